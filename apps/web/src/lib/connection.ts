import { STALE_AFTER_MS } from '@skillstar/contract';

/**
 * How a screen stands to the truth: `live` hears every change; `polling` asks every 5 s because sockets are blocked;
 * `stale` heard nothing for 12 s; `offline` asked and got no answer; `connecting` is on its way.
 */
export type Connection = 'connecting' | 'live' | 'stale' | 'polling' | 'offline';

export interface Signs {
  /** The socket is in the board's room. */
  joined: boolean;
  /** The last attempt to open a socket failed. */
  blocked: boolean;
  /** When the server last confirmed what is shown, ms; null: never in this page's life. */
  heardAt: number | null;
  startedAt: number;
  /** How the last GET ended; null before the first. */
  lastFetch: 'ok' | 'failed' | null;
  now: number;
}

export function connectionOf({ joined, blocked, heardAt, startedAt, lastFetch, now }: Signs): Connection {
  const silent = now - Math.max(heardAt ?? 0, startedAt) > STALE_AFTER_MS;
  if (joined && heardAt !== null) return silent ? 'stale' : 'live';
  if (lastFetch === 'failed') return 'offline';
  if (silent) return 'stale';
  return blocked && heardAt !== null ? 'polling' : 'connecting';
}
