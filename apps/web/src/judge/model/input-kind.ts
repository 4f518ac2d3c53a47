import { compareDecimals, parseDecimal } from '@skillstar/rules';
import type { AspectView } from '../../lib/offline-queue/wire.ts';
import type { PadRule } from './pad.ts';

/** Which instrument an aspect is marked with. Few possible values are keys of their own; many need the pad. */
export type InputKind =
  | { kind: 'score' }
  | { kind: 'passFail' }
  | { kind: 'choice'; labels: string[] }
  | { kind: 'keys'; values: string[] }
  | { kind: 'pad'; rule: PadRule; unit: 'measured' | 'count' | 'mark' | 'score' };

const MOST_KEYS = 12;

export function inputKind({ type, max, calculation }: Pick<AspectView, 'type' | 'max' | 'calculation'>): InputKind {
  if (type === 'J') return { kind: 'score' };
  switch (calculation?.type) {
    case 'PASS_FAIL':
      return { kind: 'passFail' };
    case 'CHOICE':
      return { kind: 'choice', labels: calculation.choices.map((choice) => choice.label) };
    case 'NUMBER_COMPLETED':
      return counted(calculation.possible);
    case 'RANGED_SCORE':
      return { kind: 'pad', rule: { signed: mayBeNegative(calculation), places: 6, maxLength: 12 }, unit: 'measured' };
    case 'PANEL':
      return { kind: 'pad', rule: { signed: false, places: placesOf(calculation.step), maxLength: 6 }, unit: 'score' };
    case 'DEDUCTION':
      return counted(String(Math.ceil(max / calculation.points)));
    default:
      return partial(max, calculation?.step ?? 1);
  }
}

/** Half points need one place, whole points none. */
function placesOf(step: number): number {
  return step % 100 === 0 ? 0 : step % 10 === 0 ? 1 : 2;
}

function counted(possible: string): InputKind {
  const most = Number(possible);
  if (Number.isInteger(most) && most > 0 && most < MOST_KEYS) {
    return { kind: 'keys', values: Array.from({ length: most + 1 }, (_, count) => String(count)) };
  }
  return { kind: 'pad', rule: { signed: false, places: 0, maxLength: 6 }, unit: 'count' };
}

function partial(max: number, step: number): InputKind {
  if (step > 0 && max % step === 0 && max / step < MOST_KEYS) {
    const values = Array.from({ length: max / step + 1 }, (_, at) => hundredths(at * step));
    return { kind: 'keys', values };
  }
  return { kind: 'pad', rule: { signed: false, places: 2, maxLength: 6 }, unit: 'mark' };
}

const hundredths = (mark: number): string => `${Math.floor(mark / 100)}.${String(mark % 100).padStart(2, '0')}`;

/** A temperature may lie below zero, a length never does: a sign key only where the target or its ranges reach there. */
function mayBeNegative(calculation: {
  target: string;
  ranges: { lower: string; deduction: string | null }[];
}): boolean {
  const [target, zero] = [parseDecimal(calculation.target), parseDecimal('0')!];
  if (!target) return true;
  return (
    compareDecimals(target, zero) <= 0 ||
    calculation.ranges.some((range) => Number(range.lower) > Number(calculation.target))
  );
}
