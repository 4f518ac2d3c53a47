import { Module } from '@nestjs/common';
import { ConflictService } from './conflict.service.ts';
import { JudgingController } from './judging.controller.ts';
import { JudgingService } from './judging.service.ts';
import { OversightController } from './oversight.controller.ts';
import { OversightService } from './oversight.service.ts';
import { ScoreImportController } from './scores/score-import.controller.ts';
import { ScoreImportService } from './scores/score-import.service.ts';
import { SeatDecisionController } from './seats/seat-decision.controller.ts';
import { SeatDecisionService } from './seats/seat-decision.service.ts';
import { SigningService } from './signing.service.ts';

@Module({
  controllers: [OversightController, JudgingController, ScoreImportController, SeatDecisionController],
  providers: [
    JudgingService,
    SigningService,
    OversightService,
    ConflictService,
    SeatDecisionService,
    ScoreImportService,
  ],
  exports: [JudgingService, SigningService],
})
export class JudgingModule {}
