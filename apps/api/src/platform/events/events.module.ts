import { Module } from '@nestjs/common';
import { SealerService } from './sealer.service.ts';

@Module({ providers: [SealerService] })
export class EventsModule {}
