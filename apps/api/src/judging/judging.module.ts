import { Module } from '@nestjs/common';
import { ConflictService } from './conflict.service.ts';
import { ExclusionService } from './exclusion.service.ts';
import { JudgingController } from './judging.controller.ts';
import { JudgingService } from './judging.service.ts';
import { OversightController } from './oversight.controller.ts';
import { OversightService } from './oversight.service.ts';
import { SigningService } from './signing.service.ts';

@Module({
  controllers: [OversightController, JudgingController],
  providers: [JudgingService, SigningService, OversightService, ConflictService, ExclusionService],
  exports: [JudgingService, SigningService],
})
export class JudgingModule {}
