import { formatMark } from '@skillstar/rules';
import type { Value, AspectView } from '../../lib/offline-queue/wire.ts';
import type { Text } from '../words.ts';

/** A mark with a minus that is as wide as its figures. */
export function markWords(mark: number): string {
  return mark < 0 ? `−${formatMark(-mark)}` : formatMark(mark);
}

/** A value as a judge says it: 是, 3 / 4, the choice's own words, 12.5, 0.75, or a score. */
export function valueWords(aspect: Pick<AspectView, 'type' | 'calculation'>, value: Value, t: Text): string {
  if (value === null) return t('mark.blank');
  const { type, calculation } = aspect;
  if (type === 'J' || type === 'P') return value;
  if (type === 'D') return t('mark.times', { count: Number(value) });
  switch (calculation?.type) {
    case 'PASS_FAIL':
      return t(value === 'pass' ? 'mark.pass' : 'mark.fail');
    case 'CHOICE':
      return calculation.choices[Number(value)]?.label ?? value;
    case 'NUMBER_COMPLETED':
      return `${value} / ${calculation.possible}`;
    default:
      return value;
  }
}
