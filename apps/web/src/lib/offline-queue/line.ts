import { setting, type TabletDatabase } from './database.ts';
import { uuidV7 } from './uuid-v7.ts';

export const BUSY = Symbol('another tab or request holds the line');

/**
 * The line: one conversation with the server at a time on one device, whatever number of tabs is open. Sending,
 * refreshing and signing all go through it, so answers are taken in in the order in which the server gave them.
 */
export interface Line {
  /** Does the work now, or says BUSY. */
  tryHold<T>(work: () => Promise<T>): Promise<T | typeof BUSY>;
  /** Waits for its turn. */
  hold<T>(work: () => Promise<T>): Promise<T>;
}

/** Short, because a killed page leaves its lease behind; two holders at once would only send the same ids twice. */
export const LEASE_MS = 8_000;

/** Browsers have Web Locks only in a secure context; on plain http a lease in the shared database does the same. */
export function openLine(db: TabletDatabase, locks: LockManager | undefined = globalThis.navigator?.locks): Line {
  return locks ? lockLine(locks, `${db.name}-line`) : leaseLine(db);
}

export function lockLine(locks: LockManager, name: string): Line {
  return {
    tryHold: (work) => locks.request(name, { ifAvailable: true }, (lock) => (lock ? work() : BUSY)) as Promise<never>,
    hold: (work) => locks.request(name, () => work()) as Promise<never>,
  };
}

interface Lease {
  holder: string;
  until: number;
}

export function leaseLine(db: TabletDatabase, now: () => number = Date.now, pause = 120): Line {
  const take = (holder: string): Promise<boolean> =>
    db.transaction('rw', db.settings, async () => {
      const held = await setting<Lease>(db, 'line');
      const left = held ? held.until - now() : 0;
      // A lease that ends further away than it can last was written before the clock was turned back.
      if (held && held.holder !== holder && left > 0 && left <= LEASE_MS) return false;
      await db.settings.put({ key: 'line', value: { holder, until: now() + LEASE_MS } satisfies Lease });
      return true;
    });
  const release = (holder: string): Promise<void> =>
    db.transaction('rw', db.settings, async () => {
      if ((await setting<Lease>(db, 'line'))?.holder === holder) await db.settings.delete('line');
    });

  async function withLease<T>(holder: string, work: () => Promise<T>): Promise<T> {
    const renewal = setInterval(() => void take(holder).catch(() => undefined), LEASE_MS / 3);
    try {
      return await work();
    } finally {
      clearInterval(renewal);
      await release(holder).catch(() => undefined);
    }
  }

  return {
    async tryHold(work) {
      const holder = uuidV7(now());
      return (await take(holder)) ? withLease(holder, work) : BUSY;
    },
    async hold(work) {
      const holder = uuidV7(now());
      while (!(await take(holder))) await new Promise((resolve) => setTimeout(resolve, pause));
      return withLease(holder, work);
    },
  };
}
