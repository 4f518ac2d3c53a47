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
  | { type: 'PARTIAL'; step: Hundredths };

export const CALCULATION_TYPES = ['PASS_FAIL', 'NUMBER_COMPLETED', 'CHOICE', 'RANGED_SCORE', 'PARTIAL'] as const;

/**
 * What is marked. M = measurement, one mark shared by the team; J = judgement, a score 0–3 of every judge.
 * An M aspect without a calculation takes a free partial mark, 0 … max in steps of 0.01 (a CIS row without
 * `Calculations`).
 */
export interface AspectRule {
  id: string;
  type: 'M' | 'J';
  max: Hundredths;
  calculation: Calculation | null;
}
