import { checkMark, isScoredBySeat } from '@skillstar/rules';
import type { AspectView, Value } from '../../lib/offline-queue/wire.ts';
import { inputKind } from './input-kind.ts';

/**
 * A value that may well be right but looks like a slip of the glove, so that it needs a second tap:
 * farAbove / farBelow — a measured value more than ten times the target, or less than a tenth of it;
 * otherSign — of the other sign than the target; zero — a 0 typed on the pad, because blank is not zero;
 * revealed — a score of a round that everybody has completed and seen.
 */
export type Doubt = 'farAbove' | 'farBelow' | 'otherSign' | 'zero' | 'revealed';

export function doubtOf(aspect: AspectView, value: Value): Doubt | null {
  const isRevealed = aspect.needed === 0 && aspect.entry !== null && aspect.entry.value !== value;
  if (isScoredBySeat(aspect) && isRevealed) return 'revealed';
  if (aspect.type === 'J') return null;
  if (value === null) return null;
  if (aspect.calculation?.type === 'RANGED_SCORE')
    return doubtOfMeasure(aspect, Number(aspect.calculation.target), value);
  return aspect.type !== 'D' && inputKind(aspect).kind === 'pad' && Number(value) === 0 ? 'zero' : null;
}

function doubtOfMeasure(aspect: AspectView, target: number, value: string): Doubt | null {
  const measured = Number(value);
  const checked = checkMark(aspect, value);
  // Whatever earns something is as plausible as the scheme itself.
  if (checked.ok && checked.mark !== null && checked.mark > 0) return null;
  if (measured === 0) return target === 0 ? null : 'zero';
  if (target === 0) return null;
  if (Math.sign(measured) !== Math.sign(target)) return 'otherSign';
  const ratio = measured / target;
  return ratio > 10 ? 'farAbove' : ratio < 0.1 ? 'farBelow' : null;
}
