import { formatMark, type Calculation } from '@skillstar/rules';
import type { Translate } from '../../lib/words.ts';
import type * as zh from '../../locales/zh-CN/desk/index.ts';

type T = Translate<(typeof zh)['schemes']>;

/** How a measurement becomes a mark, in one line a judge would say. */
export function calculationText(calculation: Calculation | null, t: T): string {
  if (calculation === null) return t('calc.free');
  switch (calculation.type) {
    case 'PASS_FAIL':
      return t('calc.passFail');
    case 'NUMBER_COMPLETED':
      return t('calc.number', { possible: calculation.possible });
    case 'CHOICE':
      return t('calc.choice', {
        choices: calculation.choices.map(({ label, deduction }) => `${label} −${deduction}%`).join('，'),
      });
    case 'RANGED_SCORE':
      return t('calc.ranged', {
        target: calculation.target,
        ranges: calculation.ranges
          .filter(({ deduction }) => deduction !== null)
          .map(({ lower, upper, deduction }) => `−${lower}/+${upper}: −${deduction}%`)
          .join('，'),
      });
    case 'PARTIAL':
      return t('calc.partial', { step: formatMark(calculation.step) });
    case 'PANEL': {
      const { dropHighest, dropLowest, minimumJudges, step } = calculation;
      return t('calc.panel', { dropHighest, dropLowest, minimumJudges, step: formatMark(step) });
    }
    case 'DEDUCTION':
      return t('calc.deduction', { points: formatMark(calculation.points) });
  }
}
