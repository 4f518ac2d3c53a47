import { isPending, type LocalEntry, type TabletDatabase } from './database.ts';
import { nextSequence, slotEntries } from './record.ts';
import { applyStates } from './sheets.ts';
import { uuidV7 } from './uuid-v7.ts';
import type { Receipt, RecordAnswer, SheetState } from './wire.ts';

type Present = NonNullable<Receipt['present']> | null;

/** The whole answer of one batch in one transaction: either every receipt is taken in or, after a kill, none is. */
export async function applyAnswer(
  db: TabletDatabase,
  person: string,
  batch: readonly LocalEntry[],
  answer: RecordAnswer,
  now: number,
): Promise<void> {
  const receipts = new Map(answer.receipts.map((receipt) => [receipt.id, receipt]));
  const states = new Map(answer.sheets.map((sheet) => [sheet.id, sheet]));
  await db.transaction('rw', db.entries, db.sheets, db.settings, async () => {
    await applyStates(db, person, answer.sheets);
    for (const { id } of batch) {
      const entry = await db.entries.get(id);
      if (!entry || entry.person !== person) continue;
      const receipt = receipts.get(id);
      if (receipt) await settle(db, entry, receipt, states.get(entry.sheet), now);
      else await db.entries.update(id, { status: 'saved' });
    }
  });
}

async function settle(
  db: TabletDatabase,
  entry: LocalEntry,
  receipt: Receipt,
  state: SheetState | undefined,
  now: number,
): Promise<void> {
  const shown = state?.aspects.find((aspect) => aspect.id === entry.aspect && aspect.round === entry.round)?.entry;
  const present = receipt.present ?? (shown ? { id: shown.id, value: shown.value, seat: null } : null);
  // A duplicate was answered before; that answer counts, unless the entry has come to stand since.
  const first = present?.id === entry.id ? 'accepted' : (receipt.first ?? 'accepted');
  switch (receipt.status === 'duplicate' ? first : receipt.status) {
    case 'superseded':
      return superseded(db, entry);
    case 'refused':
      return refused(db, entry, receipt);
    case 'conflict':
      return conflict(db, entry, present, now);
    default:
      return accepted(db, entry);
  }
}

/** A tap that stands has answered whatever happened to earlier taps in its slot. */
async function accepted(db: TabletDatabase, entry: LocalEntry): Promise<void> {
  const earlier = (await slotEntries(db, entry)).filter(
    (other) => other.deviceSeq < entry.deviceSeq && !isPending(other),
  );
  await db.entries.bulkDelete([entry.id, ...earlier.map((other) => other.id)]);
}

/** Our own later tap is the answer to it; without one the judge must see that another entry of this device stands. */
async function superseded(db: TabletDatabase, entry: LocalEntry): Promise<void> {
  if (await laterInSlot(db, entry)) await db.entries.delete(entry.id);
  else await db.entries.update(entry.id, { status: 'superseded' });
}

/** The server keeps nothing of a refused entry, so what was tapped on top of it stands on what lay below. */
async function refused(db: TabletDatabase, entry: LocalEntry, receipt: Receipt): Promise<void> {
  const below = entry.rootSeen ?? entry.basedOn;
  await restOn(db, entry, below, below);
  await db.entries.update(entry.id, { status: 'refused', code: receipt.code ?? null, params: receipt.params ?? null });
}

async function conflict(db: TabletDatabase, entry: LocalEntry, present: Present, now: number): Promise<void> {
  const presentId = present?.id ?? null;
  // The judge did see the present one (tapped on top of an entry that was refused, or refused first and then taken
  // when its lost answer was asked again): no conflict, the same value goes once more on what stands.
  if (entry.rootSeen !== presentId && entry.basedOn !== presentId) {
    await db.entries.update(entry.id, { status: 'conflict', present });
    return;
  }
  await db.entries.delete(entry.id);
  if (await laterInSlot(db, entry)) return restOn(db, entry, presentId, presentId);
  await db.entries.add({
    id: uuidV7(now),
    person: entry.person,
    sheet: entry.sheet,
    aspect: entry.aspect,
    round: entry.round,
    value: entry.value,
    basedOn: presentId,
    deviceSeq: await nextSequence(db),
    deviceTime: entry.deviceTime,
    status: 'saved',
  });
}

/** Lets the next tap in the slot stand on `below`: at once if the server cannot know it yet, else when its receipt comes. */
async function restOn(db: TabletDatabase, entry: LocalEntry, below: string | null, seen: string | null): Promise<void> {
  const next = await laterInSlot(db, entry);
  if (!next || next.basedOn !== entry.id) return;
  await db.entries.update(next.id, next.tried ? { rootSeen: seen } : { basedOn: below });
}

async function laterInSlot(db: TabletDatabase, entry: LocalEntry): Promise<LocalEntry | undefined> {
  return (await slotEntries(db, entry)).find((other) => other.deviceSeq > entry.deviceSeq && isPending(other));
}
