import { compareDecimals, formatDecimal, parseDecimal, whole, type Decimal } from '../exact/decimal.ts';
import { addDecimals } from '../exact/decimal.ts';
import {
  addFractions,
  divideFractions,
  formatFraction,
  fraction,
  fractionOf,
  multiplyFractions,
  roundFraction,
} from '../exact/fraction.ts';
import type { Hundredths } from '../marks.ts';
import { twice } from '../ranking/tie-keys.ts';
import { quoted, refuse, violation, type Outcome, type Violation } from '../violations.ts';

/** A part of a contest: theory, practical, professional conduct (职业素养). Weights are per cent and sum to 100. */
export interface Part {
  part: string;
  score: string | null;
  /** The part's own full mark; 100 unless told. */
  outOf?: string;
  weight: string;
}

export interface PartShare {
  part: string;
  /** What the part adds, shown to four decimals; the exact value is summed. */
  adds: string;
}

const HUNDRED = whole(100);

/** total = Σ score × weight ÷ outOf: the weighted parts are summed exactly, then rounded once, half up. */
export function weighParts(parts: readonly Part[]): Outcome<{ total: Hundredths; shares: PartShare[] }> {
  // a part that stands there twice is most likely another one under a wrong name
  const violations: Violation[] = twice(parts.map(({ part }) => ({ id: part })));
  let weights: Decimal = whole(0);
  let sum = fraction(0);
  const shares: PartShare[] = [];
  for (const { part, score, outOf = '100', weight: weightText } of parts) {
    const weight = parseDecimal(weightText);
    const full = parseDecimal(outOf);
    const reached = score === null ? null : parseDecimal(score);
    if (!weight || weight.units < 0n) {
      violations.push(violation('rule.invalid', { setting: `${part}.weight`, value: quoted(weightText) }));
    } else {
      weights = addDecimals(weights, weight);
    }
    if (!full || full.units <= 0n) {
      violations.push(violation('rule.invalid', { setting: `${part}.outOf`, value: quoted(outOf) }));
    }
    if (score === null) {
      violations.push(violation('part.missing', { part }));
    } else if (!reached || reached.units < 0n || (full && compareDecimals(reached, full) > 0)) {
      violations.push(violation('part.scoreInvalid', { part, value: quoted(score), outOf: quoted(outOf) }));
    }
    if (violations.length > 0) continue;
    const share = divideFractions(multiplyFractions(fractionOf(reached!), fractionOf(weight!)), fractionOf(full!));
    shares.push({ part, adds: formatFraction(share, 4) });
    sum = addFractions(sum, share);
  }
  if (violations.length === 0 && compareDecimals(weights, HUNDRED) !== 0) {
    violations.push(violation('part.weightsNot100', { sum: formatDecimal(weights) }));
  }
  if (violations.length > 0) return refuse(violations);
  return { ok: true, total: Number(roundFraction(sum, 2)), shares };
}
