import { Inject, Injectable } from '@nestjs/common';
import type { BoardHeadMessage, BoardPointer } from '@skillstar/contract';
import type { Namespace } from 'socket.io';
import type { Log } from '../platform/log.ts';
import type { Timing } from '../platform/timing.ts';
import { LOG, TIMES } from '../platform/tokens.ts';
import { changeSince, emittedOf, needsSnapshot, type Emitted } from './board-change.ts';
import { BoardReader } from './board-reader.service.ts';
import { BoardSnapshots } from './board-snapshots.service.ts';
import { roomOf, sameMark, viewOf, type BoardMark, type BoardState, type BoardView } from './board-state.ts';

/**
 * What the rooms of this process hear. A room is one view of one board; it is told of a state once, as the change
 * from the state it was told before. Other processes tell their own viewers: everything here is `local`.
 */
@Injectable()
export class BoardFanOut {
  private namespace: Namespace | null = null;
  private readonly emitted = new Map<string, Emitted>();
  private beating = false;

  constructor(
    private readonly reader: BoardReader,
    private readonly snapshots: BoardSnapshots,
    @Inject(TIMES) private readonly timing: Timing,
    @Inject(LOG) private readonly log: Log,
  ) {
    snapshots.onChange((state) => this.publish(state));
  }

  attach(namespace: Namespace): void {
    this.namespace = namespace;
    namespace.adapter.on('delete-room', (room: string) => this.emitted.delete(room));
  }

  /** A viewer entered: where it starts. The first of a room makes this the base of the room's next change. */
  begin(state: BoardState): BoardState {
    const room = roomOf(state);
    const latest = this.snapshots.latest(state)?.state ?? state;
    if (this.isOccupied(room) && !this.emitted.has(room)) this.emitted.set(room, emittedOf(latest));
    return latest;
  }

  /** A pointer came: read for those who watch, or remember that our copy is old. */
  heard(pointer: BoardPointer): void {
    const view = viewOf(`${pointer.board}:${pointer.audience}`);
    if (!view) return;
    this.snapshots.outdate(view);
    if (!this.isOccupied(roomOf(view))) return;
    this.snapshots.refresh(view).catch((err) => this.log.warn({ err, ...view }, 'a pointer could not be followed yet'));
  }

  /** Compares every occupied board with the database in one query, heals what was lost and sends the heads. */
  async beat(): Promise<void> {
    if (this.beating) return;
    this.beating = true;
    try {
      const views = this.occupied();
      if (views.length === 0) return;
      const asked = this.timing.now();
      const marks = await this.reader.marks(views);
      await Promise.all(marks.map((mark) => this.heal(mark, asked)));
      for (const mark of marks) this.sendHead(mark);
    } catch (err) {
      this.log.warn({ err }, 'the occupied boards could not be compared with the database');
    } finally {
      this.beating = false;
    }
  }

  private async heal(mark: BoardMark, asked: number): Promise<void> {
    const held = this.snapshots.latest(mark);
    if (held && sameMark(held.state, mark)) this.snapshots.confirm(mark, asked);
    else await this.snapshots.refresh(mark);
  }

  private publish(state: BoardState): void {
    const room = roomOf(state);
    const before = this.emitted.get(room);
    if (!before) return;
    const change = changeSince(before, state);
    if (!change && !needsSnapshot(before, state)) return;
    this.emitted.set(room, emittedOf(state));
    if (change) this.namespace?.local.to(room).emit('board:change', change);
    else this.sendHead(state);
  }

  private sendHead(mark: BoardMark): void {
    const { board, epoch, seq, hash } = this.snapshots.latest(mark)?.state ?? mark;
    const message: BoardHeadMessage = { board, epoch, seq, hash, at: new Date(this.timing.now()).toISOString() };
    this.namespace?.local.to(roomOf(mark)).emit('board:head', message);
  }

  private isOccupied(room: string): boolean {
    return this.namespace?.adapter.rooms.has(room) ?? false;
  }

  private occupied(): BoardView[] {
    return [...(this.namespace?.adapter.rooms.keys() ?? [])].map(viewOf).filter((view) => view !== null);
  }
}
