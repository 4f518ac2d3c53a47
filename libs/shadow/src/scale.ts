import type { ScaleSetting } from './export.ts';
import { compare, dividedBy, floor, fraction, minus, sum, times, ZERO, type Fraction } from './fraction.ts';

/**
 * round(centre + points × (x − middle) ÷ σ), half up, with the population's σ. Without floating point: σ is the root of
 * a fraction, so the whole number is found by comparing squares.
 */
export function scaleValues(totals: readonly number[], setting: ScaleSetting): number[] {
  const exact = totals.map((total) => fraction(total));
  const count = fraction(Math.max(totals.length, 1));
  const mean = dividedBy(sum(exact), count);
  const variance = dividedBy(sum(exact.map((x) => square(minus(x, mean)))), count);
  const middle = setting.middle === 'mean' ? mean : median(totals);
  return exact.map((x) => {
    if (compare(variance, ZERO) === 0) return setting.centre;
    return setting.centre + nearest(times(fraction(setting.pointsPerSigma), minus(x, middle)), variance);
  });
}

/** The greatest whole k with k − ½ ≤ a ÷ √v. */
function nearest(a: Fraction, variance: Fraction): number {
  const isReached = (k: bigint) => compareToRoot(a, dividedBy(fraction(2n * k - 1n), fraction(2)), variance) >= 0;
  // |a ÷ √v| is below √⌊a² ÷ v⌋ + 1: search among the whole numbers from there downwards.
  const reach = squareRootBelow(floor(dividedBy(square(a), variance))) + 2n;
  let [reached, beyond] = [0n, 2n * reach];
  while (beyond - reached > 1n) {
    const middle = (reached + beyond) / 2n;
    if (isReached(middle - reach)) reached = middle;
    else beyond = middle;
  }
  return Number(reached - reach);
}

/** Compares a with bound × √v by signs and squares. */
function compareToRoot(a: Fraction, bound: Fraction, variance: Fraction): number {
  const [signA, signB] = [compare(a, ZERO), compare(bound, ZERO)];
  if (signA !== signB) return signA - signB;
  const bySquares = compare(square(a), times(square(bound), variance));
  return signA >= 0 ? bySquares : -bySquares;
}

function square(a: Fraction): Fraction {
  return times(a, a);
}

function squareRootBelow(n: bigint): bigint {
  let [low, high] = [0n, n + 1n];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle * middle <= n) low = middle;
    else high = middle;
  }
  return low;
}

function median(totals: readonly number[]): Fraction {
  const sorted = [...totals].sort((one, other) => one - other);
  const [lower, upper] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0];
  return fraction(lower + upper, 2);
}
