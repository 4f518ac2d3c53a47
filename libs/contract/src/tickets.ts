import { createHmac, timingSafeEqual } from 'node:crypto';
import { keyFile } from './keys.ts';
import type { Audience } from './vocabulary.ts';

/**
 * A ticket opens exactly one board to exactly one audience until `exp`. The api signs, live verifies; both read the
 * same key file. Wire form: base64url(JSON of the payload) `.` base64url(HMAC-SHA256 of that text).
 * Apart from the index because browsers have no node:crypto: import it from `@skillstar/contract/tickets`.
 */
export const TICKET_LIFETIME_MS = 60_000;

export interface TicketPayload {
  board: string;
  audience: Audience;
  /** Milliseconds since 1970, the server's clock. */
  exp: number;
}

export type TicketProblem = 'ticket.required' | 'ticket.invalid' | 'ticket.expired';

export type TicketVerdict = { payload: TicketPayload } | { problem: TicketProblem };

export function signTicket(key: Buffer, payload: TicketPayload): string {
  const text = Buffer.from(
    JSON.stringify({ board: payload.board, audience: payload.audience, exp: payload.exp }),
  ).toString('base64url');
  return `${text}.${seal(key, text).toString('base64url')}`;
}

export function verifyTicket(
  key: Buffer,
  ticket: string | undefined,
  wanted: { board: string; audience: string },
  now: number,
): TicketVerdict {
  if (!ticket) return { problem: 'ticket.required' };
  const [text, signature, ...rest] = ticket.split('.');
  if (!text || !signature || rest.length > 0 || ticket.length > 1_000) return { problem: 'ticket.invalid' };
  const expected = seal(key, text);
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return { problem: 'ticket.invalid' };
  const payload = JSON.parse(Buffer.from(text, 'base64url').toString()) as TicketPayload;
  if (payload.board !== wanted.board || payload.audience !== wanted.audience) return { problem: 'ticket.invalid' };
  return payload.exp > now ? { payload } : { problem: 'ticket.expired' };
}

/** The key that the api signs with and live verifies by. */
export function ticketKey(dataFolder: string): Buffer {
  return keyFile(dataFolder, 'live-ticket');
}

function seal(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
