import type { EntityManager } from 'typeorm';
import { contentHash, sumOf } from './sheet.ts';
import { readSheet } from './sheet.store.ts';

/** The first slot or sheet whose present state does not follow from entries and signatures; null when all do. */
export async function checkMarks(tx: EntityManager): Promise<{ what: string; id: string; why: string } | null> {
  const [slot] = await tx.query(
    `select m.entry_id as id from mark m join mark_entry e on e.id = m.entry_id
     where (m.sheet_id, m.aspect_id, m.slot, m.round, m.value, m.mark)
       is distinct from (e.sheet_id, e.aspect_id, e.slot, e.round, e.value, e.mark) limit 1`,
  );
  if (slot) return { what: 'mark', id: slot.id, why: 'differs from the entry it points to' };
  const [lost] = await tx.query(
    `select e.id from mark_entry e where e.outcome = 'accepted' and not exists
       (select from mark m where m.sheet_id = e.sheet_id and m.aspect_id = e.aspect_id and m.slot = e.slot and m.round = e.round)
     limit 1`,
  );
  if (lost) return { what: 'mark_entry', id: lost.id, why: 'was accepted, but its slot is empty' };
  const [older] = await tx.query(
    `select m.entry_id as id from mark m join mark_entry p on p.id = m.entry_id join mark_entry e
       on e.sheet_id = m.sheet_id and e.aspect_id = m.aspect_id and e.slot = m.slot and e.round = m.round
     where e.outcome = 'accepted' and e.sheet_version > p.sheet_version and p.outcome = 'accepted'
       and not exists (select from mark_conflict f where f.sheet_id = m.sheet_id) limit 1`,
  );
  if (older) return { what: 'mark', id: older.id, why: 'a later accepted entry of this slot exists' };
  const [unsigned] = await tx.query(
    `select s.id from mark_sheet s where (s.state = 'signed' and s.signed_seats = '{}') or exists
       (select from unnest(s.signed_seats) as signed (seat) where not exists
         (select from sheet_signature g
          where g.sheet_id = s.id and g.seat = signed.seat and g.content_hash = s.content_hash and g.sheet_version > greatest(
            (select max(r.sheet_version) from sheet_reopening r where r.sheet_id = s.id),
            (select max(x.sheet_version) from seat_exclusion x where x.sheet_id = s.id),
            (select max(i.sheet_version) from seat_stand_in i where i.sheet_id = s.id),
            (select max(e.sheet_version) from mark_entry e where e.sheet_id = s.id and e.outcome <> 'superseded'))))
     limit 1`,
  );
  if (unsigned)
    return { what: 'mark_sheet', id: unsigned.id, why: 'counts a signature that nobody gave for its content' };
  const sheets: { id: string; total: number | null; deducted: number; content_hash: string }[] = await tx.query(
    'select id, total, deducted, content_hash from mark_sheet where version > 0',
  );
  for (const { id, total, deducted, content_hash: stored } of sheets) {
    const sheet = await readSheet(tx, id);
    const sum = sumOf(sheet!);
    if (sum.total !== total) return { what: 'mark_sheet', id, why: `its total is not the sum of its marks` };
    if (sum.deducted !== deducted) return { what: 'mark_sheet', id, why: 'its deductions are not those of its marks' };
    if (contentHash(sheet!, sum) !== stored) return { what: 'mark_sheet', id, why: 'its content hash does not fit' };
  }
  return null;
}
