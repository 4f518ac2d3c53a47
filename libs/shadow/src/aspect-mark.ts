import type { AspectExport, Calculation, MarkExport } from './export.ts';
import {
  compare,
  dividedBy,
  fraction,
  minus,
  ONE,
  readDecimal,
  roundHalfUp,
  sum,
  times,
  ZERO,
  type Fraction,
} from './fraction.ts';

/** `mark` in hundredths, null while blank; or why the stored value cannot be a value of this aspect. */
export type AspectAnswer = { mark: number | null } | { impossible: string };

const HUNDRED = fraction(100);
const BEST_SCORE = 3;
/** From this spread of the judges' scores on, the round does not count and another follows. */
const WIDE_SPREAD = 2;

export function aspectMark(aspect: AspectExport, stored: MarkExport, seats: number): AspectAnswer {
  const share = aspect.type === 'J' ? judged(stored.rounds, seats) : measured(aspect, stored.value);
  if (share === null || 'impossible' in share) return share ?? { mark: null };
  return { mark: Number(roundHalfUp(times(share, fraction(aspect.max)))) };
}

type Share = Fraction | { impossible: string } | null;

/** The share of the maximum that the last round gives: sum ÷ (3 × judges). Null until it is full and close. */
function judged(rounds: MarkExport['rounds'], seats: number): Share {
  const last = rounds.at(-1) ?? [];
  if (last.length > seats) return { impossible: `${last.length} scores of ${seats} seats` };
  const scores: number[] = [];
  for (const text of last) {
    if (text === null) continue;
    if (!/^[0-3]$/.test(text)) return { impossible: `score ${text}` };
    scores.push(Number(text));
  }
  if (seats === 0 || scores.length < seats) return null;
  if (Math.max(...scores) - Math.min(...scores) >= WIDE_SPREAD) return null;
  return fraction(
    scores.reduce((all, score) => all + score, 0),
    BEST_SCORE * seats,
  );
}

function measured(aspect: AspectExport, value: string | null): Share {
  if (value === null) return null;
  const calculation: Calculation = aspect.calculation ?? { type: 'PARTIAL', step: 1 };
  switch (calculation.type) {
    case 'PASS_FAIL':
      if (value === 'pass') return ONE;
      return value === 'fail' ? ZERO : { impossible: `value ${value}` };
    case 'NUMBER_COMPLETED':
      return completed(value, calculation.possible);
    case 'CHOICE': {
      const choice = /^\d+$/.test(value) ? calculation.choices[Number(value)] : undefined;
      return choice ? after(readDecimal(choice.deduction)) : { impossible: `choice ${value}` };
    }
    case 'RANGED_SCORE':
      return ranged(value, calculation);
    case 'PARTIAL':
      return partial(value, aspect.max, calculation.step);
  }
}

function completed(value: string, possible: string): Share {
  const [done, all] = [readDecimal(value), readDecimal(possible)];
  const isWhole = done !== null && done.under === 1n;
  if (!isWhole || all === null || compare(done, ZERO) < 0 || compare(done, all) > 0) {
    return { impossible: `${value} of ${possible}` };
  }
  return dividedBy(done, all);
}

/** The smallest deduction of all ranges that hold the measured value; a range without a deduction is not used. */
function ranged(value: string, { target, ranges }: Extract<Calculation, { type: 'RANGED_SCORE' }>): Share {
  const [measuredValue, wanted] = [readDecimal(value), readDecimal(target)];
  if (measuredValue === null || wanted === null) return { impossible: `value ${value}` };
  const distance = minus(measuredValue, wanted);
  const deductions: Fraction[] = [HUNDRED];
  for (const { lower, upper, deduction } of ranges) {
    const [below, above, percent] = [readDecimal(lower), readDecimal(upper), readDecimal(deduction)];
    if (below === null || above === null || percent === null) continue;
    if (compare(distance, minus(ZERO, below)) >= 0 && compare(distance, above) <= 0) deductions.push(percent);
  }
  return after(deductions.reduce((least, next) => (compare(next, least) < 0 ? next : least)));
}

function after(percent: Fraction | null): Share {
  return percent === null ? { impossible: 'deduction' } : minus(ONE, dividedBy(percent, HUNDRED));
}

function partial(value: string, max: number, step: number): Share {
  const given = readDecimal(value);
  if (given === null) return { impossible: `mark ${value}` };
  const hundredths = times(given, HUNDRED);
  const isWhole = compare(hundredths, fraction(max)) === 0;
  const inSteps = isWhole || dividedBy(hundredths, fraction(step)).under === 1n;
  const isWithin = compare(hundredths, ZERO) >= 0 && compare(hundredths, fraction(max)) <= 0;
  if (!inSteps || !isWithin) return { impossible: `mark ${value}` };
  return dividedBy(hundredths, fraction(max));
}

/** The sum of what is marked, null when nothing is. */
export function totalOf(marks: readonly (number | null)[]): number | null {
  const given = marks.filter((mark) => mark !== null);
  return given.length === 0 ? null : Number(sum(given.map((mark) => fraction(mark))).over);
}
