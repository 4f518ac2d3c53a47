import { formatMark, type Hundredths } from '../marks.ts';
import { refuse, type Outcome } from '../violations.ts';
import { deduct } from './deductions.ts';
import { weighParts } from './parts.ts';

/** A part of a skill as its criterion has it: what is marked of it, and how much of the total it carries. */
export interface PartSum {
  part: string;
  /** Hundredths of the complete aspects; null: nothing of it is marked. */
  sum: Hundredths | null;
  full: Hundredths;
  /** Per cent of the total; null: the parts are summed as they are. */
  weight: string | null;
}

/**
 * A subject's result as it stands: the parts weighed and rounded once (or summed, where no part has a weight), then
 * the deductions taken off, never below zero. A part that nobody has marked adds nothing yet; without any mark there
 * is no result, which is not the same as zero.
 */
export function resultOf(parts: readonly PartSum[], deducted: Hundredths): Outcome<{ total: Hundredths | null }> {
  if (parts.every(({ sum }) => sum === null)) return { ok: true, total: null };
  const weighed = parts.some(({ weight }) => weight !== null) ? weigh(parts) : { ok: true as const, total: add(parts) };
  if (!weighed.ok) return weighed;
  const less = deduct(weighed.total, [{ code: '', points: deducted }]);
  return less.ok ? { ok: true, total: less.total } : refuse(less.violations);
}

function add(parts: readonly PartSum[]): Hundredths {
  return parts.reduce((all, { sum }) => all + (sum ?? 0), 0);
}

function weigh(parts: readonly PartSum[]): Outcome<{ total: Hundredths }> {
  return weighParts(
    parts.map(({ part, sum, full, weight }) => ({
      part,
      score: formatMark(sum ?? 0),
      outOf: formatMark(full),
      weight: weight ?? '',
    })),
  );
}
