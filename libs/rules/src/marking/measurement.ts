import {
  addDecimals,
  compareDecimals,
  formatDecimal,
  MAX_DIGITS,
  parseDecimal,
  subtractDecimals,
  toUnits,
  whole,
  type Decimal,
} from '../exact/decimal.ts';
import { divide, power10, remainder } from '../exact/rounding.ts';
import { formatMark, type Hundredths } from '../marks.ts';
import { quoted, refuse, violation, type Outcome, type Violation } from '../violations.ts';
import type { Calculation, ScoreRange } from './aspect.ts';

/** A checked value in its one spelling, and the mark it gives. */
export type Measured = Outcome<{ value: string; mark: Hundredths }>;

const HUNDRED = whole(100);
const ZERO = whole(0);

/** Turns what a judge typed into a mark: domain.md §2, the four kinds of measurement and the free partial mark. */
export function measure(calculation: Calculation, max: Hundredths, value: string): Measured {
  switch (calculation.type) {
    case 'PASS_FAIL':
      return passFail(max, value);
    case 'NUMBER_COMPLETED':
      return numberCompleted(calculation.possible, max, value);
    case 'CHOICE':
      return choice(calculation.choices, max, value);
    case 'RANGED_SCORE':
      return rangedScore(calculation.target, calculation.ranges, max, value);
    case 'PARTIAL':
      return partialMark(calculation.step, max, value);
    case 'DEDUCTION':
      return deduction(calculation.points, max, value);
    default:
      return refuse(violation('calculation.typeUnknown', { type: quoted((calculation as { type: unknown }).type) }));
  }
}

function passFail(max: Hundredths, value: string): Measured {
  if (value === 'pass') return { ok: true, value, mark: max };
  if (value === 'fail') return { ok: true, value, mark: 0 };
  return refuse(violation('mark.notPassFail', { value: quoted(value) }));
}

function numberCompleted(possibleText: string, max: Hundredths, value: string): Measured {
  const possible = parseDecimal(possibleText);
  if (!possible || possible.units <= 0n) {
    return refuse(violation('calculation.possibleInvalid', { possible: quoted(possibleText) }));
  }
  const read = readUnsigned(value);
  if (!read.ok) return read;
  const done = read.decimal;
  const violations: Violation[] = [];
  if (done.places > 0) violations.push(violation('mark.notWhole', { value: quoted(value) }));
  if (compareDecimals(done, possible) > 0) {
    violations.push(violation('mark.abovePossible', { value: quoted(value), possible: formatDecimal(possible) }));
  }
  if (violations.length > 0) return refuse(violations);
  const mark = divide(BigInt(max) * done.units * power10(possible.places), possible.units);
  return { ok: true, value: formatDecimal(done), mark: Number(mark) };
}

function choice(choices: { label: string; deduction: string }[], max: Hundredths, value: string): Measured {
  if (choices.length === 0) return refuse(violation('calculation.choicesMissing'));
  const chosen = /^\d{1,3}$/.test(value) ? choices[Number(value)] : undefined;
  if (!chosen) return refuse(violation('mark.notChoice', { value: quoted(value), choices: choices.length }));
  const deduction = parsePercent(chosen.deduction);
  if (!deduction) return refuse(violation('calculation.deductionInvalid', { deduction: quoted(chosen.deduction) }));
  return { ok: true, value: String(Number(value)), mark: afterDeduction(max, deduction) };
}

function rangedScore(target: string, ranges: ScoreRange[], max: Hundredths, value: string): Measured {
  const matched = matchRanges(target, ranges, value);
  if (!matched.ok) return matched;
  return { ok: true, value: formatDecimal(matched.measured), mark: afterDeduction(max, matched.deduction) };
}

export interface RangeMatch {
  low: Decimal;
  high: Decimal;
  deduction: Decimal;
  inside: boolean;
}

