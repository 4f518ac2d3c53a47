import { HEAD_EVERY_MS } from '@skillstar/contract';

/** Every duration and the clock in one place, so that a test can shorten them. */
export interface Timing {
  now: () => number;
  /** How often the occupied boards are compared with the database and their heads sent. */
  headEveryMs: number;
  /** For so long a snapshot is served from memory without asking the database. */
  freshMs: number;
  /** A request for a later seq than we have asks again, but not more often than this. */
  askAgainMs: number;
  reconnectMinMs: number;
  reconnectMaxMs: number;
}

export const TIMING: Timing = {
  now: Date.now,
  headEveryMs: HEAD_EVERY_MS,
  freshMs: 1_000,
  askAgainMs: 100,
  reconnectMinMs: 200,
  reconnectMaxMs: 2_000,
};
