import { TICKET_LIFETIME_MS } from '@skillstar/contract/tickets';
import type { Socket } from 'socket.io';
import { viewOf } from './board-state.ts';

export const ROOMS_PER_VIEWER = 20;
const JOINS_AT_ONCE = 40;
const JOINS_PER_SECOND = 4;

/** What we keep of one connection: its allowance of joins and until when its tickets hold. */
export class Viewer {
  private allowance = JOINS_AT_ONCE;
  private countedAt: number;
  private readonly tickets = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly socket: Socket,
    now: number,
  ) {
    this.countedAt = now;
  }

  /** Seconds to wait before the next join; 0 when it may join now. */
  takeTurn(now: number): number {
    this.allowance = Math.min(JOINS_AT_ONCE, this.allowance + ((now - this.countedAt) / 1_000) * JOINS_PER_SECOND);
    this.countedAt = now;
    if (this.allowance < 1) return 1;
    this.allowance -= 1;
    return 0;
  }

  get boards(): number {
    return [...this.socket.rooms].filter((room) => viewOf(room)).length;
  }

  /** The room is left when the ticket runs out, unless a fresh one comes before. */
  holdTicket(room: string, remainingMs: number, leave: () => void): void {
    this.dropTicket(room);
    const timer = setTimeout(
      () => {
        this.tickets.delete(room);
        leave();
      },
      Math.min(remainingMs, TICKET_LIFETIME_MS),
    );
    this.tickets.set(room, timer);
  }

  dropTicket(room: string): void {
    clearTimeout(this.tickets.get(room));
    this.tickets.delete(room);
  }

  forget(): void {
    for (const room of this.tickets.keys()) this.dropTicket(room);
  }
}
