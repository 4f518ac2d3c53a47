import { Module } from '@nestjs/common';
import { BoardsController } from './boards.controller.ts';
import { BoardsService } from './boards.service.ts';
import { ProducerService } from './producer.service.ts';
import { ScreensService } from './screens.service.ts';
import { SkillOpeningService } from './skill-opening.service.ts';

@Module({
  controllers: [BoardsController],
  providers: [BoardsService, ProducerService, ScreensService, SkillOpeningService],
  exports: [SkillOpeningService, BoardsService],
})
export class LiveScoringModule {}
