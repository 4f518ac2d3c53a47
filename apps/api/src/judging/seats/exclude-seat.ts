import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { personOf } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { proveRow } from '../../platform/events/hashed-row.ts';
import type { HashedTable } from '../../platform/events/hashed-row.ts';
import { beginMarking } from '../begin-marking.ts';
import { excludedSeats } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';
import { insert } from '../signing.service.ts';
import { writeSheet } from '../write-sheet.ts';

export const EXCLUSION_ROWS: HashedTable = {
  table: 'seat_exclusion',
  columns: ['id', 'sheet_id', 'seat', 'excluded', 'reason', 'person_id', 'sheet_version', 'decided_at'],
};

export interface Exclusion {
  seat: number;
  excluded: boolean;
  reason: string;
}

/** Why a seat of this sheet cannot be taken out; null when it can: too few would be left, or a judgement needs it. */
export function whyNotExcluded(sheet: Sheet): { code: SeatRefusal; params: Record<string, number> } | null {
  const panels = sheet.aspects.flatMap(({ calculation }) => (calculation?.type === 'PANEL' ? [calculation] : []));
  if (panels.length === 0) return { code: 'seat.noPanel', params: {} };
  if (sheet.aspects.some(({ type }) => type === 'J')) return { code: 'seat.judgement', params: {} };
  const left = sheet.seats.length - sheet.excluded.length - 1;
  const needed = Math.max(...panels.map(({ minimumJudges }) => minimumJudges));
  return left < needed ? { code: 'seat.tooFew', params: { left, needed } } : null;
}

export type SeatRefusal = 'seat.noPanel' | 'seat.judgement' | 'seat.tooFew';

/** Takes a seat out of the panel for this subject, or in again; the sheet is locked and may be changed. */
export async function excludeSeat(tx: EntityManager, act: Act, sheet: Sheet, input: Exclusion): Promise<void> {
  const { seat, excluded, reason } = input;
  // what the chief decides about a sheet belongs to this scheme: another one would lose it
  await beginMarking(tx, act, sheet);
  const before = sheet.excluded;
  sheet.excluded = before.filter((one) => one.seat !== seat);
  if (excluded) sheet.excluded = [...sheet.excluded, { seat, reason }].sort((a, b) => a.seat - b.seat);
  sheet.version++;
  const row = {
    id: v7(),
    sheet_id: sheet.id,
    seat,
    excluded,
    reason,
    person_id: personOf(act),
    sheet_version: sheet.version,
    decided_at: act.now,
  };
  await insert(tx, EXCLUSION_ROWS, row);
  await writeSheet(tx, sheet, { voidSignatures: true });
  await appendEvent(tx, act, {
    type: excluded ? 'seat.excluded' : 'seat.included',
    competition: sheet.competition,
    subject: sheet.id,
    before: { excluded: before.map((one) => one.seat) },
    after: { excluded: excludedSeats(sheet), seat },
    reason,
    rows: [proveRow(EXCLUSION_ROWS, row)],
  });
}
