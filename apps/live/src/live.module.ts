import { Module, type DynamicModule } from '@nestjs/common';
import { ticketKey } from '@skillstar/contract/tickets';
import { BoardFanOut } from './boards/board-fan-out.service.ts';
import { BoardList } from './boards/board-list.service.ts';
import { BoardPointers } from './boards/board-pointers.service.ts';
import { BoardReader } from './boards/board-reader.service.ts';
import { BoardSnapshots } from './boards/board-snapshots.service.ts';
import { BoardsController } from './boards/boards.controller.ts';
import { BoardsGateway } from './boards/boards.gateway.ts';
import { pointerSource } from './boards/choose-pointers.ts';
import { HealthController } from './health.controller.ts';
import type { LiveConfig } from './platform/config.ts';
import type { Log } from './platform/log.ts';
import type { Timing } from './platform/timing.ts';
import { CONFIG, LOG, POINTER_SOURCE, TICKET_KEY, TIMES } from './platform/tokens.ts';

@Module({})
export class LiveModule {
  static with(config: LiveConfig, timing: Timing, log: Log): DynamicModule {
    return {
      module: LiveModule,
      controllers: [BoardsController, HealthController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: TIMES, useValue: timing },
        { provide: LOG, useValue: log },
        { provide: TICKET_KEY, useFactory: () => ticketKey(config.dataFolder) },
        { provide: POINTER_SOURCE, useFactory: () => pointerSource(config, timing, log) },
        BoardReader,
        BoardSnapshots,
        BoardList,
        BoardFanOut,
        BoardPointers,
        BoardsGateway,
      ],
    };
  }
}
