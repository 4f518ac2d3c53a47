import { aspectsOfTieKey, isScoredBySeat } from '@skillstar/rules';
import type { MedalRule, ScaleParameters, TieAspect, TieKey } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import type {
  AspectExport,
  CompetitionExport,
  MarkExport,
  PartExport,
  ScaleSetting,
  SheetExport,
  SkillExport,
  SubjectExport,
  TieKey as TieKeyExport,
} from '@skillstar/shadow';
import { rankingOfSkill } from '../competitions/marking-scheme/ranking.ts';
import { aspectStanding, excludedSeats } from '../judging/sheet.ts';
import type { PresentMark, Sheet, SheetAspect } from '../judging/sheet.ts';
import { aspectsOf, readSheetsOfSkill } from '../judging/sheet.store.ts';
import type { StoredSum } from '../judging/sheet.store.ts';
import { pointsOf } from './result.ts';

/**
 * A competition as the second calculator reads it (libs/shadow/README.md): what the judges entered, and beside it what
 * is stored, as it is stored, sheets and boards alike. Subjects stand here by their codes alone; no query asks who
 * they are. Null: marks have come in that a board does not show yet, so that the two belong to different moments.
 */
export async function exportCompetition(tx: EntityManager, id: string): Promise<CompetitionExport | null> {
  await tx.query('set transaction read only');
  const [competition] = await tx.query('select id, name from competition where id = $1', [id]);
  if (!competition) throw new Error(`没有这个比赛：${id}\nThere is no such competition: ${id}`);
  const [{ behind }] = await tx.query(
    `select exists (select from board_touch t join board b on b.id = t.board_id
       where b.competition_id = $1 and b.kind = 'skill') as behind`,
    [id],
  );
  if (behind) return null;
  return exportSkills(tx, competition, null);
}

/** The same of one skill (null: of all), in the caller's transaction, without a look at whether the boards are behind. */
export async function exportSkills(
  tx: EntityManager,
  competition: CompetitionExport['competition'],
  skill: string | null,
): Promise<CompetitionExport> {
  const skills: SkillRow[] = await tx.query(
    `select k.id, k.name, coalesce(b.counts, 'confirmed') as counts
     from skill k left join board b on b.skill_id = k.id and b.kind = 'skill'
     where k.competition_id = $1 and ($2::uuid is null or k.id = $2) order by k.position, k.id`,
    [competition.id, skill],
  );
  const exported: SkillExport[] = [];
  for (const row of skills) exported.push(await exportSkill(tx, row));
  return { format: 'skillstar-export-2', competition, skills: exported };
}

type SkillRow = Pick<SkillExport, 'id' | 'name' | 'counts'>;

/**
 * Ranks as the board has them. Scale values and medals are stored with a publication only: of approved results they are
 * the published ones, before that what would be published if these were the results.
 */
async function exportSkill(tx: EntityManager, skill: SkillRow): Promise<SkillExport> {
  const subjects: SubjectRow[] = await tx.query(SUBJECTS, [skill.id]);
  const { tieKeys, scale, medals } = await rankingOfSkill(tx, skill.id);
  const subCriteria = await subCriteriaOf(tx, skill.id);
  const points = pointsOf({ scale, ...(medals && { medals }) }, subjects);
  return {
    ...skill,
    tieKeys: tieKeys.map((key) => exportTieKey(key, subCriteria)),
    scale: scale && medals && exportScale(scale, medals),
    parts: await partsOf(tx, skill.id),
    subCriteria: subCriteria.map(({ id, aspects }) => ({ id, aspects: aspects.map(exportAspect) })),
    subjects: subjects.map(({ copied, scale: given, medal, ...subject }) => ({
      ...subject,
      keys: {},
      ...(copied
        ? { scale: given, medal: medal ?? points.get(subject.id)?.medal ?? null }
        : { scale: null, medal: null, ...points.get(subject.id) }),
    })),
    sheets: (await readSheetsOfSkill(tx, skill.id)).map(exportSheet),
  };
}

interface SubjectRow extends Omit<SubjectExport, 'keys'> {
  /** Its scale value and its medal are those of the approved results. */
  copied: boolean;
}

/** Where the second calculator finds the value of a tie key: it is told which aspects, not what they come to. */
function exportTieKey(key: TieKey, subCriteria: readonly SubCriterionAspects[]): TieKeyExport {
  const aspects = subCriteria.flatMap(({ criterion, aspects: own }) =>
    own.map((aspect): TieAspect => ({ ...aspect, criterion })),
  );
  const meant = aspectsOfTieKey(key.key, aspects).map(({ id }) => id);
  return { ...key, of: key.missing ? { value: meant[0]! } : { marks: meant } };
}

