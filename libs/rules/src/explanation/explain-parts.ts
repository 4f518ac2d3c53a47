import { formatMark, type Hundredths } from '../marks.ts';
import { weighParts } from '../panel/parts.ts';
import { resultOf, type PartSum } from '../panel/result.ts';
import { derive, type Derivation } from './derivation.ts';

/** A part of a total, and how its own sum came about. */
export interface ExplainedPart extends PartSum {
  derivation: Derivation;
}

/** How a total came about from its parts: summed as they are, or weighed and rounded once; then less the deductions. */
export function explainParts(parts: readonly ExplainedPart[], deducted: Hundredths): Derivation {
  const result = resultOf(parts, deducted);
  const value = result.ok && result.total !== null ? formatMark(result.total) : null;
  const isWeighed = parts.some(({ weight }) => weight !== null);
  const from = isWeighed && value !== null ? [weighed(parts)] : parts.map(({ derivation }) => derivation);
  if (deducted > 0) from.push(derive('total.deducted', formatMark(-deducted)));
  return derive('subject.total', value, {}, from);
}

/** Of parts that could be weighed: each has a weight, and together they make 100. */
function weighed(parts: readonly ExplainedPart[]): Derivation {
  const given = parts.map(({ part, sum, full, weight }) => ({
    part,
    score: formatMark(sum ?? 0),
    outOf: formatMark(full),
    weight: weight!,
  }));
  const added = weighParts(given) as Extract<ReturnType<typeof weighParts>, { ok: true }>;
  const from = parts.map(({ derivation }, at) => derive('total.part', added.shares[at]!.adds, given[at], [derivation]));
  return derive('total.weighted', formatMark(added.total), {}, from);
}
