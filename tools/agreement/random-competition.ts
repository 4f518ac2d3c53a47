import {
  addsUpTo,
  aspectMark,
  aspectsOfTieKey,
  asTieKey,
  awardMedals,
  isScoredBySeat,
  rankByKeys,
  resultOf,
  scaleResults,
  sheetTotal,
  SMALL_FIELD,
  tieValues,
  type AspectState,
  type TieAspect,
} from '@skillstar/rules';
import type {
  AspectExport,
  Calculation,
  CompetitionExport,
  MarkExport,
  PanelCalculation,
  PartExport,
  ScaleSetting,
  SheetExport,
  SkillExport,
  SubjectExport,
  TieKey,
} from '@skillstar/shadow';

/** Whole numbers from 0 to below `below`, the same ones for the same seed (mulberry32). */
export type Chance = (below: number) => number;

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A competition nobody held, with results by `@skillstar/rules` in the shape that the shadow reads. */
export function randomCompetition(chance: Chance): CompetitionExport {
  return {
    format: 'skillstar-export-2',
    competition: { id: 'c', name: '随机' },
    skills: [randomSkill(chance, 'k')],
  };
}

const pick = <T>(chance: Chance, from: readonly T[]): T => from[chance(from.length)]!;
const maybe = <T>(chance: Chance, oneIn: number, rare: T, usual: T): T => (chance(oneIn) === 0 ? rare : usual);

function randomSkill(chance: Chance, id: string): SkillExport {
  const seats = pick(chance, [3, 3, 3, 1, 2, 5]);
  const subCriteria = Array.from({ length: 1 + chance(2) }, (_, at) => ({
    id: `${id}-A${at + 1}`,
    aspects: Array.from({ length: 1 + chance(4) }, (_, n) => randomAspect(chance, `${id}-${at}-${n}`)),
  }));
  const excluded = maybe(chance, 3, [1 + chance(seats)], []);
  const subjects = Array.from({ length: chance(8) }, (_, at): SubjectExport => ({
    id: `${id}-s${at}`,
    code: String(at + 1).padStart(2, '0'),
    status: maybe(
      chance,
      5,
      pick(chance, ['absent', 'withdrawn', 'disqualified', 'out-of-contest'] as const),
      'competing',
    ),
    keys: { time: `${chance(3)}.${chance(2)}0`, practical: String(chance(2)) },
    total: null,
    rank: null,
    scale: null,
    medal: null,
  }));
  const skill: SkillExport = {
    id,
    name: id,
    counts: pick(chance, ['confirmed', 'signed']),
    tieKeys: pick(chance, [[], STORED_KEYS, keysOnSheets(chance, subCriteria)]),
    scale: maybe(chance, 6, null, randomScale(chance)),
    parts: maybe(chance, 3, randomParts(chance, subCriteria), []),
    subCriteria,
    subjects,
    sheets: subjects.flatMap((subject) =>
      subCriteria.map(({ id: subCriterion, aspects }) =>
        randomSheet(
          chance,
          { id: `${subject.id}:${subCriterion}`, subject: subject.id, subCriterion, seats, excluded },
          aspects,
        ),
      ),
    ),
  };
  giveResults(skill);
  return skill;
}

const STORED_KEYS: TieKey[] = [
  { key: 'time', order: 'asc' },
  { key: 'practical', order: 'desc' },
];

/** Keys of a marking scheme: modules, kinds of aspects, single marks, measured values, in any order. */
function keysOnSheets(chance: Chance, subCriteria: SkillExport['subCriteria']): TieKey[] {
  const aspects = asTieAspects(subCriteria);
  const one = pick(chance, aspects);
  const keys = [`criterion:${pick(chance, subCriteria).id}`, 'type:J', 'type:M', `mark:${one.id}`, `value:${one.id}`];
  return [pick(chance, keys), pick(chance, keys)].flatMap((key): TieKey[] => {
    const meant = aspectsOfTieKey(key, aspects).map(({ id }) => id);
    if (meant.length === 0) return [];
    const tieKey = asTieKey({ key, order: pick(chance, ['asc', 'desc']) });
    return [{ ...tieKey, of: tieKey.missing ? { value: meant[0]! } : { marks: meant } }];
  });
}

function asTieAspects(subCriteria: SkillExport['subCriteria']): TieAspect[] {
  return subCriteria.flatMap(({ id, aspects }) => aspects.map((aspect) => ({ ...aspect, criterion: id })));
}

