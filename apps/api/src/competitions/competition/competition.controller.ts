import { Body, Controller, Get, Headers, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { BLOCKERS, fill, languageOf } from '@skillstar/contract';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { TEMPLATE_TABLE } from '../templates.ts';
import { CompetitionChangeDto, NewCompetitionDto } from './competition.dto.ts';
import { CompetitionService } from './competition.service.ts';
import { CompetitionListView, CompetitionView, MissingListView, TemplateListView } from './competition.view.ts';

@ApiTags('competitions')
@Controller()
export class CompetitionController {
  constructor(private readonly competitions: CompetitionService) {}

  @Get('templates')
  @Policy('competition.create')
  @ApiOkResponse({ type: TemplateListView })
  templates(): TemplateListView {
    const items = Object.values(TEMPLATE_TABLE).map(({ id, name, nameEn, description }) => ({
      id,
      name,
      nameEn,
      description,
    }));
    return { items, next: null };
  }

  @Get('competitions')
  @Policy('public')
  @ApiOkResponse({ type: CompetitionListView })
  list(@TheAct() act: Act): Promise<CompetitionListView> {
    return this.competitions.list(act);
  }

  @Post('competitions')
  @Policy('competition.create')
  @ApiCreatedResponse({ type: CompetitionView })
  add(@TheAct() act: Act, @Body() body: NewCompetitionDto): Promise<CompetitionView> {
    return this.competitions.add(act, body);
  }

  @Get('competitions/:id')
  @Policy('public')
  @ApiOkResponse({ type: CompetitionView })
  read(@TheAct() act: Act, @Param('id') id: string): Promise<CompetitionView> {
    return this.competitions.read(act, id);
  }

  @Patch('competitions/:id')
  @Policy('competition.manage')
  @ApiOkResponse({ type: CompetitionView })
  change(@TheAct() act: Act, @Param('id') id: string, @Body() body: CompetitionChangeDto): Promise<CompetitionView> {
    const { version, ...change } = body;
    return this.competitions.change(act, id, version, change);
  }

  @Get('competitions/:id/missing')
  @Policy('competition.read')
  @ApiOkResponse({ type: MissingListView })
  async missing(
    @TheAct() act: Act,
    @Param('id') id: string,
    @Headers('accept-language') languages?: string,
  ): Promise<MissingListView> {
    const blockers = await this.competitions.missing(act, id);
    const language = languageOf(languages);
    const items = blockers.map((blocker) => ({
      ...blocker,
      message: fill(BLOCKERS[blocker.code], language, blocker.params),
    }));
    return { items, next: null };
  }
}
