import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Inject, Injectable } from '@nestjs/common';
import type { BoardSnapshot } from '@skillstar/contract';
import type { Log } from '../platform/log.ts';
import { Problem } from '../platform/problem.ts';
import { pause, within, type Timing } from '../platform/timing.ts';
import { LOG, TIMES } from '../platform/tokens.ts';
import { BoardReader } from './board-reader.service.ts';
import { roomOf, type BoardState, type BoardView } from './board-state.ts';

/** A view as last read, encoded once for all who ask. */
export interface Held {
  state: BoardState;
  json: Buffer;
  etag: string;
  /** When the database last confirmed it (ms); 0 when a pointer said that it is out of date. */
  checkedAt: number;
  /** When the database last confirmed it, whatever pointers said. */
  confirmedAt: number;
  gzip: Promise<Buffer> | null;
}

interface Reading {
  done: Promise<Held | null>;
  next: Promise<Held | null> | null;
}

/** More views than this are not held; the longest unused go first. */
const HELD_VIEWS = 500;
const SMALL = 1_000;
const squeeze = promisify(gzip);

/**
 * The views in memory. Each is read at most once at a time, and whoever asks during a reading shares the next one;
 * therefore a view is never older than the question, and a crowd costs two readings.
 */
@Injectable()
export class BoardSnapshots {
  private readonly held = new Map<string, Held>();
  private readonly readings = new Map<string, Reading>();
  private listener: (state: BoardState) => void = () => undefined;

  constructor(
    private readonly reader: BoardReader,
    @Inject(TIMES) private readonly timing: Timing,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** `listener` hears of every state that differs from the one held before. */
  onChange(listener: (state: BoardState) => void): void {
    this.listener = listener;
  }

  latest(view: BoardView): Held | undefined {
    return this.held.get(roomOf(view));
  }

  /** The view at `seq` or later when the database has it; the last one known while the database is away or silent. */
  async present(view: BoardView, seq = 0): Promise<Held> {
    let known = this.latest(view);
    const asked = this.timing.now();
    const turn = known && known.state.seq < seq ? this.timing.askAgainMs - (asked - known.checkedAt) : 0;
    if (turn > 0) {
      // Whoever needs more than we read a moment ago waits for the next reading; a seq that nobody has costs no more.
      await pause(turn);
      known = this.latest(view);
      if (known && known.checkedAt > asked) return known;
    } else if (known && this.isFresh(known, seq)) return known;
    let read: Held | null;
    try {
      const reading = this.refresh(view);
      read = known ? await within(this.timing.patienceMs, reading, known) : await reading;
    } catch (error) {
      const last = this.latest(view);
      if (last) return last;
      this.log.warn({ err: error, ...view }, 'no snapshot while the database is away');
      throw new Problem('server.busy');
    }
    if (!read) throw new Problem('id.unknown');
    return read;
  }

  /** Reads the view after this moment: a reading that is under way already may have begun too early. */
  refresh(view: BoardView): Promise<Held | null> {
    const room = roomOf(view);
    const running = this.readings.get(room);
    if (running)
      return (running.next ??= running.done.then(
        () => this.refresh(view),
        () => this.refresh(view),
      ));
    const done = this.read(view).finally(() => this.readings.delete(room));
    this.readings.set(room, { done, next: null });
    return done;
  }

  /** A pointer told of something newer: whoever asks next makes us read. */
  outdate(view: BoardView): void {
    const known = this.latest(view);
    if (known) known.checkedAt = 0;
  }

  /** The database, asked at `asked`, stood where our copy stands. */
  confirm(view: BoardView, asked: number): void {
    const known = this.latest(view);
    if (known) known.checkedAt = known.confirmedAt = asked;
  }

  gzipped(held: Held): Promise<Buffer> | null {
    if (held.json.length < SMALL) return null;
    return (held.gzip ??= squeeze(held.json));
  }

  private isFresh(known: Held, seq: number): boolean {
    return known.state.seq >= seq && this.timing.now() - known.checkedAt < this.timing.freshMs;
  }

  private async read(view: BoardView): Promise<Held | null> {
    const room = roomOf(view);
    const asked = this.timing.now();
    const known = this.held.get(room);
    const answer = await this.reader.read(view, known?.state);
    if (answer === null) {
      this.held.delete(room);
      return null;
    }
    const held = answer === 'unchanged' ? known! : hold(answer);
    held.checkedAt = held.confirmedAt = asked;
    this.held.delete(room);
    this.held.set(room, held);
    if (this.held.size > HELD_VIEWS) this.held.delete(this.held.keys().next().value!);
    if (held !== known) this.listener(held.state);
    return held;
  }
}

function hold(state: BoardState): Held {
  const { board, epoch, seq, hash, head, rows } = state;
  const snapshot: BoardSnapshot = { board, epoch, seq, hash, head, rows };
  return {
    state,
    json: Buffer.from(JSON.stringify(snapshot)),
    etag: `W/"${epoch}.${seq}"`,
    checkedAt: 0,
    confirmedAt: 0,
    gzip: null,
  };
}
