import { setTimeout as pause } from 'node:timers/promises';
import { BOARDS_NAMESPACE, LIVE_PATH } from '@skillstar/contract';
import type { BoardChange, BoardHeadMessage, BoardRow, BoardSnapshot, JoinAnswer } from '@skillstar/contract';
import { io, type Socket } from 'socket.io-client';

/** A phone in the audience: joins, fetches the snapshot, applies changes, fetches again after a gap. */
export class Viewer {
  private readonly live: string;
  private readonly board: string;
  private readonly socket: Socket;
  private readonly watchers = new Set<() => void>();
  private shown: { epoch: string; seq: number; rows: Map<string, BoardRow> } | null = null;
  private fetching = false;

  constructor(live: string, board: string) {
    this.live = live;
    this.board = board;
    this.socket = io(`${live}${BOARDS_NAMESPACE}`, {
      path: LIVE_PATH,
      transports: ['websocket'],
      reconnectionDelay: 100,
      reconnectionDelayMax: 500,
    });
    this.socket.on('connect', () => this.socket.emit('join', { board }, (answer: JoinAnswer) => this.joined(answer)));
    this.socket.on('board:change', (change: BoardChange) => this.change(change));
    this.socket.on('board:head', (head: BoardHeadMessage) => {
      if (head.epoch !== this.shown?.epoch || head.seq > this.shown.seq) void this.refetch(head.seq);
    });
  }

  /** What this phone shows, by code. */
  rows(): Map<string, BoardRow> {
    return new Map([...(this.shown?.rows.values() ?? [])].map((row) => [row.code, row]));
  }

  /** Resolves true as soon as the shown rows satisfy the condition, false after the time. */
  async until(holds: (rows: Map<string, BoardRow>) => boolean, withinMs: number): Promise<boolean> {
    const late = pause(withinMs, 'late' as const);
    for (;;) {
      if (holds(this.rows())) return true;
      let tell = (): void => undefined;
      const moved = new Promise<'moved'>((resolve) => (tell = () => resolve('moved')));
      this.watchers.add(tell);
      const first = await Promise.race([moved, late]);
      this.watchers.delete(tell);
      if (first === 'late') return holds(this.rows());
    }
  }

  /** Calls back with every new state. */
  watch(watcher: () => void): void {
    this.watchers.add(watcher);
  }

  async snapshot(): Promise<BoardSnapshot> {
    const response = await fetch(`${this.live}/live/boards/${this.board}`);
    if (!response.ok) throw new Error(`GET /live/boards/${this.board}: ${response.status}`);
    return (await response.json()) as BoardSnapshot;
  }

  close(): void {
    this.socket.disconnect();
  }

  private joined(answer: JoinAnswer): void {
    if ('problem' in answer) setTimeout(() => this.socket.disconnect().connect(), 200);
    else void this.refetch(answer.seq);
  }

  private change(change: BoardChange): void {
    const { shown } = this;
    if (!shown || shown.epoch !== change.epoch || shown.seq < change.base) return void this.refetch(change.seq);
    if (shown.seq >= change.seq) return;
    for (const id of change.remove) shown.rows.delete(id);
    for (const row of change.upsert) shown.rows.set(row.id, row);
    shown.seq = change.seq;
    this.tell();
  }

  private async refetch(needed: number): Promise<void> {
    if (this.fetching) return;
    this.fetching = true;
    try {
      for (;;) {
        const fresh = await this.snapshot().catch(() => null);
        if (fresh && (fresh.epoch !== this.shown?.epoch || fresh.seq >= needed)) {
          this.shown = { epoch: fresh.epoch, seq: fresh.seq, rows: new Map(fresh.rows.map((row) => [row.id, row])) };
          this.tell();
          return;
        }
        await pause(200);
      }
    } finally {
      this.fetching = false;
    }
  }

  private tell(): void {
    for (const watcher of [...this.watchers]) watcher();
  }
}
