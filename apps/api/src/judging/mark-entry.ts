import { checkMark, isScoredBySeat } from '@skillstar/rules';
import type { Parameters, ReceiptStatus } from '@skillstar/contract';
import { canonical, sha256 } from '../platform/events/canonical.ts';
import type { HashedTable } from '../platform/events/hashed-row.ts';
import { aspectStanding, excludedSeats, isLocked } from './sheet.ts';
import type { OpenConflict, PresentMark, Sheet } from './sheet.ts';

/** What a tablet sends: one change of one slot. `basedOn` is the id of the entry the judge saw there. */
export interface MarkEntry {
  id: string;
  sheet: string;
  aspect: string;
  round: number;
  value: string | null;
  basedOn: string | null;
  deviceSeq: number;
  deviceTime: string;
}

export interface Receipt {
  id: string;
  status: ReceiptStatus;
  sheet: string;
  sheetVersion: number | null;
  /** Of a duplicate: what the first sending was answered. */
  first?: ReceiptStatus;
  /** Of a refusal: why. */
  code?: string;
  params?: Parameters;
  /** Of a conflict or a superseded entry: what stands in the slot. */
  present?: { id: string; value: string | null; seat: number | null } | null;
}

/** An entry that becomes a version of its slot. */
export interface Version {
  entry: MarkEntry;
  slot: number;
  value: string | null;
  mark: number | null;
  outcome: 'accepted' | 'conflict' | 'superseded';
}

export interface KnownEntry {
  id: string;
  content_hash: string;
  outcome: 'accepted' | 'conflict' | 'superseded';
  sheet_version: string;
}

export const MARK_ENTRY_ROWS: HashedTable = {
  table: 'mark_entry',
  columns: [
    'id',
    'sheet_id',
    'aspect_id',
    'slot',
    'round',
    'value',
    'mark',
    'based_on',
    'outcome',
    'person_id',
    'device',
    'device_seq',
    'device_time',
    'sheet_version',
    'content_hash',
    'created_at',
  ],
};

/** Same id and same content is the same sending; same id and other content is refused. */
export function entryHash(entry: MarkEntry, person: string): string {
  const { sheet, aspect, round, value, basedOn, deviceSeq, deviceTime } = entry;
  return sha256(canonical([sheet, aspect, round, value, basedOn, deviceSeq, deviceTime, person]));
}

/** Who writes, from what. */
export interface Writer {
  person: string;
  seat: number;
  device: string;
}

export type Ruling =
  | { kind: 'refused'; code: string; params: Parameters }
  | { kind: 'version'; version: Version; present: PresentMark | undefined };

/**
 * Decides about one entry against the sheet as it stands under its lock (design §3). It changes nothing; the caller
 * applies the version before it asks about the next entry.
 */
export function rule(sheet: Sheet, writer: Writer, entry: MarkEntry): Ruling {
  const refused = (code: string, params: Parameters = {}): Ruling => ({ kind: 'refused', code, params });
  const aspect = sheet.aspects.find(({ id }) => id === entry.aspect);
  if (!aspect) return refused('aspect.unknown');
  if (isLocked(sheet)) return refused('subject.notCompeting', { code: sheet.subject.code });
  if (sheet.state === 'signed') return refused('sheet.signed');
  if (excludedSeats(sheet).includes(writer.seat)) return refused('seat.excluded');
  const checked = checkMark(aspect, entry.value);
  if (!checked.ok) return refused(checked.violations[0]!.code, checked.violations[0]!.params);
  const { round } = aspectStanding(sheet, aspect);
  if (entry.round !== round) {
    return refused(entry.round < round ? 'round.closed' : 'round.notOpen', { round, label: aspect.label });
  }

  const slot = isScoredBySeat(aspect) ? writer.seat : 0;
  const present = sheet.marks.find((mark) => mark.aspect === aspect.id && mark.slot === slot && mark.round === round);
  const version: Version = {
    entry,
    slot,
    value: checked.value,
    mark: checked.mark,
    outcome: outcomeOf(entry, writer, present),
  };
  return { kind: 'version', version, present };
}

/**
 * Only the present entry of the slot decides. The same device is taken in the order of its own counter, because it
 * knew what it had written itself; another device must have seen what it replaces.
 */
function outcomeOf(entry: MarkEntry, writer: Writer, present: PresentMark | undefined): Version['outcome'] {
  if (!present || entry.basedOn === present.entry) return 'accepted';
  // A judge who took over a seat scores afresh; what his predecessor gave there he has never been shown.
  if (present.slot > 0 && present.person !== writer.person) return 'accepted';
  if (present.device === writer.device && present.person === writer.person) {
    return entry.deviceSeq > present.deviceSeq ? 'accepted' : 'superseded';
  }
  return 'conflict';
}

/**
 * An entry that arrived before the one it is based on was kept as a conflict; as soon as its base is the present
 * entry it is what its judge meant, and takes the slot.
 */
export function nextInChain(sheet: Sheet, accepted: string, writer: Writer): OpenConflict | undefined {
  return sheet.conflicts.find(
    (conflict) =>
      conflict.basedOn === accepted && conflict.device === writer.device && conflict.person === writer.person,
  );
}
