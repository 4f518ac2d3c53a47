import { Inject, Injectable } from '@nestjs/common';
import type { BoardListItem } from '@skillstar/contract';
import { Problem } from '../platform/problem.ts';
import { within, type Timing } from '../platform/timing.ts';
import { TIMES } from '../platform/tokens.ts';
import { BoardReader } from './board-reader.service.ts';

export interface HeldList {
  boards: BoardListItem[];
  confirmedAt: number;
}

/** The public boards, asked of the database at most once a second; the last list while it is away or silent. */
@Injectable()
export class BoardList {
  private held: HeldList | null = null;
  private reading: Promise<HeldList> | null = null;

  constructor(
    private readonly reader: BoardReader,
    @Inject(TIMES) private readonly timing: Timing,
  ) {}

  async present(): Promise<HeldList> {
    if (this.held && this.timing.now() - this.held.confirmedAt < this.timing.freshMs) return this.held;
    try {
      const reading = (this.reading ??= this.read().finally(() => (this.reading = null)));
      return this.held ? await within(this.timing.patienceMs, reading, this.held) : await reading;
    } catch {
      if (this.held) return this.held;
      throw new Problem('server.busy');
    }
  }

  private async read(): Promise<HeldList> {
    const confirmedAt = this.timing.now();
    return (this.held = { boards: await this.reader.list(), confirmedAt });
  }
}
