import type { AspectExport, SkillExport } from './export.ts';
import { readDecimal } from './fraction.ts';

/** Whether a value has the shape that it must have; notes what is wrong, and where. */
type Shape = (value: unknown, path: string, faults: string[]) => void;

/** Why a text is not an export; empty when it is one. Only the shape: whether it is right is said by `check`. */
export function shapeFaults(value: unknown): string[] {
  const faults: string[] = [];
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (format !== 'skillstar-export-2') return ['format: must be "skillstar-export-2"'];
  competition(value, '', faults);
  return faults;
}

function must(be: string, test: (value: unknown) => boolean): Shape {
  return (value, path, faults) => {
    if (!test(value)) faults.push(`${path}: must be ${be}`);
  };
}

const text = must('a text', (value) => typeof value === 'string');
const flag = must('true or false', (value) => typeof value === 'boolean');
const count = must('a whole number', (value) => Number.isSafeInteger(value) && Number(value) >= 0);
const positive = must('a whole number above zero', (value) => Number.isSafeInteger(value) && Number(value) > 0);
const oneOf = (...known: unknown[]): Shape => must(`one of ${known.join(', ')}`, (value) => known.includes(value));

const score = oneOf('0', '1', '2', '3');
const decimal = must('a decimal number as text', (value) => readDecimal(value) !== null);

function orNull(shape: Shape): Shape {
  return (value, path, faults) => {
    if (value !== null) shape(value, path, faults);
  };
}

function list(item: Shape): Shape {
  return (value, path, faults) => {
    if (!Array.isArray(value)) faults.push(`${path}: must be a list`);
    else value.forEach((each, at) => item(each, `${path}[${at}]`, faults));
  };
}

/** A list whose items have ids of their own: with one twice nobody could say which is meant. */
function unique(item: Shape): Shape {
  return (value, path, faults) => {
    list(item)(value, path, faults);
    const seen = new Set<unknown>();
    for (const [at, id] of idsOf(value).entries()) {
      if (id !== undefined && seen.has(id)) faults.push(`${path}[${at}].id: stands there twice`);
      seen.add(id);
    }
  };
}

function idsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.map((item: { id?: unknown } | null) => item?.id) : [];
}

function record(fields: Record<string, Shape>): Shape {
  return (value, path, faults) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      faults.push(`${path}: must be an object`);
      return;
    }
    const given = new Map(Object.entries(value));
    for (const [name, shape] of Object.entries(fields)) {
      shape(given.get(name), path === '' ? name : `${path}.${name}`, faults);
    }
  };
}

function map(item: Shape): Shape {
  return (value, path, faults) => {
    record({})(value, path, faults);
    for (const [key, each] of Object.entries(value ?? {})) item(each, `${path}.${key}`, faults);
  };
}

const calculations: Record<string, Shape> = {
  PASS_FAIL: record({}),
  NUMBER_COMPLETED: record({ possible: text }),
  CHOICE: record({ choices: list(record({ label: text, deduction: text })) }),
  RANGED_SCORE: record({
    target: text,
    ranges: list(record({ lower: text, upper: text, deduction: orNull(text) })),
  }),
  PARTIAL: record({ step: positive }),
  PANEL: record({ dropHighest: count, dropLowest: count, minimumJudges: positive, step: positive }),
  DEDUCTION: record({ points: positive }),
};

const calculation: Shape = (value, path, faults) => {
  const before = faults.length;
  record({ type: oneOf(...Object.keys(calculations)) })(value, path, faults);
  if (faults.length === before) calculations[(value as { type: string }).type]!(value, path, faults);
};

/** A key is found on the sheets in one way or the other, or stands with the subjects. */
const tieSource: Shape = (value, path, faults) => {
  if (value === undefined) return;
  const before = faults.length;
  record({})(value, path, faults);
  if (faults.length > before) return;
  const isMarks = 'marks' in (value as object);
  record(isMarks ? { marks: list(text), value: oneOf(undefined) } : { value: text })(value, path, faults);
};

