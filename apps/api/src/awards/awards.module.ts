import { Module } from '@nestjs/common';
import { AwardDecisionController } from './decision/award-decision.controller.ts';
import { AwardDecisionService } from './decision/award-decision.service.ts';
import { AwardSchemeController } from './scheme/award-scheme.controller.ts';
import { AwardSchemeService } from './scheme/award-scheme.service.ts';

@Module({
  controllers: [AwardSchemeController, AwardDecisionController],
  providers: [AwardSchemeService, AwardDecisionService],
  exports: [AwardDecisionService],
})
export class AwardsModule {}
