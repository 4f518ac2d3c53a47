import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { CompetitorChangeDto, CompetitorQuery, NewCompetitorDto } from './competitor.dto.ts';
import { CompetitorService } from './competitor.service.ts';
import { CompetitorListView, CompetitorView } from './competitor.view.ts';

@ApiTags('competitions')
@Controller()
export class CompetitorController {
  constructor(private readonly competitors: CompetitorService) {}

  @Get('competitions/:id/competitors')
  @Policy('competitor.read')
  @ApiOkResponse({ type: CompetitorListView })
  list(
    @TheAct() act: Act,
    @Param('id') competition: string,
    @Query() query: CompetitorQuery,
  ): Promise<CompetitorListView> {
    return this.competitors.list(act, competition, query);
  }

  @Post('competitions/:id/competitors')
  @Policy('competitor.manage')
  @ApiCreatedResponse({ type: CompetitorView })
  add(@TheAct() act: Act, @Param('id') competition: string, @Body() body: NewCompetitorDto): Promise<CompetitorView> {
    return this.competitors.add(act, competition, body);
  }

  @Patch('competitors/:id')
  @Policy('competitor.manage')
  @ApiOkResponse({ type: CompetitorView })
  change(@TheAct() act: Act, @Param('id') id: string, @Body() body: CompetitorChangeDto): Promise<CompetitorView> {
    const { version, ...change } = body;
    return this.competitors.change(act, id, version, change);
  }

  @Delete('competitors/:id')
  @HttpCode(204)
  @Policy('competitor.manage')
  @ApiNoContentResponse()
  async remove(@TheAct() act: Act, @Param('id') id: string): Promise<void> {
    await this.competitors.remove(act, id);
  }
}
