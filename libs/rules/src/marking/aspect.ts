import type { Hundredths } from '../marks.ts';

/** One range of a ranged score: distances below and above the target, inclusive; an empty deduction = unused. */
export interface ScoreRange {
  lower: string;
  upper: string;
  deduction: string | null;
}

/** How a measurement becomes a mark. Numbers are decimal strings, deductions are per cent. */
export type Calculation =
  | { type: 'PASS_FAIL' }
  | { type: 'NUMBER_COMPLETED'; possible: string }
  | { type: 'CHOICE'; choices: { label: string; deduction: string }[] }
  | { type: 'RANGED_SCORE'; target: string; ranges: ScoreRange[] }
  | { type: 'PARTIAL'; step: Hundredths }
  /**
   * How the scores 0–100 of independent judges become one: so many extremes left out, the rest averaged; fewer counting
   * scores than `minimumJudges` give no mark; a score is a multiple of `step`, in hundredths of a point.
   */
  | { type: 'PANEL'; dropHighest: number; dropLowest: number; minimumJudges: number; step: Hundredths }
  /** A listed deduction: each time it is given it costs so much, together at most the aspect's `max`. */
  | { type: 'DEDUCTION'; points: Hundredths };

export type PanelCalculation = Extract<Calculation, { type: 'PANEL' }>;

/** Kinds of a measurement. */
export const CALCULATION_TYPES = ['PASS_FAIL', 'NUMBER_COMPLETED', 'CHOICE', 'RANGED_SCORE', 'PARTIAL'] as const;

export const ASPECT_TYPES = ['M', 'J', 'P', 'D'] as const;
export type AspectType = (typeof ASPECT_TYPES)[number];

/**
 * What is marked. M = measurement, one mark shared by the team; J = judgement, a score 0–3 of every judge; P = panel
 * score, a score 0–100 of every judge without the extremes; D = deduction, counted by the team, taken off the total.
 * An M aspect without a calculation takes a free partial mark, 0 … max in steps of 0.01 (a CIS row without
 * `Calculations`).
 */
export interface AspectRule {
  id: string;
  type: AspectType;
  /** Of a deduction: the most that it can cost. */
  max: Hundredths;
  calculation: Calculation | null;
}

/** Every judge has a slot of his own; otherwise the team shares slot 0. */
export function isScoredBySeat({ type }: Pick<AspectRule, 'type'>): boolean {
  return type === 'J' || type === 'P';
}

/** The marks that an aspect can add: a deduction adds none. */
export function addsUpTo({ type, max }: Pick<AspectRule, 'type' | 'max'>): Hundredths {
  return type === 'D' ? 0 : max;
}
