import { divide } from '../exact/rounding.ts';

export interface Quartiles {
  lower: number;
  median: number;
  upper: number;
}

/** Below this a quartile would be one neighbour's own mark. */
export const SMALLEST_COHORT = 5;

/**
 * Where a mark stands in its cohort: the quartiles of everybody who was ranked, by nearest rank, so that each is a mark
 * somebody has (no rounding). `marks` in hundredths, blanks left out by the caller; null for a cohort that is too small
 * to hide anybody. Source: docs/rules/report.md.
 */
export function quartiles(marks: readonly number[]): Quartiles | null {
  if (marks.length < SMALLEST_COHORT) return null;
  const sorted = [...marks].sort((one, other) => one - other);
  const at = (quarter: bigint): number => sorted[Number(divide(BigInt(sorted.length) * quarter, 4n, 'ceil')) - 1]!;
  return { lower: at(1n), median: at(2n), upper: at(3n) };
}
