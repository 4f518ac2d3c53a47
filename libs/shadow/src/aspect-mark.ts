import type { AspectExport, Calculation, MarkExport, PanelCalculation, SheetExport } from './export.ts';
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

/** Of a sheet only its seats matter, and which of them the chief excluded: those count for no panel. */
export type Team = Pick<SheetExport, 'seats' | 'excluded'>;

export function aspectMark(aspect: AspectExport, stored: MarkExport, team: Team): AspectAnswer {
  const { calculation } = aspect;
  if (aspect.type === 'P' && calculation?.type === 'PANEL') return panel(calculation, aspect.max, stored.rounds, team);
  if (aspect.type === 'D' && calculation?.type === 'DEDUCTION') {
    return deduction(stored.value, calculation.points, aspect.max);
  }
  const { seats } = team;
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

const FULL_SCORE = fraction(100);

/**
 * The mean of the scores without the extremes, rounded to the hundredth; then its share of the maximum, rounded again.
 * Null until every seat that is not excluded has scored, or while too few of them count.
 */
function panel(rule: PanelCalculation, max: number, rounds: MarkExport['rounds'], team: Team): AspectAnswer {
  if (rounds.length > 1) return { impossible: `${rounds.length} rounds` };
  const given = rounds[0] ?? [];
  if (given.length > team.seats) return { impossible: `${given.length} scores of ${team.seats} seats` };
  const scores: Fraction[] = [];
  for (const text of given.filter((_, at) => !team.excluded.includes(at + 1))) {
    if (text === null) continue;
    const score = readDecimal(text);
    const inSteps = score !== null && dividedBy(times(score, HUNDRED), fraction(rule.step)).under === 1n;
    if (!inSteps || compare(score, ZERO) < 0 || compare(score, FULL_SCORE) > 0) return { impossible: `score ${text}` };
    scores.push(score);
  }
  const needed = team.seats - new Set(team.excluded.filter((seat) => seat <= team.seats)).size;
  const left = scores.length - rule.dropHighest - rule.dropLowest;
  if (scores.length < needed || scores.length < rule.minimumJudges || left < 1) return { mark: null };
  const kept = [...scores].sort(compare).slice(rule.dropLowest, rule.dropLowest + left);
  const hundredths = roundHalfUp(times(dividedBy(sum(kept), fraction(left)), HUNDRED));
  return { mark: Number(roundHalfUp(dividedBy(times(fraction(hundredths), fraction(max)), fraction(10_000)))) };
}

/** So many times its points, at most the maximum, as a mark below zero. */
function deduction(value: string | null, points: number, max: number): AspectAnswer {
  if (value === null) return { mark: null };
  if (!/^\d{1,2}$/.test(value)) return { impossible: `${value} times` };
  return { mark: 0 - Math.min(points * Number(value), max) };
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
    default:
      return { impossible: `${aspect.type} by ${calculation.type}` };
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
