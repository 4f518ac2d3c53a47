import { entriesOf, isPending, setting, type TabletDatabase } from '../../lib/offline-queue/database.ts';
import { uuidV7 } from '../../lib/offline-queue/uuid-v7.ts';
import type { Services } from '../services.ts';
import { lockWith, type PinLock } from './pin-lock.ts';
import { endSession, readSession, startSession, type Session, type Who } from './session.ts';

/** Another judge's entries are still unsent on this tablet, and that judge could still send them. */
export class OccupiedError extends Error {
  readonly judge: string;
  readonly count: number;
  constructor(judge: string, count: number) {
    super('the tablet holds unsent entries of another judge');
    this.judge = judge;
    this.count = count;
  }
}

export class NotJudgeError extends Error {
  readonly judge: string;
  constructor(judge: string) {
    super('this person is not a judge');
    this.judge = judge;
  }
}

/**
 * Changes who is signed in. It takes the line, and nobody is signed in here from before the server may set another
 * cookie until we know whose it is: no tab can send one judge's entries with another judge's session.
 */
export function signInBy(
  { db, line, server }: Services,
  ask: () => Promise<Who & { permissions?: string[] }>,
  pin: string | null,
): Promise<Session> {
  return line.hold(async () => {
    const before = await readSession(db);
    await endSession(db);
    try {
      const who = await ask();
      if (who.permissions && !who.permissions.includes('sheet.mark')) {
        await server.signOut().catch(() => undefined);
        throw new NotJudgeError(who.person.name);
      }
      const session = await startSession(db, who, pin ? lockFor(pin) : null);
      await rememberName(db, who);
      return session;
    } catch (error) {
      if (before) await db.settings.put({ key: 'session', value: before });
      throw error;
    }
  });
}

/** A judge whose session still works must send before the tablet changes hands; whoever was signed out cannot. */
export async function refuseIfOccupied(
  db: TabletDatabase,
  present: Session | null,
  stillSignedIn: boolean,
): Promise<void> {
  if (!present || !stillSignedIn) return;
  const unsent = (await entriesOf(db, present.person)).filter(isPending).length;
  if (unsent > 0) throw new OccupiedError(present.name, unsent);
}

export function lockFor(pin: string): PinLock {
  return lockWith(pin, uuidV7(Date.now()));
}

async function rememberName(db: TabletDatabase, who: Who): Promise<void> {
  const names = (await setting<Record<string, string>>(db, 'names')) ?? {};
  await db.settings.put({ key: 'names', value: { ...names, [who.person.id]: who.person.name } });
}
