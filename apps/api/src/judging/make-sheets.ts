import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { canonical, sha256 } from '../platform/events/canonical.ts';

/**
 * Makes the mark sheets that a skill still lacks: every subject × every sub-criterion of the scheme in force. Sheets
 * of an earlier version of the scheme go, as long as nobody has written on them (marking locks the scheme).
 */
export async function makeSheets(tx: EntityManager, skill: string): Promise<number> {
  await tx.query(
    `delete from mark_sheet m using sub_criterion c join marking_scheme s on s.id = c.scheme_id
     where m.sub_criterion_id = c.id and m.skill_id = $1 and s.status not in ('active', 'locked')
       and not exists (select from mark_entry e where e.sheet_id = m.id)`,
    [skill],
  );
  const missing: { subject: string; subCriterion: string; blanks: number }[] = await tx.query(
    `select j.id as subject, c.id as "subCriterion", (select count(*)::int from aspect a where a.sub_criterion_id = c.id) as blanks
     from subject j join marking_scheme s on s.skill_id = j.skill_id and s.status in ('active', 'locked')
       join sub_criterion c on c.scheme_id = s.id
     where j.skill_id = $1 and not exists
       (select from mark_sheet m where m.subject_id = j.id and m.sub_criterion_id = c.id)`,
    [skill],
  );
  const rows = missing.map((sheet) => {
    const id = v7();
    return { id, ...sheet, hash: sha256(canonical([id, null])) };
  });
  await tx.query(
    `insert into mark_sheet (id, skill_id, subject_id, sub_criterion_id, blanks, content_hash)
     select r.id, $2, r.subject, r."subCriterion", r.blanks, r.hash
     from jsonb_to_recordset($1) as r(id uuid, subject uuid, "subCriterion" uuid, blanks integer, hash text)`,
    [JSON.stringify(rows), skill],
  );
  return rows.length;
}
