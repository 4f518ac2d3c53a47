import { HEAD_EVERY_MS } from '@skillstar/contract';

/** Every duration and the clock in one place, so that a test can shorten them. */
export interface Timing {
  now: () => number;
  /** How often the occupied boards are compared with the database and their heads sent. */
  headEveryMs: number;
  /** For so long a snapshot is served from memory without asking the database. */
  freshMs: number;
  /** A request for a later seq than we have makes us read again, but not sooner after the last reading than this. */
  askAgainMs: number;
  /** Nobody who can be given the last known copy waits longer for a database that does not answer. */
  patienceMs: number;
  reconnectMinMs: number;
  reconnectMaxMs: number;
}

export const TIMING: Timing = {
  now: Date.now,
  headEveryMs: HEAD_EVERY_MS,
  freshMs: 1_000,
  askAgainMs: 100,
  patienceMs: 1_000,
  reconnectMinMs: 200,
  reconnectMaxMs: 2_000,
};

/** The promise, or `instead` when it has not settled within `ms`; a later rejection is nobody's. */
export async function within<T>(ms: number, promise: Promise<T>, instead: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => (timer = setTimeout(() => resolve(instead), ms)));
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
