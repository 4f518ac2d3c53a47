import {
  awardMedals,
  MEDALS,
  SMALL_FIELD,
  WORLDSKILLS_TOLERANCE,
  type FieldSize,
  type Medal,
  type MedalEntry,
  type MedalRule,
} from '../medals/award-medals.ts';
import { albertVidal, bestOfDelegations } from '../medals/best-of.ts';
import { compareMembers, teamsOnce } from '../medals/comparisons.ts';
import { byText } from '../ranking/standings.ts';
import { scalePreset, type ScaleParameters } from '../scaling/presets.ts';
import { scaleResults, type ScaleEntry } from '../scaling/scale.ts';
import { refuse, violation, type Outcome, type Violation } from '../violations.ts';
import { answering, command } from './command.ts';
import {
  decimal,
  exactly,
  flag,
  integer,
  listOf,
  mark,
  name,
  nullable,
  oneOf,
  optional,
  shape,
  text,
  type Read,
} from './read.ts';
import { status } from './shapes.ts';

/** `preset` and `reconstruction` stand in what `scale` prints: its answer is a question for `medals`. */
const ownParameters = exactly({
  preset: optional(text, undefined),
  centre: optional(oneOf(['mean', 'median'] as const), undefined),
  centrePoints: optional(integer, undefined),
  pointsPerSigma: optional(decimal, undefined),
  spread: optional(oneOf(['population', 'sample'] as const), undefined),
  reconstruction: optional(flag, undefined),
});

const parameterFields = { preset: optional(text, undefined), parameters: optional(ownParameters, undefined) };

/** A preset by its name; any parameter may be changed, and then the scale is no longer called by that name. */
function parameters(asked: { preset?: string; parameters?: Partial<ScaleParameters> }, faults: Violation[]) {
  const { preset: named, ...own } = asked.parameters ?? {};
  const preset = asked.preset ?? named ?? 'worldskills-500';
  const base = scalePreset(preset);
  if (!base) faults.push(violation('scale.presetUnknown', { preset }));
  const changed = Object.entries(own).filter(
    ([name, setting]) => setting !== undefined && setting !== base?.[name as keyof ScaleParameters],
  );
  return changed.length === 0 ? base! : { ...base!, ...Object.fromEntries(changed), preset: null };
}

/** Reads an input that has a preset and parameters beside its own members. */
function scaled<F extends Record<string, Read<unknown>>>(fields: F) {
  const read = exactly({ ...parameterFields, ...fields });
  return (value: unknown, field: string, faults: Violation[]) => {
    const asked = read(value, field, faults) ?? {};
    return { ...asked, settings: parameters(asked as Parameters<typeof parameters>[0], faults) };
  };
}

const team = optional(text, null);

export const scaleInput = scaled({ competitors: listOf(shape({ id: name, total: nullable(mark), status, team })) });

/** Scale values of one skill. */
export const scaleCommand = command(scaleInput, ({ settings: rule, competitors }) =>
  answering(scaleResults(rule, competitors), ({ parameters: stored, statistics, competitors: scaled }) => ({
    parameters: stored,
    statistics,
    competitors: scaled,
  })),
);

const smallField: Read<readonly FieldSize[]> = (value, field, faults) => {
  if (typeof value === 'boolean') return value ? SMALL_FIELD : (null as never);
  const kinds: Read<1 | 2 | 3> = (count, at, found) => {
    const medals = integer(count, at, found);
    if (medals < 1 || medals > 3) found.push(violation('input.invalid', { field: at, expected: '1, 2 or 3' }));
    return medals as 1 | 2 | 3;
  };
  return listOf(exactly({ entrants: integer, medals: kinds }))(value, field, faults);
};

export const medalInput = scaled({
  tolerance: optional(integer, WORLDSKILLS_TOLERANCE),
  medallionFrom: optional(integer, undefined),
  smallField: optional(smallField, null),
  statistics: optional(shape({}), null),
  competitors: listOf(
    shape({ id: name, scale: optional(integer, undefined), total: optional(mark, undefined), status, team }),
  ),
});

type MedalInput = ReturnType<typeof medalInput>;

/** Scale values as given, or computed first where any competitor comes with a total. */
export function medalQuestion(input: MedalInput): Outcome<{ rule: MedalRule; entries: MedalEntry[] }> {
  const { tolerance, medallionFrom, smallField: sizes, settings: scale, competitors } = input;
  const rule = { tolerance, medallionFrom: medallionFrom ?? scale.centrePoints, smallField: sizes };
  const totals = competitors.filter(({ total }) => total !== undefined);
  if (totals.length === 0) {
    return { ok: true, rule, entries: competitors.map((entry) => ({ ...entry, scale: entry.scale ?? null })) };
  }
  const mixed = competitors.flatMap(({ scale: given }, index) => (given === undefined ? [] : [index]));
  if (mixed.length > 0) {
    const expected = 'a total or a scale value, for everybody the same';
    return refuse(mixed.map((index) => violation('input.invalid', { field: `competitors[${index}].scale`, expected })));
  }
  const scaled = scaleResults(
    scale,
    competitors.map((entry): ScaleEntry => ({ ...entry, total: entry.total ?? null })),
  );
  if (!scaled.ok) return scaled;
  const teams = new Map(competitors.map((entry) => [entry.id, entry.team]));
  return { ok: true, rule, entries: scaled.competitors.map((entry) => ({ ...entry, team: teams.get(entry.id) })) };
}

/** Medals from scale values, or from totals that are scaled first. */
export const medalsCommand = command(medalInput, (input) => {
  const question = medalQuestion(input);
  if (!question.ok) return question;
  return answering(awardMedals(question.rule, question.entries), ({ competitors, entrants, void: isVoid }) => ({
    competitors,
    entrants,
    void: isVoid,
  }));
});

const medal: Read<Medal> = (value, field, faults) =>
  oneOf(MEDALS)(typeof value === 'string' ? value.toLowerCase() || 'none' : value, field, faults);

/** The five comparisons of members, with the best of all and of each member. */
export const comparisonCommand = command(
  exactly({
    results: listOf(
      shape({
        skill: name,
        member: name,
        scale: nullable(integer),
        medal: optional(medal, 'none' as const),
        id: optional(text, ''),
        team,
      }),
    ),
  }),
  ({ results: given }) => {
    const once = teamsOnce(given);
    if (!once.ok) return once;
    const { results } = once;
    const sorted = [...results].sort((a, b) => byText(a.member, b.member) || byText(a.skill, b.skill));
    const entries = sorted.map(({ id, skill, member, scale }) => ({ id, skill, delegation: member, scale }));
    const plain = ({ skill, delegation, scale }: (typeof entries)[number]): object => ({
      skill,
      member: delegation,
      scale,
    });
    return {
      ok: true,
      answer: {
        ...compareMembers(results),
        albertVidal: albertVidal(entries).map(plain),
        bestOfMember: bestOfDelegations(entries).map(({ delegation, best }) => ({
          member: delegation,
          best: best.map(plain),
        })),
      },
    };
  },
);
