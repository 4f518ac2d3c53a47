import { awardPreset } from '../awards/presets.ts';
import type { AwardRule, AwardTier, TierSize } from '../awards/award-tiers.ts';
import { ROUNDINGS } from '../exact/rounding.ts';
import { ASPECT_TYPES, type Calculation } from '../marking/aspect.ts';
import { USUAL_PANEL } from '../marking/panel-mark.ts';
import type { Seat } from '../marking/seats.ts';
import { CUT_TIES } from '../ranking/cut.ts';
import { SUBJECT_STATUSES } from '../ranking/status.ts';
import { violation } from '../violations.ts';
import {
  byKey,
  decimal,
  exactly,
  flag,
  integer,
  listOf,
  mapOf,
  mark,
  name,
  nullable,
  oneOf,
  optional,
  shape,
  text,
  typed,
  yuan,
  type Read,
} from './read.ts';

/** Shapes that more than one command reads. */
export const status = optional(oneOf(SUBJECT_STATUSES), undefined);
export const keys = optional(mapOf(nullable(typed)), undefined);
export const tieKeys = optional(
  listOf(exactly({ key: name, order: optional(oneOf(['asc', 'desc'] as const), 'desc' as const) })),
  [],
);

const calculations: Record<Calculation['type'], Read<Calculation>> = {
  PASS_FAIL: exactly({ type: oneOf(['PASS_FAIL'] as const) }),
  NUMBER_COMPLETED: exactly({ type: oneOf(['NUMBER_COMPLETED'] as const), possible: decimal }),
  CHOICE: exactly({ type: oneOf(['CHOICE'] as const), choices: listOf(exactly({ label: text, deduction: decimal })) }),
  RANGED_SCORE: exactly({
    type: oneOf(['RANGED_SCORE'] as const),
    target: decimal,
    ranges: listOf(exactly({ lower: decimal, upper: decimal, deduction: optional(decimal, null) })),
  }),
  PARTIAL: exactly({ type: oneOf(['PARTIAL'] as const), step: mark }),
  PANEL: exactly({
    type: oneOf(['PANEL'] as const),
    dropHighest: optional(integer, USUAL_PANEL.dropHighest),
    dropLowest: optional(integer, USUAL_PANEL.dropLowest),
    minimumJudges: optional(integer, USUAL_PANEL.minimumJudges),
    step: optional(mark, USUAL_PANEL.step),
  }),
  DEDUCTION: exactly({ type: oneOf(['DEDUCTION'] as const), points: mark }),
};

const calculation: Read<Calculation> = (value, field, faults) => {
  const { type } =
    shape({ type: oneOf(Object.keys(calculations) as Calculation['type'][]) })(value, field, faults) ?? {};
  return type === undefined ? (undefined as never) : calculations[type](value, field, faults);
};

export const aspect = exactly({
  id: optional(text, ''),
  type: oneOf(ASPECT_TYPES),
  max: mark,
  calculation: optional(calculation, null),
});

/** A judge's score alone, null where it is missing; or a seat with all that may be said of it. */
export const seats: Read<Seat[]> = (value, field, faults) => {
  const seat = exactly({
    seat: optional(integer, null),
    score: optional(typed, null),
    recused: optional(flag, false),
    standIn: optional(text, null),
    excluded: optional(text, null),
  });
  const one: Read<Omit<Seat, 'seat'> & { seat: number | null }> = (each, at, found) =>
    typeof each === 'object' && each !== null
      ? seat(each, at, found)
      : { seat: null, score: nullable(typed)(each, at, found) };
  return listOf(one)(value, field, faults).map((each, index) => ({ ...each, seat: each?.seat ?? index + 1 }));
};

const tierFields = { award: name, minimum: optional(mark, undefined), prize: optional(yuan, undefined) };
type Written = Omit<AwardTier, 'size'> & TierSize;
const taken: Read<true> = (value, field, faults) => flag(value, field, faults) as true;
const written = byKey<Written>({
  count: exactly({ ...tierFields, count: integer }),
  throughRank: exactly({ ...tierFields, throughRank: integer }),
  throughShare: exactly({ ...tierFields, throughShare: decimal }),
  rest: exactly({ ...tierFields, rest: taken }),
  share: exactly({ ...tierFields, share: decimal }),
});

/** A tier is written flat: `{"award": "一等奖", "share": "10"}`. */
const tier: Read<AwardTier> = (value, field, faults) => {
  const { award, minimum, prize, ...size } = written(value, field, faults) ?? {};
  return { award, minimum, prize, size };
};

const spelledRule: Read<AwardRule> = exactly({
  tiers: listOf(tier),
  rounding: optional(oneOf(ROUNDINGS), undefined),
  atLeastOne: optional(flag, undefined),
  ties: optional(oneOf(CUT_TIES), undefined),
  tieKeys,
  base: optional(oneOf(['ranked', 'entered'] as const), undefined),
  rewards: optional(oneOf(['all', 'training-place'] as const), undefined),
});

/** The name of a preset, or a rule. */
export const awardRule: Read<AwardRule> = (value, field, faults) => {
  if (typeof value !== 'string') return spelledRule(value, field, faults);
  const preset = awardPreset(value);
  if (!preset) faults.push(violation('award.presetUnknown', { preset: value }));
  return preset ?? (undefined as never);
};