/** Which ranges hold the measured value; the smallest deduction of all of them counts, and without any everything. */
export function matchRanges(
  targetText: string,
  ranges: readonly ScoreRange[],
  value: string,
): Outcome<{ measured: Decimal; matches: RangeMatch[]; deduction: Decimal }> {
  const target = parseDecimal(targetText);
  if (!target) return refuse(violation('calculation.targetInvalid', { target: quoted(targetText) }));
  const read = readSigned(value);
  if (!read.ok) return read;
  const measured = read.decimal;
  const matches: RangeMatch[] = [];
  let smallest = HUNDRED;
  for (const range of ranges) {
    if (range.deduction === null) continue;
    const lower = parseDistance(range.lower);
    const upper = parseDistance(range.upper);
    const deduction = parsePercent(range.deduction);
    if (!lower || !upper) {
      return refuse(violation('calculation.rangeInvalid', { lower: quoted(range.lower), upper: quoted(range.upper) }));
    }
    if (!deduction) return refuse(violation('calculation.deductionInvalid', { deduction: quoted(range.deduction) }));
    const low = subtractDecimals(target, lower);
    const high = addDecimals(target, upper);
    const inside = compareDecimals(low, measured) <= 0 && compareDecimals(measured, high) <= 0;
    matches.push({ low, high, deduction, inside });
    if (inside && compareDecimals(deduction, smallest) < 0) smallest = deduction;
  }
  return { ok: true, measured, matches, deduction: smallest };
}

/** A mark typed as it stands: 0 … max in steps, and the maximum itself even where it is no multiple of the step. */
export function partialMark(step: Hundredths, max: Hundredths, value: string): Measured {
  if (!Number.isSafeInteger(step) || step <= 0) {
    return refuse(violation('calculation.stepInvalid', { step: quoted(step) }));
  }
  const read = readUnsigned(value);
  if (!read.ok) return read;
  const violations: Violation[] = [];
  if (decimalsTyped(value) > 2) violations.push(violation('mark.tooPrecise', { value: quoted(value), places: 2 }));
  if (compareDecimals(read.decimal, { units: BigInt(max), places: 2 }) > 0) {
    violations.push(violation('mark.aboveMaximum', { mark: quoted(value), max: formatMark(max) }));
  }
  const mark = toUnits(read.decimal, 2);
  if (mark !== BigInt(max) && remainder(mark, BigInt(step)) !== 0n) {
    violations.push(violation('mark.offStep', { mark: quoted(value), step: formatMark(step) }));
  }
  if (violations.length > 0) return refuse(violations);
  return { ok: true, value: formatMark(Number(mark)), mark: Number(mark) };
}

/** Nobody counts further than two figures in a workshop; a third one is a slip of the finger. */
const MOST_TIMES = 99;

/** How often it was given. What it costs is a mark below zero, at most the aspect's maximum. */
function deduction(points: Hundredths, max: Hundredths, value: string): Measured {
  if (!Number.isSafeInteger(points) || points <= 0) {
    return refuse(violation('deduction.invalid', { deduction: '', points: quoted(points), times: 1 }));
  }
  const counted = numberCompleted(String(MOST_TIMES), max, value);
  if (!counted.ok) return counted;
  const cost = points * Number(counted.value);
  return { ok: true, value: counted.value, mark: 0 - (cost > max ? max : cost) };
}

/** The one rounding of a measured mark: max × (100 − deduction) ÷ 100, half up to the hundredth. */
function afterDeduction(max: Hundredths, deduction: Decimal): Hundredths {
  const kept = subtractDecimals(HUNDRED, deduction);
  return Number(divide(BigInt(max) * kept.units, 100n * power10(kept.places)));
}

export function parseDistance(text: string): Decimal | null {
  const distance = parseDecimal(text);
  return distance && distance.units >= 0n ? distance : null;
}

export function parsePercent(text: string): Decimal | null {
  const percent = parseDecimal(text);
  return percent && compareDecimals(percent, ZERO) >= 0 && compareDecimals(percent, HUNDRED) <= 0 ? percent : null;
}

function decimalsTyped(text: string): number {
  return (text.split('.')[1] ?? '').length;
}

function readSigned(value: string): Outcome<{ decimal: Decimal }> {
  const decimal = parseDecimal(value);
  if (decimal) return { ok: true, decimal };
  if (/^-?\d+(\.\d+)?$/.test(value)) return refuse(violation('mark.tooLong', { digits: MAX_DIGITS }));
  return refuse(violation('mark.notNumber', { value: quoted(value) }));
}

function readUnsigned(value: string): Outcome<{ decimal: Decimal }> {
  const read = readSigned(value);
  return read.ok && value.startsWith('-') ? refuse(violation('mark.negative', { value: quoted(value) })) : read;
}
