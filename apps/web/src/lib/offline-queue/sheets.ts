import { raiseSequence } from './record.ts';
import { entriesOf, type LocalSheet, type PackageHead, type TabletDatabase } from './database.ts';
import type { JudgingPackage, SheetState, SheetView } from './wire.ts';

/** The server's word about a sheet laid over what we hold; descriptions and benchmarks stay as the package brought them. */
export function withState(sheet: LocalSheet, state: SheetState): LocalSheet {
  const states = new Map(state.aspects.map((aspect) => [aspect.id, aspect]));
  return {
    ...sheet,
    version: state.version,
    state: state.state,
    signedSeats: state.signedSeats,
    contentHash: state.contentHash,
    blanks: state.blanks,
    total: state.total,
    aspects: sheet.aspects.map((aspect) => ({ ...aspect, ...states.get(aspect.id) })),
  };
}

/** An answer may be taken in late (a frozen tab, a lost lease): an older state never goes over a newer one. */
export async function applyStates(db: TabletDatabase, person: string, states: SheetState[]): Promise<void> {
  for (const state of states) {
    const sheet = await db.sheets.get([person, state.id]);
    if (!sheet || state.version < sheet.version) continue;
    await db.sheets.put(withState(sheet, state));
    await forgetDecided(db, person, state);
  }
}

/** A conflict of ours that the server no longer holds open was decided (by the chief, or on another device). */
async function forgetDecided(
  db: TabletDatabase,
  person: string,
  state: Pick<SheetState, 'id' | 'aspects'>,
): Promise<void> {
  const open = new Set(state.aspects.filter((aspect) => aspect.conflict !== null).map((aspect) => aspect.id));
  const entries = await db.entries.where('[person+sheet]').equals([person, state.id]).toArray();
  const decided = entries.filter((entry) => entry.status === 'conflict' && !open.has(entry.aspect));
  await db.entries.bulkDelete(decided.map((entry) => entry.id));
}

export async function keepSheet(db: TabletDatabase, person: string, sheet: SheetView): Promise<void> {
  await db.transaction('rw', db.sheets, db.entries, async () => {
    await db.sheets.put({ ...sheet, person });
    await forgetDecided(db, person, sheet);
  });
}

/**
 * A fresh package replaces what the server said before, sheet by sheet; what this device has not sent lives in the
 * queue and stays on the screen. A sheet that is no longer ours goes, unless unsent entries still need its words.
 */
export async function keepPackage(db: TabletDatabase, fetched: JudgingPackage, now: number): Promise<void> {
  const { sheets, ...head } = fetched;
  const person = head.judge.person;
  await db.transaction('rw', db.sheets, db.entries, db.settings, async () => {
    const known = new Set(sheets.map((sheet) => sheet.id));
    const needed = new Set((await entriesOf(db, person)).map((entry) => entry.sheet));
    const held = await db.sheets.where('person').equals(person).toArray();
    const gone = held.filter((sheet) => !known.has(sheet.id) && !needed.has(sheet.id));
    await db.sheets.bulkDelete(gone.map((sheet): [string, string] => [person, sheet.id]));
    await db.sheets.bulkPut(sheets.map((sheet) => ({ ...sheet, person })));
    for (const sheet of sheets) await forgetDecided(db, person, sheet);
    await db.settings.put({ key: `package:${person}`, value: { ...head, fetchedAt: now } satisfies PackageHead });
    await raiseSequence(db, head.serverTime);
  });
}
