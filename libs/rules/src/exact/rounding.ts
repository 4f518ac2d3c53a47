/**
 * The one place of the library that divides. Everything is whole numbers: a quotient is either exact or rounded here,
 * by a rounding that its caller names. Lint forbids `/`, `%`, `Math.*` and fractional literals everywhere else.
 */
export const ROUNDINGS = ['half-up', 'floor', 'ceil'] as const;
/** half-up: 0.5 goes to the greater whole number; floor: down; ceil: up. */
export type Rounding = (typeof ROUNDINGS)[number];

/** Greatest whole number ≤ numerator ÷ denominator; the denominator is positive. */
export function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return quotient * denominator > numerator ? quotient - 1n : quotient;
}

export function divide(numerator: bigint, denominator: bigint, rounding: Rounding = 'half-up'): bigint {
  if (rounding === 'floor') return floorDivide(numerator, denominator);
  if (rounding === 'ceil') return -floorDivide(-numerator, denominator);
  return floorDivide(2n * numerator + denominator, 2n * denominator);
}

export function remainder(numerator: bigint, denominator: bigint): bigint {
  return numerator - floorDivide(numerator, denominator) * denominator;
}

/** The same for whole numbers from 0 to 2⁵³, where a floating-point number is exact. */
export function smallRemainder(numerator: number, denominator: number): number {
  return numerator % denominator;
}

export function power10(places: number): bigint {
  return 10n ** BigInt(places);
}

/** Greatest whole number whose square is ≤ value (Newton's method on whole numbers). */
export function squareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let guess = 1n << BigInt(2 * value.toString(16).length);
  for (;;) {
    const next = (guess + value / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}
