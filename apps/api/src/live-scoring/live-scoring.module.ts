import { Module } from '@nestjs/common';
import { BackupService } from '../platform/backup/backup.service.ts';
import { BOARD_STATES } from './board-states.ts';
import { BoardsController } from './boards.controller.ts';
import { BoardsService } from './boards.service.ts';
import { ProducerService } from './producer.service.ts';
import { ScreensService } from './screens.service.ts';
import { SkillOpeningService } from './skill-opening.service.ts';

@Module({
  controllers: [BoardsController],
  providers: [BoardsService, ProducerService, ScreensService, SkillOpeningService],
  exports: [SkillOpeningService, BoardsService, ProducerService],
})
export class LiveScoringModule {
  constructor(backups: BackupService) {
    backups.compareBy(BOARD_STATES);
  }
}
