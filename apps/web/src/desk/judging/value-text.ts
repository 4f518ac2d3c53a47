import type { Calculation } from '@skillstar/rules';
import type { Translate } from '../../lib/words.ts';
import type * as zh from '../../locales/zh-CN/desk/index.ts';

type T = Translate<(typeof zh)['judging']>;

/** What a judge entered, as a judge would say it. */
export function valueText(value: string | null, calculation: Calculation | null, t: T): string {
  if (value === null) return t('cleared');
  if (value === 'pass') return t('pass');
  if (value === 'fail') return t('fail');
  if (calculation?.type === 'CHOICE') return calculation.choices[Number(value)]?.label ?? value;
  if (calculation?.type === 'DEDUCTION') return t('times', { count: Number(value) });
  if (calculation?.type === 'NUMBER_COMPLETED') return `${value} / ${calculation.possible}`;
  return value;
}
