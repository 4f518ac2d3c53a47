import { parseDecimal, toUnits } from '../exact/decimal.ts';
import type { Hundredths } from '../marks.ts';
import type { Seat } from '../marking/seats.ts';
import { refuse, type Outcome, type Violation } from '../violations.ts';
import { panelScore, type PanelRule } from './panel-score.ts';

/** One step of the work, marked by its own group of judges. */
export interface Step {
  step: string;
  rule: PanelRule;
  seats: readonly Seat[];
}

/** Parallel groups mark one step each; every step is rounded to the hundredth, then the steps are summed. */
export function stepMarks(
  steps: readonly Step[],
): Outcome<{ total: Hundredths; steps: { step: string; mark: Hundredths }[] }> {
  const marks: { step: string; mark: Hundredths }[] = [];
  const violations: Violation[] = [];
  for (const { step, rule, seats } of steps) {
    const scored = panelScore({ ...rule, decimals: 2 }, seats);
    if (scored.ok) marks.push({ step, mark: Number(toUnits(parseDecimal(scored.score)!, 2)) });
    else for (const found of scored.violations) violations.push({ ...found, params: { ...found.params, step } });
  }
  if (violations.length > 0) return refuse(violations);
  return { ok: true, total: marks.reduce((sum, { mark }) => sum + mark, 0), steps: marks };
}
