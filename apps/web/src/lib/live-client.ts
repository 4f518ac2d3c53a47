import {
  STALE_AFTER_MS,
  type BoardChange,
  type BoardHeadMessage,
  type BoardSnapshot,
  type JoinAnswer,
} from '@skillstar/contract';
import { applyChange, applySnapshot, compareHead, type Step } from './board-state.ts';
import { connectionOf, type Connection } from './connection.ts';
import type { BoardSocket, LiveSurroundings } from './live-surroundings.ts';
import { ProblemError } from './problem-error.ts';

export interface BoardView {
  board: BoardSnapshot | null;
  connection: Connection;
  /** When the server last confirmed what is shown, ms; null: never. */
  heardAt: number | null;
  /** A refusal that waiting will not heal: no such board, no right to see it. */
  error: ProblemError | null;
}

export interface BoardClientOptions {
  board: string;
  audience?: string;
  /** Asked before each join and each fetch of a board that is not public; `fresh` after a refusal. */
  ticket?: (fresh: boolean) => Promise<string>;
}

const POLL_EVERY_MS = 5_000;
const RETRY_MS = 1_000;
const CROWD_MS = 2_000;
const SAVE_EVERY_MS = 3_000;
/** A ticket opens its room for 60 s; joining again with a fresh one keeps it open. */
const REJOIN_EVERY_MS = 45_000;

/**
 * One screen's way to one board (design §4): join the room, GET the snapshot, apply changes; whatever does not fit is
 * fetched again. All rules are in board-state.ts; here is only when to ask.
 */
export class BoardClient {
  private view: BoardView = { board: null, connection: 'connecting', heardAt: null, error: null };
  private readonly listeners = new Set<() => void>();
  private readonly audience: string;
  private socket: BoardSocket | null = null;
  private joined = false;
  private blocked = false;
  private stopped = true;
  private startedAt = 0;
  /** The last message of the room, whatever it said. */
  private messageAt = 0;
  private joinedAt = 0;
  private askedAt = 0;
  private savedAt = 0;
  private connectAt: number | null = null;
  private tickedAt = 0;
  private connects = 0;
  private fetching = false;
  private lastFetch: 'ok' | 'failed' | null = null;
  /** The seq that a message spoke of and that is not here yet. */
  private wanted: number | null = null;
  private crowdTimer: ReturnType<typeof setTimeout> | null = null;
  private clock: ReturnType<typeof setInterval> | null = null;
  private unwatch: () => void = () => undefined;
  private freshTicket = false;

  constructor(
    private readonly options: BoardClientOptions,
    private readonly around: LiveSurroundings,
  ) {
    this.audience = options.audience ?? 'public';
    const remembered = around.memory?.load(options.board);
    // a device whose clock was ahead when it remembered: its moment cannot be later than now
    const heardAt = remembered ? Math.min(remembered.heardAt, Date.now()) : null;
    if (remembered) this.view = { ...this.view, board: remembered.snapshot, heardAt };
  }

