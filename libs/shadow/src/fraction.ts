/** An exact rational number, always in lowest terms with a positive denominator. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export function fraction(over: bigint | number, under: bigint | number = 1n): Fraction {
  let [top, bottom] = [BigInt(over), BigInt(under)];
  if (bottom === 0n) throw new RangeError('A fraction has no denominator of zero.');
  if (bottom < 0n) [top, bottom] = [-top, -bottom];
  const shared = gcd(top < 0n ? -top : top, bottom);
  return { over: top / shared, under: bottom / shared };
}

export const ZERO = fraction(0);
export const ONE = fraction(1);

/** A decimal in plain digits ("12.5", "-3", "0E-8" as spreadsheets write zero); null for anything else. */
export function readDecimal(text: unknown): Fraction | null {
  const match = typeof text === 'string' ? /^(-?)(\d{1,30})(?:\.(\d{1,30}))?(?:[eE]([+-]?\d{1,2}))?$/.exec(text) : null;
  if (!match) return null;
  const [, sign, whole = '', part = '', power = '0'] = match;
  const places = part.length - Number(power);
  const digits = BigInt(whole + part) * (sign ? -1n : 1n);
  return places >= 0 ? fraction(digits, 10n ** BigInt(places)) : fraction(digits * 10n ** BigInt(-places));
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under + b.over * a.under, a.under * b.under);
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { over: -b.over, under: b.under });
}

export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.over, a.under * b.under);
}

export function dividedBy(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under, a.under * b.over);
}

/** Below zero, zero, above zero: a is less than, equal to, greater than b. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function sum(all: readonly Fraction[]): Fraction {
  return all.reduce(plus, ZERO);
}

/** The nearest whole number; a half goes up. */
export function roundHalfUp(a: Fraction): bigint {
  return floor(plus(a, fraction(1, 2)));
}

export function floor(a: Fraction): bigint {
  const whole = a.over / a.under;
  return a.over < 0n && whole * a.under !== a.over ? whole - 1n : whole;
}

function gcd(a: bigint, b: bigint): bigint {
  while (b > 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
