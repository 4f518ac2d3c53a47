import { isPending, setting, type LocalEntry, type TabletDatabase } from './database.ts';
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

export interface Recorder {
  record(tap: Tap): Promise<LocalEntry>;
}

/** 1 January 2020 UTC in seconds: keeps the sequence inside 32 bits for the next sixty years. */
const SEQUENCE_EPOCH = 1_577_836_800;

/**
 * One tap → one entry, written with the next device sequence in one transaction. An entry tapped on top of one of our
 * own that is still on its way is based on that one; otherwise it is based on what the judge saw.
 */
export function createRecorder(db: TabletDatabase, now: () => number = Date.now): Recorder {
  const lastOwn = new Map<string, string>();

  async function record(tap: Tap): Promise<LocalEntry> {
    const slot = `${tap.person}/${tap.sheet}/${tap.aspect}/${tap.round}`;
    const entry = await db.transaction('rw', db.entries, db.sheets, db.drafts, db.settings, async () => {
      const inSlot = await slotEntries(db, tap);
      const pending = inSlot.filter(isPending).at(-1);
      const sheet = await db.sheets.get([tap.person, tap.sheet]);
      const present = sheet?.aspects.find((aspect) => aspect.id === tap.aspect)?.entry?.id ?? null;
      // The screen may still show the moment before our own last tap was confirmed.
      const seen = present !== null && present === lastOwn.get(slot) ? present : tap.seen;
      const fresh: LocalEntry = {
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
      await db.entries.bulkDelete(inSlot.filter((other) => !isPending(other)).map((other) => other.id));
      await db.drafts.delete([tap.person, tap.sheet, tap.aspect]);
      await db.entries.add(fresh);
      return fresh;
    });
    lastOwn.set(slot, entry.id);
    return entry;
  }

  return { record };
}

export async function slotEntries(
  db: TabletDatabase,
  slot: { person: string; sheet: string; aspect: string; round: number },
): Promise<LocalEntry[]> {
  const entries = await db.entries.where('[person+sheet]').equals([slot.person, slot.sheet]).toArray();
  return entries
    .filter((entry) => entry.aspect === slot.aspect && entry.round === slot.round)
    .sort((a, b) => a.deviceSeq - b.deviceSeq);
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