  current = (): BoardView => this.view;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (this.stopped) this.start();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.stop();
    };
  };

  private start(): void {
    this.stopped = false;
    this.startedAt = this.tickedAt = Date.now();
    this.clock = setInterval(this.tick, 1_000);
    this.unwatch = this.around.watch({ back: this.back, gone: this.gone, leaving: this.save });
    void this.fetch();
    void this.open();
  }

  private stop(): void {
    this.stopped = true;
    this.save();
    if (this.clock) clearInterval(this.clock);
    if (this.crowdTimer) clearTimeout(this.crowdTimer);
    this.crowdTimer = null;
    this.unwatch();
    this.socket?.disconnect();
    this.socket = null;
    this.joined = false;
  }

  // ---- the socket

  private async open(): Promise<void> {
    this.connectAt = null;
    try {
      const socket = await this.around.socket();
      if (this.stopped || this.socket) return;
      this.socket = socket;
      socket.on('connect', () => void this.join(socket));
      socket.on('connect_error', () => this.lost());
      socket.on('disconnect', () => this.lost());
      socket.on('board:change', (change: BoardChange) => this.hear(change, () => applyChange(this.view.board, change)));
      socket.on('board:head', (head: BoardHeadMessage) => this.hear(head, () => compareHead(this.view.board, head)));
      socket.on('board:left', (left: { board: string }) => {
        if (left.board === this.options.board) void this.rejoin();
      });
      socket.connect();
    } catch {
      this.lost();
    }
  }

  private async join(socket: BoardSocket): Promise<void> {
    let answer: JoinAnswer;
    try {
      const ticket = await this.ticket();
      answer = await socket.join({
        board: this.options.board,
        ...(this.audience === 'public' ? {} : { audience: this.audience }),
        ...(ticket ? { ticket } : {}),
      });
    } catch {
      socket.disconnect();
      return this.lost();
    }
    if (this.stopped || socket !== this.socket) return;
    if ('problem' in answer) {
      this.freshTicket = true;
      socket.disconnect();
      return this.lost();
    }
    this.joined = true;
    this.blocked = false;
    this.connects = 0;
    this.messageAt = this.joinedAt = Date.now();
    // the first fetch after (re)connecting waits for nothing
    this.take(compareHead(this.view.board, answer), 'now');
  }

  private async rejoin(): Promise<void> {
    if (this.stopped || !this.socket || !this.joined) return;
    this.joinedAt = Date.now();
    this.freshTicket = true;
    await this.join(this.socket);
  }

  private lost(): void {
    if (this.stopped) return;
    this.joined = false;
    this.blocked = true;
    const wait = Math.min(2_000, 250 * 2 ** this.connects++) * (0.75 + this.around.random() / 2);
    this.connectAt ??= Date.now() + wait;
    setTimeout(() => this.reconnect(), wait);
    this.show({});
  }

  private reconnect(now = false): void {
    if (this.stopped || this.joined || this.connectAt === null) return;
    if (!now && Date.now() < this.connectAt) return;
    this.connectAt = null;
    if (this.socket) this.socket.connect();
    else void this.open();
  }

  // ---- messages

  private hear(message: { board: string }, step: () => Step): void {
    if (message.board !== this.options.board || this.stopped) return;
    this.messageAt = Date.now();
    this.take(step(), 'crowd');
  }

  private take(step: Step, when: 'now' | 'crowd', ageMs = 0): void {
    const heardAt = Math.max(this.view.heardAt ?? 0, Date.now() - ageMs);
    if (step.kind === 'applied') this.show({ board: step.board, heardAt, error: null });
    if (step.kind === 'same') this.show({ heardAt });
    if (step.kind === 'fetch') {
      this.wanted = step.seq;
      if (when === 'now') void this.fetch();
      else this.crowdTimer ??= setTimeout(() => void this.fetch(), this.around.random() * CROWD_MS);
    }
  }

  // ---- the snapshot

  private async fetch(): Promise<void> {
    if (this.crowdTimer) clearTimeout(this.crowdTimer);
    this.crowdTimer = null;
    if (this.fetching || this.stopped) return;
    this.fetching = true;
    this.askedAt = Date.now();
    const seq = this.wanted;
    try {
      const ticket = await this.ticket();
      const asked = { board: this.options.board, audience: this.audience, ticket, seq };
      const { snapshot, ageMs } = await this.around.snapshot(asked);
      if (this.stopped) return;
      this.lastFetch = 'ok';
      const step = applySnapshot(this.view.board, snapshot);
      const behind = seq !== null && snapshot.seq < seq;
      if (step.kind === 'applied' || !behind) this.take(step, 'now', ageMs);
      if (this.wanted !== null && (snapshot.seq >= this.wanted || this.wanted === seq)) this.wanted = null;
      this.show({ error: null });
    } catch (error) {
      if (this.stopped) return;
      this.failed(error);
    } finally {
      this.fetching = false;
    }
    // a message spoke of something newer while we asked
    if (this.wanted !== null && this.lastFetch === 'ok') this.take({ kind: 'fetch', seq: this.wanted }, 'crowd');
  }

  private failed(error: unknown): void {
    this.lastFetch = 'failed';
    const refusal = error instanceof ProblemError && !error.temporary && error.code !== 'answer.unreadable';
    this.freshTicket ||= refusal;
    this.show({ error: refusal ? error : null });
  }

  private async ticket(): Promise<string | null> {
    if (!this.options.ticket) return null;
    const fresh = this.freshTicket;
    this.freshTicket = false;
    return this.options.ticket(fresh);
  }

  // ---- time and the browser

  private readonly tick = (): void => {
    const now = Date.now();
    this.follow(now);
    if (this.joined && now - this.messageAt > STALE_AFTER_MS) {
      // a room says its head every 5 s: this socket is dead, whatever it believes
      this.socket?.disconnect();
      if (this.joined) this.lost();
    }
    this.reconnect();
    if (this.options.ticket && now - this.joinedAt > REJOIN_EVERY_MS) void this.rejoin();
    const failing = this.lastFetch === 'failed' && !this.view.error;
    if (failing ? now - this.askedAt >= RETRY_MS : !this.joined && now - this.askedAt >= POLL_EVERY_MS)
      void this.fetch();
    if (now - this.savedAt >= SAVE_EVERY_MS) this.save();
    this.show({});
  };

  /** The device's clock was set back: what happened stays as long ago as it was. */
  private follow(now: number): void {
    const back = Math.max(0, this.tickedAt - now);
    this.tickedAt = now;
    if (!back) return;
    this.startedAt -= back;
    this.messageAt -= back;
    this.joinedAt -= back;
    this.askedAt -= back;
    this.savedAt -= back;
    if (this.connectAt !== null) this.connectAt -= back;
    if (this.view.heardAt !== null) this.show({ heardAt: this.view.heardAt - back });
  }

  private readonly back = (): void => {
    if (this.joined && Date.now() - this.messageAt < POLL_EVERY_MS + RETRY_MS) return;
    this.connects = 0;
    this.reconnect(true);
    void this.fetch();
  };

  private readonly gone = (): void => {
    this.lastFetch = 'failed';
    this.socket?.disconnect();
    this.joined = false;
    this.show({});
  };

  private readonly save = (): void => {
    const { board, heardAt } = this.view;
    if (!board || heardAt === null || heardAt <= this.savedAt) return;
    this.savedAt = Date.now();
    this.around.memory?.save(this.options.board, { snapshot: board, heardAt });
  };

  private show(change: Partial<BoardView>): void {
    const next = { ...this.view, ...change };
    next.connection = connectionOf({
      joined: this.joined,
      blocked: this.blocked,
      heardAt: next.heardAt !== null && next.heardAt >= this.startedAt ? next.heardAt : null,
      startedAt: this.startedAt,
      lastFetch: this.lastFetch,
      now: Date.now(),
    });
    const keys = Object.keys(next) as (keyof BoardView)[];
    if (keys.every((key) => next[key] === this.view[key])) return;
    this.view = next;
    for (const listener of this.listeners) listener();
  }
}
