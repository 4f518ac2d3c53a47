import { ROUNDINGS } from '../exact/rounding.ts';
import { formatMark } from '../marks.ts';
import { contestTotal } from '../panel/contest-total.ts';
import { panelScore, PANEL_METHODS, type PanelRule } from '../panel/panel-score.ts';
import { answering, command } from './command.ts';
import {
  decimal,
  exactly,
  integer,
  listOf,
  mapOf,
  mark,
  name,
  nullable,
  oneOf,
  optional,
  signedMark,
  text,
  type Read,
} from './read.ts';
import { seats, status } from './shapes.ts';

/** Weights by seat number, or as a list in the order of the scores. */
const weights: Read<Record<number, string>> = (value, field, faults) =>
  Array.isArray(value)
    ? Object.fromEntries(listOf(decimal)(value, field, faults).map((weight, index) => [index + 1, weight]))
    : mapOf(decimal)(value, field, faults);

const ruleFields = {
  method: optional(oneOf(PANEL_METHODS), 'mean' as const),
  dropHighest: optional(integer, 0),
  dropLowest: optional(integer, 0),
  decimals: optional(integer, 2),
  rounding: optional(oneOf(ROUNDINGS), undefined),
  lowest: optional(decimal, undefined),
  highest: optional(decimal, undefined),
  minimumJudges: optional(integer, undefined),
  weights: optional(weights, undefined),
};

const asked = exactly({ ...ruleFields, scores: seats });

export interface PanelInput {
  rule: PanelRule;
  scores: ReturnType<typeof seats>;
  given: unknown[];
}

export const panelInput: Read<PanelInput> = (value, field, faults) => {
  const { scores, ...rule } = asked(value, field, faults) ?? { scores: [] };
  return { rule: rule as PanelRule, scores, given: (value as { scores?: unknown[] } | null)?.scores ?? [] };
};

/** One score of a panel of judges; what was dropped comes back as it was given, the highest first. */
export const panelCommand = command(panelInput, ({ rule, scores, given }) =>
  answering(panelScore(rule, scores), ({ score, dropped }) => ({
    score,
    dropped: dropped.map(({ seat }) => given[scores.findIndex((each) => each.seat === seat)]),
  })),
);

export const contestEntry = exactly({
  parts: listOf(
    exactly({ part: name, score: nullable(decimal), outOf: optional(decimal, undefined), weight: decimal }),
  ),
  deductions: optional(listOf(exactly({ code: name, points: mark, times: optional(integer, undefined) })), undefined),
  deductionLimit: optional(mark, null),
  adjustment: optional(exactly({ points: signedMark, reason: text }), null),
  adjustmentBound: optional(mark, undefined),
  status,
});

/** A contest's total from weighted parts, deductions and the chief's adjustment. */
export const totalCommand = command(contestEntry, (entry) =>
  answering(contestTotal(entry), ({ total, weighted, deducted, adjusted, shares }) => ({
    total: total === null ? null : formatMark(total),
    weighted: formatMark(weighted),
    deducted: formatMark(deducted),
    adjusted: formatMark(adjusted),
    parts: shares,
  })),
);
