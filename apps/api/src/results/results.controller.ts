import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Policy } from '../platform/http/policy.decorator.ts';
import { TheAct } from '../identity/act.ts';
import type { Act } from '../identity/act.ts';
import { CorrectionService } from './correction.service.ts';
import { FinalisingService } from './finalising.service.ts';
import { NoticeService } from './notice.service.ts';
import { NoticeDto, ProposeDto, ReasonDto } from './result.dto.ts';
import { MadeView, PublicationWithRowsView, ResultsView, SkillResultsView } from './result.view.ts';
import { ResultsService } from './results.service.ts';

@ApiTags('results')
@Controller()
export class ResultsController {
  constructor(
    private readonly results: ResultsService,
    private readonly finalising: FinalisingService,
    private readonly corrections: CorrectionService,
    private readonly notices: NoticeService,
  ) {}

  @Get('competitions/:competition/results')
  @Policy('result.read')
  @ApiOkResponse({ type: ResultsView })
  list(@TheAct() act: Act, @Param('competition') competition: string): Promise<ResultsView> {
    return this.results.list(act, competition);
  }

  @Get('skills/:skill/results')
  @Policy('result.read')
  @ApiOkResponse({ type: SkillResultsView })
  skill(@TheAct() act: Act, @Param('skill') skill: string): Promise<SkillResultsView> {
    return this.results.skill(act, skill);
  }

  @Get('publications/:publication')
  @Policy('result.read')
  @ApiOkResponse({ type: PublicationWithRowsView })
  publication(@TheAct() act: Act, @Param('publication') publication: string): Promise<PublicationWithRowsView> {
    return this.results.publication(act, publication);
  }

  @Post('skills/:skill/result-proposals')
  @Policy('result.propose')
  @ApiCreatedResponse({ type: MadeView })
  async propose(@TheAct() act: Act, @Param('skill') skill: string, @Body() body: ProposeDto): Promise<MadeView> {
    return { id: await this.finalising.propose(act, skill, body) };
  }

  @Post('result-proposals/:proposal/approval')
  @Policy('result.approve')
  @ApiCreatedResponse({ type: MadeView, description: 'the publication that was made' })
  async approve(@TheAct() act: Act, @Param('proposal') proposal: string): Promise<MadeView> {
    return { id: await this.finalising.approve(act, proposal) };
  }

  @Post('result-proposals/:proposal/refusal')
  @HttpCode(204)
  @Policy('result.refuse')
  @ApiNoContentResponse()
  refuse(@TheAct() act: Act, @Param('proposal') proposal: string, @Body() body: ReasonDto): Promise<void> {
    return this.finalising.refuse(act, proposal, body);
  }

  @Post('skills/:skill/corrections')
  @Policy('result.correct')
  @ApiCreatedResponse({ type: MadeView })
  async correct(@TheAct() act: Act, @Param('skill') skill: string, @Body() body: ReasonDto): Promise<MadeView> {
    return { id: await this.corrections.open(act, skill, body) };
  }

  @Post('corrections/:correction/withdrawal')
  @HttpCode(204)
  @Policy('result.correct')
  @ApiNoContentResponse()
  withdraw(@TheAct() act: Act, @Param('correction') correction: string): Promise<void> {
    return this.corrections.withdraw(act, correction);
  }

  @Post('publications/:publication/notice')
  @HttpCode(204)
  @Policy('notice.manage')
  @ApiNoContentResponse()
  notice(@TheAct() act: Act, @Param('publication') publication: string, @Body() body: NoticeDto): Promise<void> {
    return this.notices.begin(act, publication, body);
  }
}
