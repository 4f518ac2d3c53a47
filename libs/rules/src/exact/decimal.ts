import { divide, power10, type Rounding } from './rounding.ts';

/** An exact decimal number: `units × 10^-places`. Percentages, weights and measured values are decimals. */
export interface Decimal {
  units: bigint;
  places: number;
}

/** Longest decimal that is read: more than any instrument or calculator shows. */
export const MAX_DIGITS = 24;

/** Reads plain half-width digits with an optional minus and point ("-0.5", "12", "7.25"); anything else is null. */
export function parseDecimal(text: unknown): Decimal | null {
  if (typeof text !== 'string') return null;
  const match = /^(-?\d+)(?:\.(\d+))?$/.exec(text);
  if (!match || text.length > MAX_DIGITS) return null;
  const fraction = match[2] ?? '';
  return trim({ units: BigInt(match[1] + fraction), places: fraction.length }, text.startsWith('-'));
}

function trim(decimal: Decimal, negative: boolean): Decimal {
  let digits = String(decimal.units)
    .replace('-', '')
    .padStart(decimal.places + 1, '0');
  let { places } = decimal;
  while (places > 0 && digits.endsWith('0')) {
    digits = digits.slice(0, -1);
    places -= 1;
  }
  return { units: negative ? -BigInt(digits) : BigInt(digits), places };
}

export function whole(value: number | bigint): Decimal {
  return { units: BigInt(value), places: 0 };
}

/** Shortest text of a decimal: no trailing zeros, "-0" is "0". */
export function formatDecimal(decimal: Decimal): string {
  const { units, places } = trim(decimal, decimal.units < 0n);
  return formatUnits(units, places);
}

/** `units` hundredths, thousandths, … with exactly `places` digits behind the point. */
export function formatUnits(units: bigint, places: number): string {
  const sign = units < 0n ? '-' : '';
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const point = digits.length - places;
  return sign + digits.slice(0, point) + (places > 0 ? `.${digits.slice(point)}` : '');
}

/** The decimal in units of 10^-places, rounded when it is finer. */
export function toUnits(decimal: Decimal, places: number, rounding: Rounding = 'half-up'): bigint {
  if (decimal.places === places) return decimal.units;
  if (decimal.places < places) return decimal.units * power10(places - decimal.places);
  return divide(decimal.units, power10(decimal.places - places), rounding);
}

export function compareDecimals(a: Decimal, b: Decimal): number {
  const places = a.places > b.places ? a.places : b.places;
  const [left, right] = [toUnits(a, places), toUnits(b, places)];
  return left > right ? 1 : left < right ? -1 : 0;
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const places = a.places > b.places ? a.places : b.places;
  return { units: toUnits(a, places) + toUnits(b, places), places };
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, { units: -b.units, places: b.places });
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, places: a.places + b.places };
}