/** What somebody has in the keys that are found on the sheets, by the rules. */
function keysBy(skill: SkillExport, counted: readonly SheetExport[], subject: SubjectExport): SubjectExport['keys'] {
  const own = counted.filter((sheet) => sheet.subject === subject.id).flatMap(({ marks }) => marks);
  const found = skill.tieKeys.filter(({ of }) => of !== undefined);
  const marks = new Map(own.map((mark) => [mark.aspect, mark]));
  return { ...subject.keys, ...tieValues(found, asTieAspects(skill.subCriteria), marks) };
}

function randomScale(chance: Chance): ScaleSetting {
  const smallField = chance(2) === 0;
  return maybe(
    chance,
    2,
    { centre: 700, pointsPerSigma: 50, middle: 'median', tolerance: 2, smallField },
    { centre: 500, pointsPerSigma: 30, middle: 'mean', tolerance: pick(chance, [2, 2, 0, 12]), smallField },
  );
}

/** A part for each form: a share of the total that has nothing to do with what can be reached in it. */
function randomParts(chance: Chance, subCriteria: SkillExport['subCriteria']): PartExport[] {
  const first = pick(chance, ['20', '30', '33.3']);
  const weights = subCriteria.length === 1 ? ['100'] : [first, (100 - Number(first)).toFixed(1)];
  return subCriteria.map(({ id, aspects }, at) => ({
    id: `part-${id}`,
    full: Math.max(
      1,
      aspects.reduce((sum, aspect) => sum + addsUpTo(aspect), 0),
    ),
    weight: weights[at]!,
    subCriteria: [id],
  }));
}

function randomPanel(chance: Chance): PanelCalculation {
  const [dropHighest, dropLowest] = [chance(2), chance(2)];
  const minimumJudges = dropHighest + dropLowest + 1 + chance(2);
  return { type: 'PANEL', dropHighest, dropLowest, minimumJudges, step: pick(chance, [1, 50, 100]) };
}

function randomAspect(chance: Chance, id: string): AspectExport {
  const max = pick(chance, [25, 50, 75, 100, 200, 1 + chance(999)]);
  const kind = chance(8);
  if (kind === 0) return { id, label: id, type: 'P', max, calculation: randomPanel(chance) };
  if (kind === 1) {
    const points = pick(chance, [1, 50, 200]);
    return { id, label: id, type: 'D', max, calculation: { type: 'DEDUCTION', points } };
  }
  const isJudged = kind < 4;
  return { id, label: id, type: isJudged ? 'J' : 'M', max, calculation: isJudged ? null : randomCalculation(chance) };
}

function randomCalculation(chance: Chance): Calculation | null {
  const percent = () => pick(chance, ['0', '0.00000000', '25', '33.3', '50', '100.00000000', String(chance(101))]);
  switch (chance(6)) {
    case 0:
      return { type: 'PASS_FAIL' };
    case 1:
      return { type: 'NUMBER_COMPLETED', possible: pick(chance, ['1', '3', '4.00000000', '7', '12']) };
    case 2:
      return {
        type: 'CHOICE',
        choices: Array.from({ length: 1 + chance(4) }, (_, at) => ({ label: `${at}`, deduction: percent() })),
      };
    case 3:
      return {
        type: 'RANGED_SCORE',
        target: pick(chance, ['100', '0', '12.5', '-3']),
        ranges: Array.from({ length: chance(4) }, () => ({
          lower: pick(chance, ['0', '0.5', '20']),
          upper: pick(chance, ['0', '1.25', '20']),
          deduction: maybe(chance, 4, null, percent()),
        })),
      };
    case 4:
      return { type: 'PARTIAL', step: pick(chance, [1, 5, 10, 25, 50]) };
    default:
      return null;
  }
}

function randomSheet(
  chance: Chance,
  place: Pick<SheetExport, 'id' | 'subject' | 'subCriterion' | 'seats' | 'excluded'>,
  aspects: AspectExport[],
): SheetExport {
  const states = new Map<string, AspectState>();
  const isUntouched = chance(8) === 0;
  const marks = aspects.map((aspect): MarkExport => {
    const bySeat = isScoredBySeat(aspect);
    const value = !bySeat && !isUntouched ? maybe(chance, 8, null, randomValue(chance, aspect)) : null;
    const rounds = bySeat && !isUntouched ? randomScores(chance, aspect, place.seats) : [];
    const slots = !bySeat
      ? [{ slot: 0, value }]
      : (rounds.at(-1) ?? []).map((score, seat) => ({ slot: seat + 1, value: score }));
    const state = aspectMark(aspect, slots, place.seats, place.excluded);
    states.set(aspect.id, state);
    return { aspect: aspect.id, value, rounds, mark: state.mark };
  });
  const { total, deducted, done, blanks, spreads } = sheetTotal(aspects, states);
  const sum = done === 0 ? null : total;
  return { ...place, signed: chance(2) === 0, blanks: blanks + spreads, total: sum, deducted, marks };
}

