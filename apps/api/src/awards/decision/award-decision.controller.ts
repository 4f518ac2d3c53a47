import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { languageOf } from '@skillstar/contract';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { PDF, workbookFile, XLSX } from '../../platform/http/workbook-body.ts';
import { AwardsQuery } from '../scheme/award-scheme.dto.ts';
import { AwardPreviewDto, NewAwardDecisionDto } from './award-decision.dto.ts';
import { AwardDecisionService } from './award-decision.service.ts';
import {
  AwardDecisionListView,
  AwardDecisionView,
  AwardPreviewView,
  AwardStateListView,
} from './award-decision.view.ts';

@ApiTags('awards')
@Controller()
export class AwardDecisionController {
  constructor(private readonly decisions: AwardDecisionService) {}

  @Get('competitions/:id/awards')
  @Policy('award.read')
  @ApiOkResponse({ type: AwardStateListView })
  states(@TheAct() act: Act, @Param('id') competition: string): Promise<AwardStateListView> {
    return this.decisions.states(act, competition);
  }

  @Post('competitions/:id/award-previews')
  @HttpCode(200)
  @Policy('award.read')
  @ApiOkResponse({ type: AwardPreviewView })
  preview(
    @TheAct() act: Act,
    @Param('id') competition: string,
    @Query() query: AwardsQuery,
    @Body() body: AwardPreviewDto,
    @Headers('accept-language') language?: string,
  ): Promise<AwardPreviewView> {
    return this.decisions.preview(act, { competition, skill: query.skill ?? null }, body, languageOf(language));
  }

  @Post('competitions/:id/award-decisions')
  @Policy('award.manage')
  @ApiCreatedResponse({ type: AwardDecisionView })
  decide(
    @TheAct() act: Act,
    @Param('id') competition: string,
    @Query() query: AwardsQuery,
    @Body() body: NewAwardDecisionDto,
  ): Promise<AwardDecisionView> {
    return this.decisions.decide(act, { competition, skill: query.skill ?? null }, body);
  }

  @Get('competitions/:id/award-decisions')
  @Policy('award.read')
  @ApiOkResponse({ type: AwardDecisionListView })
  list(
    @TheAct() act: Act,
    @Param('id') competition: string,
    @Query() query: AwardsQuery,
  ): Promise<AwardDecisionListView> {
    return this.decisions.list(act, { competition, skill: query.skill ?? null });
  }

  @Get('award-decisions/:id')
  @Policy('award.read')
  @ApiOkResponse({ type: AwardDecisionView })
  read(@TheAct() act: Act, @Param('id') id: string): Promise<AwardDecisionView> {
    return this.decisions.read(act, id);
  }

  @Get('award-decisions/:id/document.pdf')
  @Policy('award.read')
  @ApiProduces(PDF)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async paper(
    @TheAct() act: Act,
    @Param('id') id: string,
    @Headers('accept-language') language?: string,
  ): Promise<StreamableFile> {
    return workbookFile(await this.decisions.paper(act, id, languageOf(language)), PDF);
  }

  @Get('award-decisions/:id/document.xlsx')
  @Policy('award.read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async workbook(
    @TheAct() act: Act,
    @Param('id') id: string,
    @Headers('accept-language') language?: string,
  ): Promise<StreamableFile> {
    return workbookFile(await this.decisions.workbook(act, id, languageOf(language)));
  }
}
