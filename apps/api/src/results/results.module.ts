import { Module } from '@nestjs/common';
import { CompetitionsModule } from '../competitions/competitions.module.ts';
import { LiveScoringModule } from '../live-scoring/live-scoring.module.ts';
import { ChainCheckService } from './chain-check.service.ts';
import { CorrectionService } from './correction.service.ts';
import { ExplanationController } from './explanation/explanation.controller.ts';
import { ExplanationService } from './explanation/explanation.service.ts';
import { FinalisingService } from './finalising.service.ts';
import { MyResultController } from './own/my-result.controller.ts';
import { MyResultService } from './own/my-result.service.ts';
import { NoticeService } from './notice.service.ts';
import { PublicResultsController } from './public/public-results.controller.ts';
import { PublicResultsService } from './public/public-results.service.ts';
import { ResultsController } from './results.controller.ts';
import { ResultsService } from './results.service.ts';
import { SummaryController } from './summary/summary.controller.ts';
import { SummaryService } from './summary/summary.service.ts';

@Module({
  imports: [CompetitionsModule, LiveScoringModule],
  controllers: [
    SummaryController,
    ResultsController,
    PublicResultsController,
    ExplanationController,
    MyResultController,
  ],
  providers: [
    SummaryService,
    ExplanationService,
    PublicResultsService,
    ResultsService,
    FinalisingService,
    CorrectionService,
    NoticeService,
    ChainCheckService,
    MyResultService,
  ],
  exports: [ResultsService, ExplanationService],
})
export class ResultsModule {}
