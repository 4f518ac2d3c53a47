import type { SubjectStatus } from '@skillstar/contract';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Act } from '../../identity/act.ts';
import { proveRow } from '../../platform/events/hashed-row.ts';
import type { RowProof } from '../../platform/events/hashed-row.ts';
import { touchBoards } from '../board-touch.ts';
import type { Skill } from '../skill/skill.entity.ts';
import { SUBJECT_IDENTITY_ROWS } from './assign-codes.ts';
import type { IdentitySeal } from './identity-seal.ts';

export interface DrawnCode {
  competitor: string;
  code: string;
}

interface Present {
  id: string;
  subject: string;
  hash: string;
  status: SubjectStatus;
  reason: string | null;
}

/**
 * Every competitor of a skill that nobody has marked in gets the code that was drawn for him, whatever code he had. The
 * subjects are new ones: a mark that a tablet made offline under an old code finds no sheet and is refused, it never
 * reaches somebody else. A skill that was open is prepared again and opens with new sheets. Who withdrew stays withdrawn.
 */
export async function replaceCodes(
  tx: EntityManager,
  act: Act,
  skill: Skill,
  drawn: readonly DrawnCode[],
  seal: IdentitySeal,
): Promise<RowProof[]> {
  const present: Present[] = await tx.query(
    `select i.id, i.subject_id as subject, i.competitor_hash as hash, s.status, s.status_reason as reason
     from subject_identity i join subject s on s.id = i.subject_id where i.skill_id = $1`,
    [skill.id],
  );
  if (skill.status === 'open') {
    await tx.query('delete from mark_sheet where skill_id = $1', [skill.id]);
    await tx.query(`update skill set status = 'preparing', version = version + 1 where id = $1`, [skill.id]);
  }
  // Out of the way: a code that is drawn now may be one that somebody had.
  await tx.query('update subject set code = id::text where skill_id = $1', [skill.id]);
  const out: { id: string }[] = await tx.query('select id from competitor where skill_id = $1 and out_of_contest', [
    skill.id,
  ]);
  const outOfContest = new Set(out.map(({ id }) => id));
  const before = new Map(present.map((row) => [row.hash, row]));
  const rows: RowProof[] = [];
  for (const { competitor, code } of [...drawn].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const hash = seal.hash(competitor);
    const had = before.get(hash);
    const subject = v7();
    await tx.query(
      'insert into subject (id, skill_id, code, status, status_reason, created_at) values ($1, $2, $3, $4, $5, $6)',
      [
        subject,
        skill.id,
        code,
        had?.status ?? (outOfContest.has(competitor) ? 'out-of-contest' : 'competing'),
        had?.reason ?? null,
        act.now,
      ],
    );
    const identity = {
      id: had?.id ?? v7(),
      subject_id: subject,
      skill_id: skill.id,
      competitor_id: skill.coded ? null : competitor,
      sealed: skill.coded ? seal.seal(competitor, { skill: skill.id, subject }) : null,
      competitor_hash: hash,
    };
    await tx.query(
      `insert into subject_identity (id, subject_id, skill_id, competitor_id, sealed, competitor_hash)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (id) do update
         set subject_id = $2, competitor_id = $4, sealed = $5`,
      Object.values(identity),
    );
    rows.push(proveRow(SUBJECT_IDENTITY_ROWS, identity));
  }
  await tx.query('delete from subject where id = any($1)', [present.map(({ subject }) => subject)]);
  await touchBoards(tx, skill.id);
  return rows;
}

export interface DrawnStation {
  subject: string;
  session: string | null;
  workstation: string;
}

/** Everybody goes where he was drawn; nobody keeps a place from before. */
export async function placeSubjects(tx: EntityManager, skill: string, drawn: readonly DrawnStation[]): Promise<void> {
  await tx.query(
    `update subject s set workstation_id = d.workstation, session_id = d.session, version = s.version + 1
     from (select j.id, r.workstation, r.session from subject j
           left join jsonb_to_recordset($2) as r(subject uuid, workstation uuid, session uuid) on r.subject = j.id
           where j.skill_id = $1) d
     where d.id = s.id
       and (s.workstation_id, s.session_id) is distinct from (d.workstation, d.session)`,
    [skill, JSON.stringify(drawn)],
  );
  await touchBoards(tx, skill);
}
