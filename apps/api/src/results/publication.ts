import type { SubjectStatus } from '@skillstar/contract';
import type { Medal } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import type { ResultPart, ResultRules, SheetMarks } from './result.ts';

export interface Approver {
  person: string;
  name: string;
  act: 'proposed' | 'approved';
  at: string;
}

export interface Notice {
  startsAt: string;
  endsAt: string;
  masked: boolean;
  finalAt: string | null;
  endedAt: string | null;
}

/** A version of a skill's results: a copy, made once and never changed. */
export interface Publication {
  id: string;
  competition: string;
  skill: string;
  version: number;
  reason: string | null;
  rules: ResultRules;
  chainHead: string;
  contentHash: string;
  approvers: Approver[];
  createdAt: string;
  notice: Notice | null;
}

export interface PublicationRow {
  id: string;
  subject: string;
  code: string;
  competitors: string[];
  name: string;
  unit: string | null;
  delegationId: string | null;
  delegation: string | null;
  groupId: string | null;
  status: SubjectStatus;
  rank: number | null;
  total: number | null;
  scale: number | null;
  decidedBy: string | null;
  parts: ResultPart[];
  /** The values of the tie keys; null where the skill has none. */
  keys: Record<string, string | null> | null;
  /** By the rules; null where the skill has no medals, or who has no scale value. */
  medal: Medal | null;
}

const AT = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const PUBLICATIONS = `
  select p.id, p.competition_id as competition, p.skill_id as skill, p.version, p.reason, p.rules,
    p.chain_head as "chainHead", p.content_hash as "contentHash", p.approvers, ${AT('p.created_at')} as "createdAt",
    case when n.publication_id is not null then json_build_object('startsAt', ${AT('n.starts_at')},
      'endsAt', ${AT('n.ends_at')}, 'masked', n.masked, 'finalAt', ${AT('n.final_at')}, 'endedAt', ${AT('n.ended_at')})
    end as notice
  from publication p left join publication_notice n on n.publication_id = p.id`;

/** Every version of a skill's results, the newest first. */
export async function publicationsOf(tx: EntityManager, skill: string): Promise<Publication[]> {
  return tx.query(`${PUBLICATIONS} where p.skill_id = $1 order by p.version desc`, [skill]);
}

export async function readPublication(tx: EntityManager, id: string): Promise<Publication | null> {
  const [row]: Publication[] = await tx.query(`${PUBLICATIONS} where p.id = $1`, [id]);
  return row ?? null;
}

/** The newest version of a skill's results, and whether it is final: nobody is correcting it and its notice is over. */
export async function finalOf(
  tx: EntityManager,
  skill: string,
): Promise<{ publication: Publication; final: boolean } | null> {
  const [publication]: Publication[] = await tx.query(
    `${PUBLICATIONS} where p.skill_id = $1 order by p.version desc limit 1`,
    [skill],
  );
  if (!publication) return null;
  const [{ status }] = await tx.query('select status from skill where id = $1', [skill]);
  return { publication, final: status === 'closed' && publication.notice?.finalAt != null };
}

/** The rows of a publication as they stand in it, the best first, then by code. */
export async function rowsOf(tx: EntityManager, publication: string): Promise<PublicationRow[]> {
  return tx.query(
    `select id, subject_id as subject, code, competitor_ids as competitors, name, unit, delegation_id as "delegationId",
       delegation, group_id as "groupId", status, rank, total, scale, decided_by as "decidedBy", parts, keys, medal
     from publication_row where publication_id = $1 order by rank nulls last, code, id`,
    [publication],
  );
}

/** The marks of every row, for what is said about its panels. */
export function marksOfPublication(tx: EntityManager, id: string): Promise<{ code: string; marks: SheetMarks[] }[]> {
  return tx.query('select code, marks from publication_row where publication_id = $1 order by code', [id]);
}

/** What a row of a publication rests on, as it was when it was published. */
export async function marksOfRow(tx: EntityManager, row: string): Promise<SheetMarks[]> {
  const [{ marks }] = await tx.query('select marks from publication_row where id = $1', [row]);
  return marks;
}
