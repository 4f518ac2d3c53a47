import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { resultOf } from '@skillstar/rules';
import type { PartSum, TieKey } from '@skillstar/rules';
import { rankingOfSkill } from '../competitions/marking-scheme/ranking.ts';
import { readSheetsOfSubjects } from '../judging/sheet.store.ts';
import { keysFromSheets } from '../judging/tie-values.ts';
import type { KeyValues } from '../judging/tie-values.ts';
import type { Audience, BoardKind, BoardName, Counts, SubjectStatus, Visibility } from '@skillstar/contract';

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
  /** A competition that is still a draft shows nothing to the public, not even that there is a board. */
  draft: boolean;
  /** The version of the skill's newest publication. */
  published?: number | null;
  /** What parts equal totals; absent: nothing, also where several skills stand on one board. */
  tieKeys?: TieKey[];
  version: number;
}

/**
 * After finalising, a board shows the publication's copy (design §4), also while a correction goes on. The staff always
 * see the marks: that is what is corrected, and what the second calculator compares.
 */
export function showsCopy(board: Board, audience: Audience): boolean {
  return board.published != null && audience !== 'staff';
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
  /** Of the sheet on which the fewest of its judges count; null: everywhere all do. */
  judges?: { counted: number; of: number } | null;
  /** The rank in the publication that this is copied from; absent where the marks themselves are read. */
  rank?: number | null;
  /** The values of the tie keys, of whoever has the total of another. */
  keys?: KeyValues;
}

/** Who has a row, as the audience is shown it and as the staff are; one and the same until something is published. */
export interface Entrants {
  shown: Entrant[];
  staff: Entrant[];
}