function randomValue(chance: Chance, { max, calculation }: AspectExport): string {
  switch (calculation?.type) {
    case 'PASS_FAIL':
      return pick(chance, ['pass', 'fail']);
    case 'NUMBER_COMPLETED':
      return String(chance(Math.floor(Number(calculation.possible)) + 1));
    case 'CHOICE':
      return String(chance(calculation.choices.length));
    case 'RANGED_SCORE':
      return pick(chance, [calculation.target, '100', '99.5', '0', '12.49', '-3.0', '21', String(chance(130))]);
    case 'DEDUCTION':
      return String(chance(6));
    default: {
      const step = calculation?.step ?? 1;
      const mark = maybe(chance, 4, max, step * chance(Math.floor(max / step) + 1));
      return `${Math.floor(mark / 100)}.${String(mark % 100).padStart(2, '0')}`;
    }
  }
}

function randomScores(chance: Chance, { calculation }: AspectExport, seats: number): (string | null)[][] {
  if (calculation?.type !== 'PANEL') return randomRounds(chance, seats);
  const score = () => ((calculation.step * chance(10_000 / calculation.step + 1)) / 100).toFixed(2);
  return [Array.from({ length: seats }, () => maybe(chance, 12, null, score()))];
}

/** Wide rounds are followed by another; the last may be wide, close, or not yet full. */
function randomRounds(chance: Chance, seats: number): (string | null)[][] {
  const round = (score: () => string | null) => Array.from({ length: seats }, score);
  const base = chance(3);
  const last = pick(chance, [
    round(() => String(base + chance(2))),
    round(() => String(base + chance(2))),
    round(() => String(chance(4))),
    round(() => maybe(chance, 2, null, String(chance(4)))),
  ]);
  return chance(4) === 0 ? [round(() => String(chance(4))), last] : [last];
}

function totalBy(skill: SkillExport, counted: readonly SheetExport[], subject: string): number | null {
  const own = counted.filter((sheet) => sheet.subject === subject);
  const sumOf = (sheets: readonly SheetExport[]): number | null =>
    sheets.every(({ total }) => total === null) ? null : sheets.reduce((sum, { total }) => sum + (total ?? 0), 0);
  const parts = skill.parts.map(({ id, full, weight, subCriteria }) => ({
    part: id,
    sum: sumOf(own.filter(({ subCriterion }) => subCriteria.includes(subCriterion))),
    full,
    weight,
  }));
  const whole = [{ part: 'all', sum: sumOf(own), full: 1, weight: null }];
  const deducted = own.reduce((sum, sheet) => sum + sheet.deducted, 0);
  const result = resultOf(parts.length > 0 ? parts : whole, deducted);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.total;
}

/** Totals, ranks, scale values and medals by the rules. */
function giveResults(skill: SkillExport): void {
  const counted = skill.sheets.filter((sheet) => skill.counts === 'confirmed' || sheet.signed);
  const totals = new Map(skill.subjects.map(({ id }) => [id, totalBy(skill, counted, id)]));
  const entries = skill.subjects.map((subject) => ({
    ...subject,
    keys: keysBy(skill, counted, subject),
    total: totals.get(subject.id) ?? null,
  }));
  const ranked = rankByKeys(entries, skill.tieKeys);
  if (!ranked.ok) throw new Error(JSON.stringify(ranked));
  for (const subject of skill.subjects) {
    subject.total = totals.get(subject.id) ?? null;
    subject.rank = ranked.competitors.find(({ id }) => id === subject.id)?.rank ?? null;
  }
  if (!skill.scale) return;
  const { centre, pointsPerSigma, middle, tolerance, smallField } = skill.scale;
  const scaled = scaleResults(
    {
      preset: null,
      centre: middle,
      centrePoints: centre,
      pointsPerSigma: String(pointsPerSigma),
      spread: 'population',
      reconstruction: false,
    },
    entries,
  );
  if (!scaled.ok) throw new Error(JSON.stringify(scaled));
  const field = entries.map(({ id, status }) => ({
    id,
    status,
    scale: scaled.competitors.find((competitor) => competitor.id === id)?.scale ?? null,
  }));
  const rule = { tolerance, medallionFrom: centre, smallField: smallField ? SMALL_FIELD : null };
  const awarded = awardMedals(rule, field);
  if (!awarded.ok) throw new Error(JSON.stringify(awarded));
  for (const subject of skill.subjects) {
    const { scale } = field.find(({ id }) => id === subject.id)!;
    if (scale === null) continue;
    subject.scale = scale;
    subject.medal = awarded.competitors.find(({ id }) => id === subject.id)!.medal;
  }
}
