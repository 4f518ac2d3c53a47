import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { parsePointer } from '@skillstar/contract';
import type { Timing } from '../platform/timing.ts';
import { POINTER_SOURCE, TIMES } from '../platform/tokens.ts';
import { BoardFanOut } from './board-fan-out.service.ts';
import type { PointerSource } from './pointer-source.ts';

/** Feeds the fan-out: pointers as they come, a comparison with the database in between and after every reconnect. */
@Injectable()
export class BoardPointers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private beats: NodeJS.Timeout | undefined;

  constructor(
    @Inject(POINTER_SOURCE) private readonly source: PointerSource,
    private readonly fanOut: BoardFanOut,
    @Inject(TIMES) private readonly timing: Timing,
  ) {}

  get isConnected(): boolean {
    return this.source.isConnected;
  }

  onApplicationBootstrap(): void {
    this.beats = setInterval(() => void this.fanOut.beat(), this.timing.headEveryMs);
    this.source.start({
      pointer: (text) => {
        const pointer = parsePointer(text);
        if (pointer) this.fanOut.heard(pointer);
      },
      connected: () => void this.fanOut.beat(),
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.beats);
    await this.source.stop();
  }
}
