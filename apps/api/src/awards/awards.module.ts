import { Module } from '@nestjs/common';
import { AwardDecisionController } from './decision/award-decision.controller.ts';
import { AwardDecisionService } from './decision/award-decision.service.ts';
import { AwardSchemeController } from './scheme/award-scheme.controller.ts';
import { AwardSchemeService } from './scheme/award-scheme.service.ts';
import { TrainingController } from './training/training.controller.ts';
import { TrainingService } from './training/training.service.ts';

@Module({
  controllers: [AwardSchemeController, AwardDecisionController, TrainingController],
  providers: [AwardSchemeService, AwardDecisionService, TrainingService],
  exports: [AwardDecisionService],
})
export class AwardsModule {}
