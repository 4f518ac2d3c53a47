import type { Hundredths } from '../marks.ts';
import type { SubjectStatus } from '../ranking/status.ts';
import { refuse, type Outcome } from '../violations.ts';
import { adjust, deduct, type Adjustment, type Deduction } from './deductions.ts';
import { weighParts, type Part, type PartShare } from './parts.ts';

export interface ContestEntry {
  parts: readonly Part[];
  deductions?: readonly Deduction[];
  deductionLimit?: Hundredths | null;
  adjustment?: Adjustment | null;
  adjustmentBound?: Hundredths;
  status?: SubjectStatus;
}

export interface ContestTotal {
  total: Hundredths | null;
  weighted: Hundredths;
  deducted: Hundredths;
  adjusted: Hundredths;
  shares: PartShare[];
}

const FULL = 10000;

/**
 * A Chinese contest's total: weighted parts, less the deductions, then the chief's adjustment. Disqualified = 0; who
 * did not start or withdrew has no total at all, which is not the same as zero.
 */
export function contestTotal(entry: ContestEntry): Outcome<ContestTotal> {
  const none = { weighted: 0, deducted: 0, adjusted: 0, shares: [] };
  if (entry.status === 'disqualified') return { ok: true, total: 0, ...none };
  if (entry.status === 'absent' || entry.status === 'withdrawn') return { ok: true, total: null, ...none };
  const weighed = weighParts(entry.parts);
  if (!weighed.ok) return weighed;
  const less = deduct(weighed.total, entry.deductions ?? [], entry.deductionLimit);
  if (!less.ok) return refuse(less.violations);
  const result = { weighted: weighed.total, deducted: less.deducted, shares: weighed.shares };
  if (!entry.adjustment) return { ok: true, total: less.total, adjusted: 0, ...result };
  const adjusted = adjust(less.total, entry.adjustment, entry.adjustmentBound ?? 0, FULL);
  return adjusted.ok ? { ok: true, total: adjusted.total, adjusted: entry.adjustment.points, ...result } : adjusted;
}
