import { Controller, Get, Headers, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { languageOf } from '@skillstar/contract';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { ExplanationService } from './explanation.service.ts';
import { ExplanationView } from './explanation.view.ts';

@ApiTags('results')
@Controller()
export class ExplanationController {
  constructor(private readonly explanations: ExplanationService) {}

  @Get('publications/:publication/rows/:row/explanation')
  @Policy('public')
  @ApiOkResponse({ type: ExplanationView })
  ofPublication(
    @TheAct() act: Act,
    @Param('publication') publication: string,
    @Param('row') row: string,
    @Headers('accept-language') language?: string,
  ): Promise<ExplanationView> {
    return this.explanations.ofPublication(act, publication, row, languageOf(language));
  }

  @Get('skills/:skill/subjects/:subject/explanation')
  @Policy('result.read')
  @ApiOkResponse({ type: ExplanationView })
  ofSubject(
    @TheAct() act: Act,
    @Param('skill') skill: string,
    @Param('subject') subject: string,
    @Headers('accept-language') language?: string,
  ): Promise<ExplanationView> {
    return this.explanations.ofSubject(act, skill, subject, languageOf(language));
  }

  @Get('boards/:board/rows/:row/explanation')
  @Policy('public')
  @ApiOkResponse({ type: ExplanationView })
  ofBoard(
    @TheAct() act: Act,
    @Param('board') board: string,
    @Param('row') row: string,
    @Headers('accept-language') language?: string,
  ): Promise<ExplanationView> {
    return this.explanations.ofBoard(act, board, row, languageOf(language));
  }
}
