import { isPending, setting, type LocalEntry, type TabletDatabase } from './database.ts';
import { slotView, type SlotView } from './slot.ts';
import { uuidV7 } from './uuid-v7.ts';
import type { Value } from './wire.ts';

export interface Tap {
  person: string;
  sheet: string;
  aspect: string;
  round: number;
  value: Value;
  /** The id of the entry that stood on the screen when the judge tapped. */
  seen: string | null;
}

/** What one tap did: the entry that it became, and the value that stood there until then. */
export interface Change {
  entry: LocalEntry;
  before: Value;
}

export interface Recorder {
  record(tap: Tap): Promise<LocalEntry>;
  /**
   * Records only if `when` holds of the slot as it stands on the disk, which may be ahead of the screen by a tap; null:
   * nothing was recorded. The slot is null while this tablet does not know it (another round, a sheet taken away).
   */
  recordIf(tap: Tap, when: (slot: SlotView | null) => boolean): Promise<Change | null>;
}

/** 1 January 2020 UTC in seconds: keeps the sequence inside 32 bits for the next sixty years. */
const SEQUENCE_EPOCH = 1_577_836_800;

/**
 * One tap → one entry, written with the next device sequence in one transaction. An entry tapped on top of one of our
 * own that is still on its way is based on that one; otherwise it is based on what the judge saw.
 */
export function createRecorder(db: TabletDatabase, now: () => number = Date.now): Recorder {
  const lastOwn = new Map<string, string>();

  async function recordIf(tap: Tap, when: (slot: SlotView | null) => boolean): Promise<Change | null> {
    const slot = `${tap.person}/${tap.sheet}/${tap.aspect}/${tap.round}`;
    const change = await db.transaction('rw', db.entries, db.sheets, db.drafts, db.settings, async () => {
      const inAspect = await aspectEntries(db, tap);
      const sheet = await db.sheets.get([tap.person, tap.sheet]);
      const aspect = sheet?.aspects.find(({ id, round }) => id === tap.aspect && round === tap.round);
      const view = aspect ? slotView(aspect, inAspect) : null;
      if (!when(view)) return null;
      const pending = inAspect.filter((entry) => entry.round === tap.round && isPending(entry)).at(-1);
      // The screen may still show the moment before our own last tap was confirmed.
      const present = aspect?.entry?.id ?? null;
      const seen = present !== null && present === lastOwn.get(slot) ? present : tap.seen;
      const entry: LocalEntry = {
        id: uuidV7(now()),
        person: tap.person,
        sheet: tap.sheet,
        aspect: tap.aspect,
        round: tap.round,
        value: tap.value,
        basedOn: pending?.id ?? seen,
        deviceSeq: await nextSequence(db),
        deviceTime: new Date(now()).toISOString(),
        status: 'saved',
      };
      await db.entries.bulkDelete(answered(inAspect, tap.round));
      await db.drafts.delete([tap.person, tap.sheet, tap.aspect]);
      await db.entries.add(entry);
      return { entry, before: view?.value ?? null };
    });
    if (change) lastOwn.set(slot, change.entry.id);
    return change;
  }

  return { recordIf, record: async (tap) => (await recordIf(tap, () => true))!.entry };
}

/** The judge lets go of what the server answered; so do earlier taps of the same aspect. */
export async function letGo(db: TabletDatabase, entry: LocalEntry): Promise<void> {
  await db.transaction('rw', db.entries, async () => {
    await db.entries.bulkDelete([entry.id, ...answered(await aspectEntries(db, entry), entry.round)]);
  });
}

/** Conflicts and refusals up to this round: a further tap on the aspect answers them all. */
function answered(inAspect: LocalEntry[], round: number): string[] {
  return inAspect.filter((entry) => entry.round <= round && !isPending(entry)).map((entry) => entry.id);
}

async function aspectEntries(
  db: TabletDatabase,
  of: { person: string; sheet: string; aspect: string },
): Promise<LocalEntry[]> {
  const entries = await db.entries.where('[person+sheet]').equals([of.person, of.sheet]).toArray();
  return entries.filter((entry) => entry.aspect === of.aspect).sort((a, b) => a.deviceSeq - b.deviceSeq);
}

export async function slotEntries(
  db: TabletDatabase,
  slot: { person: string; sheet: string; aspect: string; round: number },
): Promise<LocalEntry[]> {
  return (await aspectEntries(db, slot)).filter((entry) => entry.round === slot.round);
}

export async function nextSequence(db: TabletDatabase): Promise<number> {
  const next = ((await setting<number>(db, 'deviceSeq')) ?? 0) + 1;
  await db.settings.put({ key: 'deviceSeq', value: next });
  return next;
}

/**
 * The sequence never lies below the server's clock in seconds, so a device whose storage was wiped does not start
 * again at 1 and have its new marks taken for old ones. The device's own clock has no say.
 */
export async function raiseSequence(db: TabletDatabase, serverTime: string): Promise<void> {
  const floor = Math.floor(Date.parse(serverTime) / 1000) - SEQUENCE_EPOCH;
  const present = (await setting<number>(db, 'deviceSeq')) ?? 0;
  if (Number.isFinite(floor) && floor > present) await db.settings.put({ key: 'deviceSeq', value: floor });
}
