import type { EntityManager } from 'typeorm';
import { planned } from '../platform/database/planned.ts';
import { touchStatement } from '../competitions/board-touch.ts';
import { MARK_ENTRY_ROWS } from './mark-entry.ts';
import { contentHash, sumOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';

export interface SheetChange {
  /** New versions, as rows of `mark_entry`. */
  entries?: Record<string, unknown>[];
  /** Entries that became the present one of their slot. */
  accepted?: ReadonlySet<string>;
  /** Any change of content voids all signatures. */
  voidSignatures: boolean;
}

const ENTRY_COLUMNS = MARK_ENTRY_ROWS.columns.join(', ');

/** One statement, because each costs every tablet a way to the database and back while the sheet is locked. */
const WRITE_SHEET = {
  name: 'sheet-write',
  text: `
  with entries as (
    insert into mark_entry (${ENTRY_COLUMNS})
    select ${ENTRY_COLUMNS} from jsonb_populate_recordset(null::mark_entry, $10)
  ), present as (
    insert into mark (sheet_id, aspect_id, slot, round, entry_id, value, mark)
    select $1, m.aspect, m.slot, m.round, m.entry, m.value, m.mark
    from jsonb_to_recordset($11) as m(aspect uuid, slot smallint, round smallint, entry uuid, value text, mark integer)
    on conflict (sheet_id, aspect_id, slot, round)
      do update set entry_id = excluded.entry_id, value = excluded.value, mark = excluded.mark
  ), touched as (
    ${touchStatement('$12')}
  )
  update mark_sheet set version = $2, total = $3, done = $4, blanks = $5, spreads = $6, content_hash = $7, state = $8,
    signed_seats = $9, deducted = $13 where id = $1`,
};

/**
 * Writes a sheet as it stands in memory under its lock: new versions, the slots that point to them, its sum recomputed
 * whole from its marks, and a touch for every board that shows it.
 */
export async function writeSheet(tx: EntityManager, sheet: Sheet, change: SheetChange): Promise<void> {
  const { entries = [], accepted, voidSignatures } = change;
  if (voidSignatures) sheet.signedSeats = [];
  const sum = sumOf(sheet);
  await planned(tx, WRITE_SHEET, [
    sheet.id,
    sheet.version,
    sum.total,
    sum.done,
    sum.blanks,
    sum.spreads,
    contentHash(sheet, sum),
    sheet.state,
    sheet.signedSeats,
    JSON.stringify(entries),
    JSON.stringify(sheet.marks.filter((mark) => accepted?.has(mark.entry))),
    sheet.skill,
    sum.deducted,
  ]);
}
