import { formatUnits, type Decimal } from './decimal.ts';
import { divide, power10, remainder, type Rounding } from './rounding.ts';

/** An exact quotient; the denominator is positive. It stays exact until `roundFraction` rounds it, once. */
export interface Fraction {
  numerator: bigint;
  denominator: bigint;
}

export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

export function fractionOf(decimal: Decimal): Fraction {
  return { numerator: decimal.units, denominator: power10(decimal.places) };
}

export function addFractions(a: Fraction, b: Fraction): Fraction {
  // denominators are mostly powers of ten: a long sum must not multiply them up
  const [small, large] = a.denominator < b.denominator ? [a, b] : [b, a];
  if (remainder(large.denominator, small.denominator) === 0n) {
    const times = divide(large.denominator, small.denominator);
    return fraction(large.numerator + small.numerator * times, large.denominator);
  }
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** a ÷ b for a positive b. */
export function divideFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

/** The fraction in units of 10^-places. */
export function roundFraction(value: Fraction, places: number, rounding?: Rounding): bigint {
  return divide(value.numerator * power10(places), value.denominator, rounding);
}

export function formatFraction(value: Fraction, places: number, rounding?: Rounding): string {
  return formatUnits(roundFraction(value, places, rounding), places);
}
