import { formatMark } from '@skillstar/rules';
import type { Chance } from './chance.ts';
import type { SheetAspect } from './wire.ts';

/** A plausible value for a measurement; `skilled` from 0 to 1 says how good this competitor is. */
export function measuredValue(aspect: SheetAspect, skilled: number, chance: Chance): string {
  const { calculation, max } = aspect;
  const lucky = chance.next() * 0.5 + skilled * 0.6;
  switch (calculation?.type) {
    case 'PASS_FAIL':
      return lucky > 0.4 ? 'pass' : 'fail';
    case 'NUMBER_COMPLETED':
      return String(
        Math.min(Math.floor(Number(calculation.possible)), Math.round(Number(calculation.possible) * lucky)),
      );
    case 'CHOICE':
      return String(chance.whole(calculation.choices.length));
    case 'RANGED_SCORE':
      return (Number(calculation.target) + Math.round((1 - Math.min(1, lucky)) * 20)).toString();
    case 'DEDUCTION':
      return String(lucky > 0.4 ? 0 : 1 + chance.whole(3));
    default: {
      const step = calculation?.type === 'PARTIAL' ? calculation.step : 1;
      return formatMark(Math.min(max, Math.floor((max * Math.min(1, lucky)) / step) * step));
    }
  }
}

/** A judge of a panel: around one opinion of the work, a few points from the others. */
export function panelScore({ calculation }: SheetAspect, seat: number, skilled: number, base: Chance): string {
  const step = calculation?.type === 'PANEL' ? calculation.step : 50;
  const steps = Array.from({ length: seat }, () => base.whole(17)).at(-1)!;
  return formatMark(Math.min(10_000, Math.floor((5_500 + 4_000 * skilled) / step) * step + (steps - 8) * step));
}

/**
 * A judge's score. In the first round judges differ by at most one, but for a few aspects on which the first two lie
 * two apart, so that another round is played; later rounds agree.
 */
export function judgedScore(seed: string, seat: number, seats: number, round: number, base: Chance): string {
  const common = base.whole(3);
  const apart = seats >= 2 && base.happens(0.05);
  if (round > 1) return String(common);
  if (apart && seat === 1) return '0';
  if (apart && seat === 2) return '2';
  if (apart) return '1';
  return String(common + (seed.charCodeAt((seat * 7) % seed.length) % 2));
}
