import type { EntityManager } from 'typeorm';
import type { OpenConflict, PresentMark, Sheet, SheetAspect } from './sheet.ts';

const remembered = new Map<string, SheetAspect[]>();

/** The aspects of a sub-criterion in their order; labels are positional (A1.M1, A1.J2), counted per type. */
export async function aspectsOf(tx: EntityManager, subCriterion: string): Promise<SheetAspect[]> {
  const known = remembered.get(subCriterion);
  if (known) return known;
  const rows = await tx.query(
    `select a.id, a.type, a.max, a.calculation, a.descriptors, a.description, a.extra, a.requirement, s.code
     from aspect a join sub_criterion s on s.id = a.sub_criterion_id where s.id = $1 order by a.position`,
    [subCriterion],
  );
  const count = { M: 0, J: 0 };
  const aspects: SheetAspect[] = rows.map((row: SheetAspect & { code: string }) => {
    count[row.type]++;
    const { code, ...aspect } = row;
    return { ...aspect, label: `${code}.${row.type}${count[row.type]}` };
  });
  if (remembered.size > 5_000) remembered.clear();
  if (aspects.length > 0) remembered.set(subCriterion, aspects);
  return aspects;
}

const SHEET = `
  select s.id, k.competition_id as competition, s.skill_id as skill, k.status as "skillStatus",
    json_build_object('id', j.id, 'code', j.code, 'status', j.status, 'workstation', w.code,
      'color', (select count(*) % 8 from subject o where o.skill_id = j.skill_id and o.code < j.code)) as subject,
    json_build_object('id', c.id, 'code', c.code, 'name', c.name, 'day', c.day) as "subCriterion",
    json_build_object('code', r.code, 'name', r.name) as criterion,
    s.version::int as version, s.state, s.signed_seats as "signedSeats",
    coalesce((select json_agg(json_build_object('seat', t.seat, 'person', t.person_id) order by t.seat)
      from marking_team_seat t where t.team_id = c.team_id), '[]') as seats
  from mark_sheet s
    join skill k on k.id = s.skill_id
    join subject j on j.id = s.subject_id
    left join workstation w on w.id = j.workstation_id
    join sub_criterion c on c.id = s.sub_criterion_id
    join criterion r on r.id = c.criterion_id`;

const MARKS = `
  select m.sheet_id as sheet, m.aspect_id as aspect, m.slot, m.round, m.entry_id as entry, m.value, m.mark,
    e.person_id as person, e.device, e.device_seq::float8 as "deviceSeq", e.created_at as at
  from mark m join mark_entry e on e.id = m.entry_id where m.sheet_id = any($1)`;

const CONFLICTS = `
  select f.sheet_id as sheet, f.entry_id as entry, e.aspect_id as aspect, e.slot, e.round, e.value,
    e.person_id as person, e.device, e.device_seq::float8 as "deviceSeq", e.based_on as "basedOn", e.created_at as at
  from mark_conflict f join mark_entry e on e.id = f.entry_id
  where f.sheet_id = any($1) and f.closed_at is null order by e.sheet_version, e.id`;

type Part<T> = (T & { sheet: string; at: Date })[];

/** One sheet under its lock: whoever comes second sees what the first one wrote. Null when there is none. */
export async function lockSheet(tx: EntityManager, id: string): Promise<Sheet | null> {
  const rows = await tx.query(`${SHEET} where s.id = $1 for update of s`, [id]);
  return rows.length === 0 ? null : ((await complete(tx, rows))[0] ?? null);
}

export async function readSheet(tx: EntityManager, id: string): Promise<Sheet | null> {
  return (await complete(tx, await tx.query(`${SHEET} where s.id = $1`, [id])))[0] ?? null;
}

/** Every sheet of the teams that a judge sits in, in skills that are being marked. */
export async function readSheetsOfJudge(
  tx: EntityManager,
  person: string,
  competition: string | null,
): Promise<Sheet[]> {
  const rows = await tx.query(
    `${SHEET} where k.status in ('open', 'marking') and ($2::uuid is null or k.competition_id = $2)
       and c.team_id in (select team_id from marking_team_seat where person_id = $1)
     order by c.day, k.position, r.position, c.position, j.code`,
    [person, competition],
  );
  return complete(tx, rows);
}

/** Every sheet of a skill, with the sums that are stored on it; blanks and spreads are both still to be marked. */
export async function readSheetsOfSkill(
  tx: EntityManager,
  skill: string,
): Promise<(Sheet & { stored: { total: number | null; blanks: number } })[]> {
  const rows = await tx.query(`${SHEET} where s.skill_id = $1 order by j.code, r.position, c.position, s.id`, [skill]);
  const sums: { id: string; total: number | null; blanks: number }[] = await tx.query(
    'select id, total, blanks + spreads as blanks from mark_sheet where skill_id = $1',
    [skill],
  );
  const stored = new Map(sums.map(({ id, ...sum }) => [id, sum]));
  return (await complete(tx, rows)).map((sheet) => ({ ...sheet, stored: stored.get(sheet.id)! }));
}

async function complete(tx: EntityManager, rows: Omit<Sheet, 'aspects' | 'marks' | 'conflicts'>[]): Promise<Sheet[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const marks = bySheet<PresentMark>(await tx.query(MARKS, [ids]));
  const conflicts = bySheet<OpenConflict>(await tx.query(CONFLICTS, [ids]));
  const sheets: Sheet[] = [];
  for (const row of rows) {
    sheets.push({
      ...row,
      aspects: await aspectsOf(tx, row.subCriterion.id),
      marks: marks.get(row.id) ?? [],
      conflicts: conflicts.get(row.id) ?? [],
    });
  }
  return sheets;
}

function bySheet<T extends { at: string }>(parts: Part<Omit<T, 'at'>>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const { sheet, at, ...part } of parts) {
    const group = groups.get(sheet) ?? [];
    group.push({ ...part, at: at.toISOString() } as unknown as T);
    groups.set(sheet, group);
  }
  return groups;
}
