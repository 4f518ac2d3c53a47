import { checkMark } from '@skillstar/rules';
import { nextInChain, rule } from './mark-entry.ts';
import type { MarkEntry, Receipt, Version, Writer } from './mark-entry.ts';
import { seatOf } from './sheet.ts';
import type { OpenConflict, PresentMark, Sheet } from './sheet.ts';

/** Everything that one sheet's batch writes, collected first and written in few statements. */
export interface Plan {
  versions: (Version & { sheetVersion: number })[];
  /** Entries that became the present one of their slot. */
  accepted: Set<string>;
  conflicts: { entry: string; present: string }[];
  closed: { entry: string; how: 'rewritten' | 'base-arrived' }[];
}

interface Slot {
  aspect: string;
  slot: number;
  round: number;
}

/** Rules on one entry and applies it to the sheet in memory, so that the next entry of the batch sees it. */
export function decide(sheet: Sheet, writer: Writer, entry: MarkEntry, plan: Plan, now: Date): Receipt {
  const ruling = rule(sheet, writer, entry);
  if (ruling.kind === 'refused') {
    const { code, params } = ruling;
    return { id: entry.id, status: 'refused', sheet: sheet.id, sheetVersion: sheet.version, code, params };
  }
  const { version, present } = ruling;
  sheet.version++;
  plan.versions.push({ ...version, sheetVersion: sheet.version });
  const receipt: Receipt = { id: entry.id, status: version.outcome, sheet: sheet.id, sheetVersion: sheet.version };
  const at = now.toISOString();
  const slot: Slot = { aspect: entry.aspect, slot: version.slot, round: entry.round };
  const mine: OpenConflict = {
    ...slot,
    entry: entry.id,
    value: version.value,
    person: writer.person,
    device: writer.device,
    deviceSeq: entry.deviceSeq,
    basedOn: entry.basedOn,
    at,
  };
  if (version.outcome === 'accepted') {
    accept(sheet, writer, mine, plan);
    return receipt;
  }
  if (version.outcome === 'conflict') {
    closeOwn(sheet, writer, slot, plan);
    sheet.conflicts = [...sheet.conflicts, mine];
    plan.conflicts.push({ entry: entry.id, present: present!.entry });
  }
  receipt.present = { id: present!.entry, value: present!.value, seat: seatOf(sheet, present!.person) };
  return receipt;
}

/** Makes an entry the present one of its slot, and after it every waiting entry that was based on it. */
function accept(sheet: Sheet, writer: Writer, entry: OpenConflict, plan: Plan): void {
  setPresent(sheet, entry);
  plan.accepted.add(entry.entry);
  const follower = nextInChain(sheet, entry.entry, writer);
  if (follower) {
    close(sheet, follower, 'base-arrived', plan);
    accept(sheet, writer, follower, plan);
    return;
  }
  // Whoever writes again after a conflict has seen its receipt and decided it himself.
  closeOwn(sheet, writer, entry, plan);
}

/** Puts an entry into its slot, in memory. */
export function setPresent(sheet: Sheet, entry: OpenConflict): void {
  const aspect = sheet.aspects.find(({ id }) => id === entry.aspect)!;
  const checked = checkMark(aspect, entry.value);
  const mark: PresentMark = {
    aspect: entry.aspect,
    slot: entry.slot,
    round: entry.round,
    entry: entry.entry,
    value: entry.value,
    mark: checked.ok ? checked.mark : null,
    person: entry.person,
    device: entry.device,
    deviceSeq: entry.deviceSeq,
    at: entry.at,
  };
  sheet.marks = [...sheet.marks.filter((other) => !isSameSlot(other, entry)), mark];
}

function closeOwn(sheet: Sheet, writer: Writer, slot: Slot, plan: Plan): void {
  for (const conflict of sheet.conflicts) {
    const own = conflict.person === writer.person && conflict.device === writer.device;
    if (own && isSameSlot(conflict, slot)) close(sheet, conflict, 'rewritten', plan);
  }
}

function close(sheet: Sheet, conflict: OpenConflict, how: 'rewritten' | 'base-arrived', plan: Plan): void {
  sheet.conflicts = sheet.conflicts.filter((other) => other !== conflict);
  plan.closed.push({ entry: conflict.entry, how });
}

function isSameSlot(a: Slot, b: Slot): boolean {
  return a.aspect === b.aspect && a.slot === b.slot && a.round === b.round;
}