export async function readBoard(tx: EntityManager, id: string): Promise<Board | null> {
  const [row] = await tx.query(
    `select b.id, jsonb_build_object('id', c.id, 'name', c.name, 'nameEn', c.name_en) as competition,
       case when k.id is not null then jsonb_build_object('id', k.id, 'name', k.name, 'nameEn', k.name_en) end as skill,
       b.group_id as "group", b.kind, coalesce(k.name, g.name, b.title) as title,
       case when k.id is null then b.title_en else k.name_en end as "titleEn", b.counts, b.visibility,
       b.visibility_since as since, coalesce(k.coded, false) as coded,
       c.status = 'draft' as draft, b.version,
       p.version as published,
       (select case when count(*) = 1 then min(skill_id::text) end from board_source where board_id = b.id) as source
     from board b join competition c on c.id = b.competition_id left join skill k on k.id = b.skill_id
       left join competitor_group g on g.id = b.group_id
       left join lateral (select version from publication where skill_id = k.id order by version desc limit 1) p on true
     where b.id = $1`,
    [id],
  );
  if (!row) return null;
  const { source, ...board } = row;
  const tieKeys = source && board.kind !== 'delegation' ? (await rankingOfSkill(tx, source)).tieKeys : [];
  return { ...board, since: row.since.toISOString(), ...(tieKeys.length > 0 && { tieKeys }) };
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
 * coded skill there is no plain link to read. With $3 a skill that has a publication brings the publication's rows
 * instead, and nothing of its marks is read.
 */
const SUBJECTS = `
  with source as (
    select k.id, k.coded, p.id as newest, case when $3 then p.id end as publication
    from board_source b join skill k on k.id = b.skill_id
      left join lateral (select id from publication where skill_id = k.id order by version desc limit 1) p on true
    where b.board_id = $1
  ), sums as (
    select subject_id,
      (sum(total) filter (where $2 = 'confirmed' or state = 'signed'))::int as total,
      (coalesce(sum(deducted) filter (where $2 = 'confirmed' or state = 'signed'), 0))::int as deducted,
      (coalesce(sum(done) filter (where $2 = 'confirmed' or state = 'signed'), 0))::int as done,
      sum(done + blanks + spreads)::int as "of"
    from mark_sheet where skill_id in (select id from source where publication is null) group by subject_id
  ), weighed as (
    select r.id, r.code, r.mark, r.weight from criterion r join marking_scheme m on m.id = r.scheme_id
    where m.skill_id in (select id from source where publication is null) and r.weight is not null
      and m.status in ('active', 'locked')
  ), part as (
    select s.subject_id, w.code, w.mark, w.weight,
      (sum(s.total) filter (where $2 = 'confirmed' or s.state = 'signed'))::int as sum
    from weighed w join sub_criterion c on c.criterion_id = w.id join mark_sheet s on s.sub_criterion_id = c.id
    group by s.subject_id, w.id, w.code, w.mark, w.weight
  ), parts as (
    select subject_id, json_agg(json_build_object('part', code, 'sum', sum, 'full', mark, 'weight', weight)) as parts
    from part group by subject_id
  ), who as (
    select i.subject_id, string_agg(p.name, '、' order by p.name) as name, min(p.unit) as unit,
      min(p.group_id::text) as "group", min(p.delegation_id::text)::uuid as delegation
    from subject_identity i join competitor p on p.id = i.competitor_id
    where i.skill_id in (select id from source where not coded and publication is null) group by i.subject_id
  ), reduced as (
    select distinct on (s.subject_id) s.subject_id,
      json_build_object('counted', n.seats - x.out, 'of', n.seats) as judges
    from (select distinct sheet_id from seat_exclusion) e join mark_sheet s on s.id = e.sheet_id
      join sub_criterion c on c.id = s.sub_criterion_id
      cross join lateral (select count(*)::int as out from (select distinct on (seat) excluded from seat_exclusion
        where sheet_id = s.id order by seat, sheet_version desc) last where excluded) x
      cross join lateral (select count(*)::int as seats from marking_team_seat t where t.team_id = c.team_id) n
    where s.skill_id in (select id from source where publication is null) and x.out > 0 and ($2 = 'confirmed' or s.state = 'signed')
    order by s.subject_id, n.seats - x.out, n.seats
  ), sizes as (
    select subject_id, sum(done + blanks + spreads)::int as "of" from mark_sheet
    where skill_id in (select id from source where publication is not null) group by subject_id
  )
  select j.id, j.code, j.status, sums.total, sums.deducted, parts.parts, null::int as rank, null::jsonb as keys, false as copied, sums.done, sums."of", reduced.judges,
    coalesce(who.name, opened.name) as name, coalesce(who.unit, opened.unit) as unit,
    coalesce(who."group", opened.group_id::text) as "group", d.id as "delegationId", d.code as "delegationCode", d.name as "delegationName", d.name_en as "delegationNameEn"
  from sums join subject j on j.id = sums.subject_id join source k on k.id = j.skill_id
    left join parts on parts.subject_id = j.id
    left join reduced on reduced.subject_id = j.id
    left join who on who.subject_id = j.id
    left join publication_row opened on opened.publication_id = k.newest and opened.subject_id = j.id
    left join delegation d on d.id = coalesce(who.delegation, opened.delegation_id)
  union all
  select r.subject_id, r.code, r.status, r.total, 0, null::json, r.rank, r.keys, true, sizes."of", sizes."of", (
      select json_build_object('counted', (m->>'seats')::int - jsonb_array_length(m->'excluded'), 'of', (m->>'seats')::int)
      from jsonb_array_elements(r.marks) m where m ? 'excluded'
      order by (m->>'seats')::int - jsonb_array_length(m->'excluded') limit 1), r.name, r.unit,
    r.group_id::text, d.id, d.code, d.name, d.name_en
  from source s join publication_row r on r.publication_id = s.publication
    left join sizes on sizes.subject_id = r.subject_id left join delegation d on d.id = r.delegation_id`;

interface SubjectRow extends Omit<Entrant, 'row' | 'members' | 'delegation' | 'keys'> {
  /** The sum of the sheets, before weights and deductions; of a copy the result as it was published. */
  total: number | null;
  deducted: number;
  /** Of a skill whose criteria carry weights: what is marked of each. */
  parts: PartSum[] | null;
  copied: boolean;
  rank: number | null;
  keys: KeyValues | null;
  group: string | null;
  delegationId: string | null;
  delegationCode: string;
  delegationName: string;
  delegationNameEn: string | null;
}

type SubjectSum = Omit<Entrant, 'row' | 'members'> & { delegationId: string | null; group: string | null };

function sumOf(row: SubjectRow): SubjectSum {
  const { id, code, status, done, of, judges, name, unit, group, delegationId, copied, rank, keys } = row;
  const total = copied ? row.total : totalOf(row);
  const delegation = delegationId
    ? { code: row.delegationCode, name: row.delegationName, nameEn: row.delegationNameEn }
    : null;
  const sum = { id, code, status, total, done, of, judges, name, unit, group, delegationId, delegation };
  return copied ? { ...sum, rank, ...(keys && { keys }) } : sum;
}

/** The rule that the second calculator has to agree with; where nothing is weighed or deducted it is the plain sum. */
function totalOf({ total, deducted, parts }: SubjectRow): number | null {
  const whole: PartSum[] = [{ part: '', sum: total, full: 1, weight: null }];
  const result = resultOf(parts ?? whole, deducted);
  if (!result.ok) throw new Error(`the parts of a marking scheme do not add up: ${JSON.stringify(result.violations)}`);
  return result.total;
}

export async function readEntrants(tx: EntityManager, board: Board): Promise<Entrants> {
  const [{ published }] = await tx.query(
    `select exists (select from board_source b join publication p on p.skill_id = b.skill_id
       where b.board_id = $1) as published`,
    [board.id],
  );
  const shown = await entrantsOf(tx, board, true);
  const staff = published ? await entrantsOf(tx, board, false) : shown;
  const rows = await rowIds(tx, board.id, [...new Set([...shown, ...staff].map((entrant) => entrant.id))]);
  const withRow = (entrant: Omit<Entrant, 'row'>): Entrant => ({ ...entrant, row: rows.get(entrant.id)! });
  return { shown: shown.map(withRow), staff: staff.map(withRow) };
}

async function entrantsOf(tx: EntityManager, board: Board, copies: boolean): Promise<Omit<Entrant, 'row'>[]> {
  const rowsOfSubjects: SubjectRow[] = await tx.query(SUBJECTS, [board.id, board.counts, copies]);
  const subjects = await withKeys(tx, board, rowsOfSubjects.map(sumOf));
  if (board.kind === 'delegation') return delegationsOf(subjects);
  return subjects
    .filter((subject) => board.kind === 'skill' || subject.group === board.group)
    .map(({ delegationId: _delegation, group: _group, ...rest }) => ({ ...rest, members: null }));
}

/** Of equals alone the sheets are read: nobody else needs a tie key. */
async function withKeys(tx: EntityManager, board: Board, subjects: SubjectSum[]): Promise<SubjectSum[]> {
  const { tieKeys, counts } = board;
  if (!tieKeys) return subjects;
  const ranked = subjects.filter(({ status, total }) => status === 'competing' && total !== null);
  const equals = ranked.filter((one) => ranked.some((other) => other !== one && other.total === one.total));
  const lacking = equals.filter(({ keys }) => !keys).map(({ id }) => id);
  if (lacking.length === 0) return subjects;
  const sheets = await readSheetsOfSubjects(tx, lacking);
  const keysOf = (id: string): KeyValues => {
    const own = sheets.filter(
      ({ subject, state }) => subject.id === id && (counts === 'confirmed' || state === 'signed'),
    );
    return keysFromSheets(tieKeys, own);
  };
  return subjects.map((one) => (lacking.includes(one.id) ? { ...one, keys: keysOf(one.id) } : one));
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
  const known = await readRowIds(tx, board);
  const missing = entrants.filter((entrant) => !known.has(entrant));
  if (missing.length === 0) return known;
  await tx.query(
    `insert into board_row (board_id, entrant_id, row_id)
     select $1, e.entrant, e.row from jsonb_to_recordset($2) as e(entrant uuid, "row" text) on conflict do nothing`,
    [board, JSON.stringify(missing.map((entrant) => ({ entrant, row: randomBytes(9).toString('base64url') })))],
  );
  return readRowIds(tx, board);
}

async function readRowIds(tx: EntityManager, board: string): Promise<Map<string, string>> {
  const rows: { entrant: string; row: string }[] = await tx.query(
    'select entrant_id as entrant, row_id as row from board_row where board_id = $1',
    [board],
  );
  return new Map(rows.map(({ entrant, row }) => [entrant, row]));
}
