import { formatMark, type Hundredths } from '../marks.ts';
import { quoted, refuse, violation, type Outcome, type Violation } from '../violations.ts';

/** A listed deduction, as often as it was given. */
export interface Deduction {
  code: string;
  points: Hundredths;
  times?: number;
}

/** Takes the listed deductions off; together at most the limit, and never below zero. */
export function deduct(
  total: Hundredths,
  deductions: readonly Deduction[],
  limit: Hundredths | null = null,
): Outcome<{ total: Hundredths; deducted: Hundredths; listed: Hundredths }> {
  const violations: Violation[] = [];
  let listed = 0;
  for (const { code, points, times = 1 } of deductions) {
    if (!Number.isSafeInteger(points) || points < 0 || !Number.isSafeInteger(times) || times < 0) {
      violations.push(
        violation('deduction.invalid', { deduction: code, points: quoted(points), times: quoted(times) }),
      );
    }
    listed += points * times;
  }
  if (violations.length > 0) return refuse(violations);
  const limited = limit !== null && listed > limit ? limit : listed;
  const deducted = limited > total ? total : limited;
  return { ok: true, total: total - deducted, deducted, listed };
}

/** The chief judge's adjustment: within the bound of the rules, never silent, inside 0 … full mark. */
export interface Adjustment {
  points: Hundredths;
  reason: string;
}

export function adjust(
  total: Hundredths,
  adjustment: Adjustment,
  bound: Hundredths,
  full: Hundredths,
): Outcome<{ total: Hundredths }> {
  const violations: Violation[] = [];
  const { points, reason } = adjustment;
  if (!Number.isSafeInteger(points) || points > bound || points < -bound) {
    violations.push(violation('adjustment.outOfBound', { points: quoted(points), bound: formatMark(bound) }));
  }
  if (reason.trim() === '') violations.push(violation('adjustment.reasonMissing'));
  const adjusted = total + points;
  if (adjusted < 0 || adjusted > full) {
    violations.push(violation('adjustment.outOfRange', { total: quoted(adjusted), full: formatMark(full) }));
  }
  return violations.length > 0 ? refuse(violations) : { ok: true, total: adjusted };
}
