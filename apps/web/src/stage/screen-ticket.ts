import { request } from '../lib/api.ts';

interface Ticket {
  ticket: string;
  expiresAt: string;
}

const SPARE_MS = 10_000;

/** Tickets for one board from the screen's key: renewed shortly before they end, or at once after a refusal. */
export function screenTickets(board: string, key: string): (fresh: boolean) => Promise<string> {
  let pending: Promise<Ticket> | null = null;
  let endsAt = 0;
  return async (fresh) => {
    if (fresh || !pending || Date.now() > endsAt - SPARE_MS) {
      endsAt = Infinity;
      pending = request<Ticket>('POST', '/live/tickets', {
        body: { board, audience: 'stage' },
        headers: { Authorization: `Bearer ${key}` },
        timeoutMs: 5_000,
      });
      pending.then(
        ({ expiresAt }) => (endsAt = Math.min(Date.parse(expiresAt), Date.now() + 60_000)),
        () => (pending = null),
      );
    }
    return (await pending!).ticket;
  };
}
