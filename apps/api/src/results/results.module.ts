import { Module } from '@nestjs/common';
import { CompetitionsModule } from '../competitions/competitions.module.ts';
import { LiveScoringModule } from '../live-scoring/live-scoring.module.ts';
import { ChainCheckService } from './chain-check.service.ts';
import { CorrectionService } from './correction.service.ts';
import { FinalisingService } from './finalising.service.ts';
import { MyResultController } from './own/my-result.controller.ts';
import { MyResultService } from './own/my-result.service.ts';
import { NoticeService } from './notice.service.ts';
import { ResultsController } from './results.controller.ts';
import { ResultsService } from './results.service.ts';

@Module({
  imports: [CompetitionsModule, LiveScoringModule],
  controllers: [ResultsController, MyResultController],
  providers: [ResultsService, FinalisingService, CorrectionService, NoticeService, ChainCheckService, MyResultService],
  exports: [ResultsService],
})
export class ResultsModule {}
