import { entriesOf, isPending, setting, type TabletDatabase } from '../../lib/offline-queue/database.ts';
import type { PinLock } from './pin-lock.ts';

/** Who works on this tablet; kept here so that a reload without network opens the same sheets. */
export interface Session {
  person: string;
  name: string;
  device: { id: string; name: string } | null;
  lock: PinLock | null;
  locked: boolean;
  wrongTries: number;
  /** Local time before which no PIN is tried. */
  pausedUntil: number;
}

export interface Who {
  person: { id: string; name: string };
  device: { id: string; name: string } | null;
}

const KEY = 'session';

export function readSession(db: TabletDatabase): Promise<Session | undefined> {
  return setting<Session>(db, KEY);
}

export async function startSession(db: TabletDatabase, who: Who, lock: PinLock | null): Promise<Session> {
  const before = await readSession(db);
  const session: Session = {
    person: who.person.id,
    name: who.person.name,
    device: who.device,
    lock: lock ?? (before?.person === who.person.id ? before.lock : null),
    locked: false,
    wrongTries: 0,
    pausedUntil: 0,
  };
  await db.settings.put({ key: KEY, value: session });
  return session;
}

export async function changeSession(db: TabletDatabase, change: Partial<Session>): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const session = await readSession(db);
    if (session) await db.settings.put({ key: KEY, value: { ...session, ...change } });
  });
}

/** Before another cookie may come to stand, nobody is signed in here: no tab sends while it is unclear who that is. */
export async function endSession(db: TabletDatabase): Promise<void> {
  await db.settings.delete(KEY);
}

export class UnsentError extends Error {
  readonly count: number;
  constructor(count: number) {
    super(`${count} entries are unsent`);
    this.count = count;
  }
}

/** Answers of the server that the judge has not dealt with: a refused value is kept nowhere but on this tablet. */
export class UnsettledError extends Error {
  readonly count: number;
  constructor(count: number) {
    super(`${count} entries need the judge`);
    this.count = count;
  }
}

export async function refuseToLeave(db: TabletDatabase, person: string): Promise<void> {
  const entries = await entriesOf(db, person);
  const unsent = entries.filter(isPending).length;
  if (unsent > 0) throw new UnsentError(unsent);
  if (entries.length > 0) throw new UnsettledError(entries.length);
}

/** Signing out takes the judge's sheets off the tablet, so it is refused while anything of theirs is unsent or unsettled. */
export async function leave(db: TabletDatabase, person: string): Promise<void> {
  await db.transaction('rw', [db.settings, db.entries, db.sheets, db.drafts], async () => {
    await refuseToLeave(db, person);
    await db.sheets.where('person').equals(person).delete();
    await db.drafts.filter((draft) => draft.person === person).delete();
    await db.settings.delete(`package:${person}`);
    await db.settings.delete(`signed:${person}`);
    await endSession(db);
  });
}

/** Entries that other judges left unsent on this tablet: only their own sign-in sends them. */
export async function strandedEntries(db: TabletDatabase, person: string | null): Promise<number> {
  const others = await db.entries.filter((entry) => entry.person !== person).toArray();
  return others.filter((entry) => entry.status === 'saved' || entry.status === 'sent').length;
}
