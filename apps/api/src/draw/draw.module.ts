import { Module } from '@nestjs/common';
import { CompetitionsModule } from '../competitions/competitions.module.ts';
import { CheckInCode } from './check-in/check-in-code.ts';
import { CheckInController } from './check-in/check-in.controller.ts';
import { CheckInService } from './check-in/check-in.service.ts';
import { DocumentsController } from './documents/documents.controller.ts';
import { DocumentsService } from './documents/documents.service.ts';
import { DrawController } from './draw.controller.ts';
import { DrawService } from './draw.service.ts';

@Module({
  imports: [CompetitionsModule],
  controllers: [DrawController, CheckInController, DocumentsController],
  providers: [DrawService, CheckInService, CheckInCode, DocumentsService],
})
export class DrawModule {}