function exportScale({ centre, centrePoints, pointsPerSigma }: ScaleParameters, medals: MedalRule): ScaleSetting {
  return {
    centre: centrePoints,
    pointsPerSigma: Number(pointsPerSigma),
    middle: centre,
    tolerance: medals.tolerance,
    smallField: medals.smallField !== null,
  };
}

/** Total and rank as the board of the skill has them in store for the organisers, who see it whole. */
const SUBJECTS = `
  with shown as (
    select r.entrant_id as subject, (row->>'total')::int as total, (row->>'rank')::int as rank
    from board b join board_state s on s.board_id = b.id and s.audience = 'staff'
      cross join jsonb_array_elements(s.rows) as row
      join board_row r on r.board_id = b.id and r.row_id = row->>'id'
    where b.skill_id = $1 and b.kind = 'skill'
  )
  select j.id, j.code, j.status, shown.total, shown.rank, approved.id is not null as copied, r.scale,
    case when r.scale is not null then r.medal end as medal
  from subject j join skill k on k.id = j.skill_id left join shown on shown.subject = j.id
    left join lateral (select id from publication where skill_id = k.id and k.status = 'closed'
      order by version desc limit 1) approved on true
    left join publication_row r on r.publication_id = approved.id and r.subject_id = j.id
  where j.skill_id = $1 order by j.code, j.id`;

/** The criteria that carry a share of the total. */
function partsOf(tx: EntityManager, skill: string): Promise<PartExport[]> {
  return tx.query(
    `select r.id, r.mark as full, r.weight, json_agg(c.id order by c.position) as "subCriteria"
     from criterion r join marking_scheme m on m.id = r.scheme_id join sub_criterion c on c.criterion_id = r.id
     where m.skill_id = $1 and m.status in ('active', 'locked') and r.weight is not null
     group by r.id order by r.position`,
    [skill],
  );
}

/** The scheme in force; a sheet of an earlier one, if there were any, brings its own. */
async function subCriteriaOf(tx: EntityManager, skill: string): Promise<SubCriterionAspects[]> {
  const rows: { id: string; criterion: string }[] = await tx.query(
    `select c.id, r.code as criterion from sub_criterion c join criterion r on r.id = c.criterion_id join marking_scheme m on m.id = c.scheme_id
     where m.skill_id = $1 and (m.status in ('active', 'locked')
       or exists (select from mark_sheet s where s.sub_criterion_id = c.id))
     order by m.version, r.position, c.position`,
    [skill],
  );
  const subCriteria: SubCriterionAspects[] = [];
  for (const { id, criterion } of rows) subCriteria.push({ id, criterion, aspects: await aspectsOf(tx, id) });
  return subCriteria;
}

interface SubCriterionAspects {
  id: string;
  criterion: string;
  aspects: SheetAspect[];
}

function exportAspect({ id, label, type, max, calculation }: SheetAspect): AspectExport {
  return { id, label, type, max, calculation };
}

function exportSheet(sheet: Sheet & { stored: StoredSum }): SheetExport {
  return {
    id: sheet.id,
    subject: sheet.subject.id,
    subCriterion: sheet.subCriterion.id,
    seats: sheet.seats.length,
    excluded: excludedSeats(sheet),
    signed: sheet.state === 'signed',
    ...sheet.stored,
    marks: sheet.aspects.map((aspect) => exportMark(sheet, aspect)),
  };
}

/** What the team enters has its mark beside it; of what each judge scores it is what every screen shows. */
function exportMark(sheet: Sheet, aspect: SheetAspect): MarkExport {
  const present = sheet.marks.filter((mark) => mark.aspect === aspect.id);
  if (!isScoredBySeat(aspect)) {
    const entry = present.find(({ slot, round }) => slot === 0 && round === 1);
    return { aspect: aspect.id, value: entry?.value ?? null, rounds: [], mark: entry?.mark ?? null };
  }
  return {
    aspect: aspect.id,
    value: null,
    rounds: roundsOf(present, sheet.seats.length),
    mark: aspectStanding(sheet, aspect).state.mark,
  };
}

/** Seat by seat, round by round. A score beyond the last seat is written out too: the calculator refuses it. */
function roundsOf(scores: readonly PresentMark[], seats: number): (string | null)[][] {
  const rounds = Math.max(0, ...scores.map(({ round }) => round));
  const width = Math.max(seats, ...scores.map(({ slot }) => slot));
  return Array.from({ length: rounds }, (_round, at) =>
    Array.from({ length: width }, (_seat, seat) => {
      const score = scores.find(({ round, slot }) => round === at + 1 && slot === seat + 1);
      return score?.value ?? null;
    }),
  );
}