const shapeOfSkill = record({
  id: text,
  counts: oneOf('confirmed', 'signed'),
  tieKeys: list(record({ key: text, order: oneOf('asc', 'desc'), missing: oneOf(undefined, 'last'), of: tieSource })),
  scale: orNull(
    record({
      centre: count,
      pointsPerSigma: positive,
      middle: oneOf('mean', 'median'),
      tolerance: count,
      smallField: flag,
    }),
  ),
  parts: unique(record({ id: text, full: positive, weight: decimal, subCriteria: list(text) })),
  subCriteria: unique(
    record({
      id: text,
      aspects: unique(
        record({
          id: text,
          label: text,
          type: oneOf('M', 'J', 'P', 'D'),
          max: positive,
          calculation: orNull(calculation),
        }),
      ),
    }),
  ),
  subjects: unique(
    record({
      id: text,
      code: text,
      status: oneOf('competing', 'absent', 'withdrawn', 'disqualified', 'out-of-contest'),
      keys: map(orNull(decimal)),
    }),
  ),
  sheets: unique(
    record({
      id: text,
      subject: text,
      subCriterion: text,
      seats: count,
      excluded: list(positive),
      signed: flag,
      marks: list(record({ aspect: text, value: orNull(text), rounds: list(list(orNull(decimal))) })),
    }),
  ),
});

/** A sheet of somebody who is not there would count for nobody, and nothing would be seen to lack. */
const skill: Shape = (value, path, faults) => {
  const before = faults.length;
  shapeOfSkill(value, path, faults);
  if (faults.length > before) return;
  const { subjects, sheets, subCriteria, parts } = value as SkillExport;
  const known = new Set(subjects.map(({ id }) => id));
  for (const [at, { subject }] of sheets.entries()) {
    if (!known.has(subject)) faults.push(`${path}.sheets[${at}].subject: must be one of the subjects`);
  }
  const aspects = new Map<string, AspectExport>();
  for (const [form, { aspects: all }] of subCriteria.entries()) {
    for (const [at, aspect] of all.entries()) {
      aspects.set(aspect.id, aspect);
      ownCalculation(aspect, `${path}.subCriteria[${form}].aspects[${at}].calculation`, faults);
    }
  }
  for (const [form, { marks }] of sheets.entries()) {
    for (const [at, { aspect, rounds }] of marks.entries()) {
      const scored = aspects.get(aspect)?.type === 'J' ? list(list(orNull(score))) : list(list(orNull(decimal)));
      scored(rounds, `${path}.sheets[${form}].marks[${at}].rounds`, faults);
    }
  }
  inOnePart(subCriteria, parts, path, faults);
};

/** What no kind of aspect can have would be calculated by a rule that is not its own. */
function ownCalculation({ type, calculation: given }: AspectExport, path: string, faults: string[]): void {
  const of = given?.type ?? 'null';
  const wanted = type === 'P' ? 'PANEL' : type === 'D' ? 'DEDUCTION' : null;
  if (wanted !== null) oneOf(wanted)(of, path, faults);
  else if (of === 'PANEL' || of === 'DEDUCTION') faults.push(`${path}: must be none of PANEL, DEDUCTION`);
}

/** Where parts are weighed, a form outside of them would count for nothing, and one in two of them twice. */
function inOnePart(
  subCriteria: SkillExport['subCriteria'],
  parts: SkillExport['parts'],
  path: string,
  faults: string[],
): void {
  if (parts.length === 0) return;
  const listed = parts.flatMap((part) => part.subCriteria);
  for (const [at, { id }] of subCriteria.entries()) {
    if (listed.filter((one) => one === id).length !== 1) {
      faults.push(`${path}.subCriteria[${at}].id: must be in one part`);
    }
  }
}

const competition = record({ skills: unique(skill) });
