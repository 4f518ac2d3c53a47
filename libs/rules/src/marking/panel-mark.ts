import { parseDecimal, toUnits } from '../exact/decimal.ts';
import { divide, remainder } from '../exact/rounding.ts';
import type { Hundredths } from '../marks.ts';
import { panelScore, type PanelResult, type PanelRule } from '../panel/panel-score.ts';
import { quoted, refuse, violation, type Outcome, type Violation } from '../violations.ts';
import type { AspectRule, PanelCalculation } from './aspect.ts';
import type { Seat } from './seats.ts';

/** Full score of one judge of a panel, in hundredths of a point. */
export const PANEL_FULL: Hundredths = 10_000;

/** Five judges, the highest and the lowest left out, half points: the usual panel (domain.md §4). */
export const USUAL_PANEL: PanelCalculation = {
  type: 'PANEL',
  dropHighest: 1,
  dropLowest: 1,
  minimumJudges: 3,
  step: 50,
};

/**
 * The panel score is rounded to two decimals, and so is the mark that it gives: max × score ÷ 100, half up. Of an
 * aspect worth 100.00 both are the same figure.
 */
export function panelMark(aspect: AspectRule, seats: readonly Seat[]): Outcome<{ mark: Hundredths } & PanelResult> {
  if (aspect.calculation?.type !== 'PANEL') {
    return refuse(violation('calculation.typeUnknown', { type: quoted(aspect.calculation?.type ?? null) }));
  }
  const scored = panelScore(panelRule(aspect.calculation), seats);
  if (!scored.ok) return scored;
  const mark = divide(BigInt(aspect.max) * toUnits(parseDecimal(scored.score)!, 2), BigInt(PANEL_FULL));
  return { ...scored, mark: Number(mark) };
}

export function panelRule({ dropHighest, dropLowest, minimumJudges }: PanelCalculation): PanelRule {
  return { method: 'mean', dropHighest, dropLowest, minimumJudges, decimals: 2, lowest: '0', highest: '100' };
}

/** Every fault of a panel's own rule: the scores that are left must be at least one, and the steps must reach 100. */
export function checkPanelCalculation(calculation: PanelCalculation): Violation[] {
  const violations: Violation[] = [];
  const { dropHighest, dropLowest, minimumJudges, step } = calculation;
  const count = (setting: string, value: number, least: number, most: number): void => {
    if (Number.isInteger(value) && value >= least && value <= most) return;
    violations.push(violation('rule.invalid', { setting, value: quoted(value) }));
  };
  count('dropHighest', dropHighest, 0, 3);
  count('dropLowest', dropLowest, 0, 3);
  count('minimumJudges', minimumJudges, 1, 15);
  if (violations.length === 0 && minimumJudges <= dropHighest + dropLowest) {
    violations.push(violation('panel.nothingLeft', { judges: minimumJudges, drops: dropHighest + dropLowest }));
  }
  if (!Number.isSafeInteger(step) || step <= 0 || remainder(BigInt(PANEL_FULL), BigInt(step)) !== 0n) {
    violations.push(violation('calculation.stepInvalid', { step: quoted(step) }));
  }
  return violations;
}
