import type { Value, AspectView } from '../../lib/offline-queue/wire.ts';
import type { Text } from '../words.ts';

/** A value as a judge says it: 是, 3 / 4, the choice's own words, 12.5, 0.75, or a score. */
export function valueWords(aspect: Pick<AspectView, 'type' | 'calculation'>, value: Value, t: Text): string {
  if (value === null) return t('mark.blank');
  const { type, calculation } = aspect;
  if (type === 'J') return value;
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
