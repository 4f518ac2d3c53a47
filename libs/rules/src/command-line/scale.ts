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
import { compareMembers } from '../medals/comparisons.ts';
import { scalePreset, type ScaleParameters } from '../scaling/presets.ts';
import { scaleResults, type ScaleEntry } from '../scaling/scale.ts';
import { refuse, violation, type Outcome } from '../violations.ts';
import { answering, command } from './command.ts';
import { decimal, integer, listOf, mark, name, nullable, oneOf, optional, shape, text, type Read } from './read.ts';
import { status } from './shapes.ts';

/** The name of a preset; any parameter may be changed, and then the scale is no longer called by that name. */
export const parameters: Read<ScaleParameters> = (value, field, faults) => {
  const { preset, parameters: own } = shape({
    preset: optional(text, 'worldskills-500'),
    parameters: optional(
      shape({
        centre: optional(oneOf(['mean', 'median'] as const), undefined),
        centrePoints: optional(integer, undefined),
        pointsPerSigma: optional(decimal, undefined),
        spread: optional(oneOf(['population', 'sample'] as const), undefined),
      }),
      {},
    ),
  })(value, field, faults) ?? { preset: '', parameters: {} };
  const base = scalePreset(preset);
  if (!base) faults.push(violation('scale.presetUnknown', { preset }));
  const changed = Object.fromEntries(Object.entries(own ?? {}).filter(([, setting]) => setting !== undefined));
  return Object.keys(changed).length === 0 ? base! : { ...base!, ...changed, preset: null };
};

const team = optional(text, null);

export const scaleEntries = listOf(shape({ id: name, total: nullable(mark), status, team }));

function also<A extends object, B extends object>(one: Read<A>, other: Read<B>): Read<A & B> {
  return (value, field, faults) => ({ ...one(value, field, faults), ...other(value, field, faults) });
}

const settings: Read<{ settings: ScaleParameters }> = (value, field, faults) => ({
  settings: parameters(value, field, faults),
});

export const scaleInput = also(settings, shape({ competitors: scaleEntries }));

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
  return listOf(shape({ entrants: integer, medals: kinds }))(value, field, faults);
};

const medalSettings = shape({
  tolerance: optional(integer, WORLDSKILLS_TOLERANCE),
  medallionFrom: optional(integer, undefined),
  smallField: optional(smallField, null),
  competitors: listOf(
    shape({ id: name, scale: optional(integer, undefined), total: optional(mark, undefined), status, team }),
  ),
});

export const medalInput = also(settings, medalSettings);

type MedalInput = ReturnType<typeof medalInput>;

/** Scale values as given, or computed first where any competitor comes with a total. */
export function medalQuestion(input: MedalInput): Outcome<{ rule: MedalRule; entries: MedalEntry[] }> {
  const { tolerance, medallionFrom, smallField: sizes, settings: scale, competitors } = input;
  const rule = { tolerance, medallionFrom: medallionFrom ?? scale.centrePoints, smallField: sizes };
  const totals = competitors.filter(({ total }) => total !== undefined);
  if (totals.length === 0) {
    return { ok: true, rule, entries: competitors.map((entry) => ({ ...entry, scale: entry.scale ?? null })) };
  }
  const mixed = competitors.filter((entry) => entry.scale !== undefined);
  if (mixed.length > 0) {
    const expected = 'a total or a scale value, for everybody the same';
    return refuse(...mixed.map(({ id }) => violation('input.invalid', { field: id, expected })));
  }
  const scaled = scaleResults(
    scale,
    competitors.map((entry): ScaleEntry => ({ ...entry, total: entry.total ?? null })),
  );
  return scaled.ok ? { ok: true, rule, entries: scaled.competitors } : scaled;
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
  shape({
    results: listOf(
      shape({
        skill: name,
        member: name,
        scale: nullable(integer),
        medal: optional(medal, 'none' as const),
        id: optional(text, ''),
      }),
    ),
  }),
  ({ results }) => {
    const entries = results.map(({ id, skill, member, scale }) => ({ id, skill, delegation: member, scale }));
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
