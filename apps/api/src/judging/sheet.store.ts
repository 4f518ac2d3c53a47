import type { EntityManager } from 'typeorm';
import { planned } from '../platform/database/planned.ts';
import type { Sheet, SheetAspect } from './sheet.ts';

const remembered = new Map<string, SheetAspect[]>();

/** The aspects of a sub-criterion in their order; labels are positional (A1.M1, A1.J2, B1.P1), counted per type. */
export async function aspectsOf(tx: EntityManager, subCriterion: string): Promise<SheetAspect[]> {
  const known = remembered.get(subCriterion);
  if (known) return known;
  const rows = await tx.query(
    `select a.id, a.type, a.max, a.calculation, a.descriptors, a.description, a.extra, a.requirement, s.code
     from aspect a join sub_criterion s on s.id = a.sub_criterion_id where s.id = $1 order by a.position`,
    [subCriterion],
  );
  const count = { M: 0, J: 0, P: 0, D: 0 };
  const aspects: SheetAspect[] = rows.map((row: SheetAspect & { code: string }) => {
    count[row.type]++;
    const { code, ...aspect } = row;
    return { ...aspect, label: `${code}.${row.type}${count[row.type]}` };
  });
  if (remembered.size > 5_000) remembered.clear();
  if (aspects.length > 0) remembered.set(subCriterion, aspects);
  return aspects;
}

const AT = `to_char(e.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The last decision on each seat of the sheet `s` about who scores there instead. */
const STAND_INS = `select distinct on (seat) seat, stand_in_id, reason from seat_stand_in
      where sheet_id = s.id order by seat, sheet_version desc`;

const SHEET = `
  select s.id, k.competition_id as competition, s.skill_id as skill, k.status as "skillStatus",
    o.status as "competitionStatus",
    json_build_object('id', j.id, 'code', j.code, 'status', j.status, 'workstation', w.code,
      'color', (select count(*) % 8 from subject n where n.skill_id = j.skill_id and n.code < j.code)) as subject,
    json_build_object('id', c.id, 'code', c.code, 'name', c.name, 'day', c.day) as "subCriterion",
    json_build_object('code', r.code, 'name', r.name) as criterion,
    s.version::int as version, s.state, s.signed_seats as "signedSeats",
    coalesce((select json_agg(json_build_object('seat', t.seat, 'person', coalesce(i.stand_in_id, t.person_id)) order by t.seat)
      from marking_team_seat t left join (${STAND_INS}) i on i.seat = t.seat where t.team_id = c.team_id), '[]') as seats,
    coalesce((select json_agg(json_build_object('seat', i.seat, 'person', i.stand_in_id, 'name', p.name, 'reason', i.reason)
        order by i.seat)
      from (${STAND_INS}) i join person p on p.id = i.stand_in_id), '[]') as "standIns",
    coalesce((select json_agg(json_build_object('seat', x.seat, 'reason', x.reason) order by x.seat)
      from (select distinct on (seat) seat, reason, excluded from seat_exclusion
            where sheet_id = s.id order by seat, sheet_version desc) x where x.excluded), '[]') as excluded,
    coalesce((select json_agg(json_build_object('aspect', m.aspect_id, 'slot', m.slot, 'round', m.round,
        'entry', m.entry_id, 'value', m.value, 'mark', m.mark, 'person', e.person_id, 'device', e.device,
        'deviceSeq', e.device_seq, 'at', ${AT}))
      from mark m join mark_entry e on e.id = m.entry_id where m.sheet_id = s.id), '[]') as marks,
    coalesce((select json_agg(json_build_object('entry', f.entry_id, 'aspect', e.aspect_id, 'slot', e.slot,
        'round', e.round, 'value', e.value, 'person', e.person_id, 'device', e.device, 'deviceSeq', e.device_seq,
        'basedOn', e.based_on, 'at', ${AT}) order by e.sheet_version, e.id)
      from mark_conflict f join mark_entry e on e.id = f.entry_id
      where f.sheet_id = s.id and f.closed_at is null), '[]') as conflicts
  from mark_sheet s
    join skill k on k.id = s.skill_id
    join competition o on o.id = k.competition_id
    join subject j on j.id = s.subject_id
    left join workstation w on w.id = j.workstation_id
    join sub_criterion c on c.id = s.sub_criterion_id
    join criterion r on r.id = c.criterion_id`;

const ONE_SHEET = { name: 'sheet', text: `${SHEET} where s.id = $1` };
const LOCK = { name: 'sheet-lock', text: 'select from mark_sheet where id = $1 for update' };

type Row = Omit<Sheet, 'aspects'>;

/**
 * One sheet under its lock, or null when there is none. The lock comes first and the sheet is read after it: a
 * statement that waits for a lock has its snapshot from before, and would show another's marks as they were.
 */
export async function lockSheet(tx: EntityManager, id: string): Promise<Sheet | null> {
  await planned(tx, LOCK, [id]);
  return readSheet(tx, id);
}

export async function readSheet(tx: EntityManager, id: string): Promise<Sheet | null> {
  const rows = await planned<Row>(tx, ONE_SHEET, [id]);
  return rows[0] ? withAspects(tx, rows[0]) : null;
}

/** Every sheet on which a judge has a seat, his team's or for somebody else, in skills that are being marked. */
export async function readSheetsOfJudge(
  tx: EntityManager,
  person: string,
  competition: string | null,
): Promise<Sheet[]> {
  const rows: Row[] = await tx.query(
    `${SHEET} where k.status in ('open', 'marking') and ($2::uuid is null or k.competition_id = $2)
       and (c.team_id in (select team_id from marking_team_seat where person_id = $1)
         or s.id in (select sheet_id from seat_stand_in where stand_in_id = $1))
     order by c.day, k.position, r.position, c.position, j.code`,
    [person, competition],
  );
  // a seat that was his on the team may be a stand-in's for this subject
  const seated = rows.filter(({ seats }) => seats.some((seat) => seat.person === person));
  return withAllAspects(tx, seated);
}

export interface StoredSum {
  total: number | null;
  deducted: number;
  blanks: number;
}

/** Every sheet of a skill, with the sums that are stored on it; blanks and spreads are both still to be marked. */
export async function readSheetsOfSkill(tx: EntityManager, skill: string): Promise<(Sheet & { stored: StoredSum })[]> {
  const rows: Row[] = await tx.query(`${SHEET} where s.skill_id = $1 ${IN_ORDER}`, [skill]);
  const sums: (StoredSum & { id: string })[] = await tx.query(
    'select id, total, deducted, blanks + spreads as blanks from mark_sheet where skill_id = $1',
    [skill],
  );
  const stored = new Map(sums.map(({ id, ...sum }) => [id, sum]));
  return (await withAllAspects(tx, rows)).map((sheet) => ({ ...sheet, stored: stored.get(sheet.id)! }));
}

/** The sheets of some subjects. */
export async function readSheetsOfSubjects(tx: EntityManager, subjects: readonly string[]): Promise<Sheet[]> {
  return withAllAspects(tx, await tx.query(`${SHEET} where s.subject_id = any($1) ${IN_ORDER}`, [subjects]));
}

const IN_ORDER = 'order by j.code, r.position, c.position, s.id';

async function withAllAspects(tx: EntityManager, rows: Row[]): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  for (const row of rows) sheets.push(await withAspects(tx, row));
  return sheets;
}

async function withAspects(tx: EntityManager, row: Row): Promise<Sheet> {
  return { ...row, aspects: await aspectsOf(tx, row.subCriterion.id) };
}
