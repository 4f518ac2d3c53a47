import { Controller, Get, Headers, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { languageOf } from '@skillstar/contract';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { AwardExplanationService } from './award-explanation.service.ts';
import { AwardExplanationView, PayableExplanationView } from './award-explanation.view.ts';

@ApiTags('awards')
@Controller()
export class AwardExplanationController {
  constructor(private readonly explanations: AwardExplanationService) {}

  @Get('skills/:skill/subjects/:subject/award-explanation')
  @Policy('award.read')
  @ApiOkResponse({ type: AwardExplanationView })
  ofSubject(
    @TheAct() act: Act,
    @Param('skill') skill: string,
    @Param('subject') subject: string,
    @Headers('accept-language') language?: string,
  ): Promise<AwardExplanationView> {
    return this.explanations.ofSubject(act, skill, subject, languageOf(language));
  }

  @Get('payables/:id/explanation')
  @Policy('payable.read')
  @ApiOkResponse({ type: PayableExplanationView })
  ofPayable(
    @TheAct() act: Act,
    @Param('id') id: string,
    @Headers('accept-language') language?: string,
  ): Promise<PayableExplanationView> {
    return this.explanations.ofPayable(act, id, languageOf(language));
  }
}
