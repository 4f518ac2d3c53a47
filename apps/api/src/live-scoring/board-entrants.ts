import type { EntityManager } from 'typeorm';
import type { BoardKind, BoardName, Counts, SubjectStatus, Visibility } from '@skillstar/contract';

/** A board as it is configured. */
export interface Board {
  id: string;
  competition: BoardName;
  skill: BoardName | null;
  group: string | null;
  kind: BoardKind;
  title: string;
  titleEn: string | null;
  counts: Counts;
  visibility: Visibility;
  since: string;
  coded: boolean;
  version: number;
}

/** Whoever has a row: a subject, or a delegation with the sum of its competitors. */
export interface Entrant {
  id: string;
  /** Random per board. */
  row: string;
  code: string;
  name: string | null;
  delegation: { code: string; name: string; nameEn: string | null } | null;
  unit: string | null;
  status: SubjectStatus;
  /** Hundredths over the sheets that count; null: none of them is marked. */
  total: number | null;
  /** Aspects marked, and all. */
  done: number;
  of: number;
  members: number | null;
}

export async function readBoard(tx: EntityManager, id: string): Promise<Board | null> {
  const [row] = await tx.query(
    `select b.id, jsonb_build_object('id', c.id, 'name', c.name, 'nameEn', c.name_en) as competition,
       case when k.id is not null then jsonb_build_object('id', k.id, 'name', k.name, 'nameEn', k.name_en) end as skill,
       b.group_id as "group", b.kind, b.title, b.title_en as "titleEn", b.counts, b.visibility,
       b.visibility_since as since, coalesce(k.coded, false) as coded, b.version
     from board b join competition c on c.id = b.competition_id left join skill k on k.id = b.skill_id where b.id = $1`,
    [id],
  );
  return row ? { ...row, since: row.since.toISOString() } : null;
}

/** The highest total one entrant can reach: the declared total of the scheme that is in force. */
export async function highestTotal(tx: EntityManager, board: Board): Promise<number> {
  const [{ total }] = await tx.query(
    `select coalesce(max(s.declared_total), 0)::int as total from marking_scheme s
     join board_source b on b.skill_id = s.skill_id where b.board_id = $1 and s.status in ('active', 'locked')`,
    [board.id],
  );
  return total;
}

/**
 * The sums of every subject over the sheets that count. Who a subject is is read only where the skill is open: in a
 * coded skill there is no plain link to read.
 */
const SUBJECTS = `
  select j.id, j.code, j.status, k.coded,
    (sum(s.total) filter (where $2 = 'confirmed' or s.state = 'signed'))::int as total,
    (coalesce(sum(s.done) filter (where $2 = 'confirmed' or s.state = 'signed'), 0))::int as done,
    (sum(s.done + s.blanks + s.spreads))::int as "of",
    who.name, who.unit, who.delegation, who."delegationId", who."group"
  from board_source b
    join skill k on k.id = b.skill_id
    join subject j on j.skill_id = k.id
    join mark_sheet s on s.subject_id = j.id
    left join lateral (
      select string_agg(p.name, '、' order by p.name) as name, min(p.unit) as unit, min(p.group_id::text) as "group",
        min(d.id::text) as "delegationId",
        (array_agg(jsonb_build_object('code', d.code, 'name', d.name, 'nameEn', d.name_en)))[1] as delegation
      from subject_identity i join competitor p on p.id = i.competitor_id join delegation d on d.id = p.delegation_id
      where i.subject_id = j.id and not k.coded
    ) who on true
  where b.board_id = $1
  group by j.id, k.coded, who.name, who.unit, who.delegation, who."delegationId", who."group"`;

interface SubjectSum extends Omit<Entrant, 'row' | 'members'> {
  coded: boolean;
  delegationId: string | null;
  group: string | null;
}

export async function readEntrants(tx: EntityManager, board: Board): Promise<Entrant[]> {
  const subjects: SubjectSum[] = await tx.query(SUBJECTS, [board.id, board.counts]);
  const found =
    board.kind === 'delegation'
      ? delegationsOf(subjects)
      : subjects
          .filter((subject) => board.kind === 'skill' || subject.group === board.group)
          .map(({ coded: _coded, delegationId: _delegation, group: _group, ...rest }) => ({ ...rest, members: null }));
  const rows = await rowIds(
    tx,
    board.id,
    found.map((entrant) => entrant.id),
  );
  return found.map((entrant) => ({ ...entrant, row: rows.get(entrant.id)! }));
}

/** A delegation's total is the sum of its competing members' totals (domain.md §4); coded skills cannot count. */
function delegationsOf(subjects: SubjectSum[]): Omit<Entrant, 'row'>[] {
  const sums = new Map<string, Omit<Entrant, 'row'>>();
  for (const subject of subjects) {
    if (!subject.delegationId || !subject.delegation || subject.status !== 'competing') continue;
    const sum = sums.get(subject.delegationId) ?? {
      id: subject.delegationId,
      code: subject.delegation.code,
      name: subject.delegation.name,
      delegation: subject.delegation,
      unit: null,
      status: 'competing' as const,
      total: null,
      done: 0,
      of: 0,
      members: 0,
    };
    sum.total = subject.total === null ? sum.total : (sum.total ?? 0) + subject.total;
    sum.done += subject.done;
    sum.of += subject.of;
    sum.members = (sum.members ?? 0) + 1;
    sums.set(subject.delegationId, sum);
  }
  return [...sums.values()];
}

/** Gives every entrant its row id on this board, once. */
async function rowIds(tx: EntityManager, board: string, entrants: string[]): Promise<Map<string, string>> {
  await tx.query(
    `insert into board_row (board_id, entrant_id, row_id)
     select $1, e, encode(sha256(convert_to(gen_random_uuid()::text, 'UTF8')), 'hex')::varchar(12)
     from unnest($2::uuid[]) e
     where not exists (select from board_row r where r.board_id = $1 and r.entrant_id = e)
     on conflict do nothing`,
    [board, entrants],
  );
  const rows: { entrant: string; row: string }[] = await tx.query(
    'select entrant_id as entrant, row_id as row from board_row where board_id = $1',
    [board],
  );
  return new Map(rows.map(({ entrant, row }) => [entrant, row]));
}
