import type { PartExport } from './export.ts';
import { dividedBy, fraction, readDecimal, roundHalfUp, sum, times } from './fraction.ts';

export interface SheetResult {
  subCriterion: string;
  total: number | null;
  deducted: number;
}

/**
 * What a subject has: the sum of the sheets, or where parts carry weights each part's share of its full mark times its
 * weight, summed exactly and rounded once; then less the deductions, never below zero. Null while nothing is marked.
 */
export function resultOf(parts: readonly PartExport[], sheets: readonly SheetResult[]): number | null {
  const marked = sheets.filter(({ total }) => total !== null);
  if (marked.length === 0) return null;
  const sumOf = (of: readonly SheetResult[]) => of.reduce((all, { total }) => all + total!, 0);
  const shares = parts.map(({ full, weight, subCriteria }) => {
    const own = marked.filter(({ subCriterion }) => subCriteria.includes(subCriterion));
    // weights are per cent and marks hundredths: the whole of every part is 100.00
    return dividedBy(times(fraction(sumOf(own) * 100), readDecimal(weight)!), fraction(full));
  });
  const whole = parts.length === 0 ? sumOf(marked) : Number(roundHalfUp(sum(shares)));
  const deducted = sheets.reduce((all, sheet) => all + sheet.deducted, 0);
  return Math.max(0, whole - deducted);
}
