import { parseDecimal } from '../exact/decimal.ts';
import { parseMark, type Hundredths } from '../marks.ts';
import { parseYuan, type Fen } from '../money.ts';
import { violation, type Violation } from '../violations.ts';

/** Reads one value of the input; what does not fit is noted with the path of its field, and all faults are told. */
export type Read<T> = (value: unknown, field: string, faults: Violation[]) => T;

type Fields = Record<string, Read<unknown>>;
type Shape<F extends Fields> = { [name in keyof F]: F[name] extends Read<infer T> ? T : never };

/** The placeholder of a value that could not be read: the answer is never computed when there is a fault. */
const UNREAD = undefined as never;

function fits<T>(expected: string, accept: (value: unknown) => T | null): Read<T> {
  return (value, field, faults) => {
    const accepted = value === undefined || value === null ? null : accept(value);
    if (accepted !== null) return accepted;
    if (value === undefined) faults.push(violation('input.missing', { field }));
    else faults.push(violation('input.invalid', { field, expected }));
    return UNREAD;
  };
}

export const text = fits('a text', (value) => (typeof value === 'string' ? value : null));
export const name = fits('a text that is not empty', (value) =>
  typeof value === 'string' && value !== '' ? value : null,
);
export const flag = fits('true or false', (value) => (typeof value === 'boolean' ? value : null));
export const integer = fits('a whole number', (value) => (Number.isSafeInteger(value) ? (value as number) : null));

/** Marks are decimal strings: a number in JSON is a floating-point number, and hundredths could be meant. */
export const mark: Read<Hundredths> = fits('a mark as a decimal string such as "86.50"', (value) =>
  typeof value === 'string' ? parseMark(value) : null,
);

export const signedMark: Read<Hundredths> = fits('a mark as a decimal string such as "-1.50"', (value) => {
  if (typeof value !== 'string') return null;
  const negative = value.startsWith('-');
  const size = parseMark(negative ? value.slice(1) : value);
  return size !== null && negative ? -size : size;
});

export const yuan: Read<Fen> = fits('an amount as a decimal string such as "5000.00"', (value) =>
  typeof value === 'string' ? parseYuan(value) : null,
);

/** A number of JSON keeps 15 digits, and whole ones up to 2⁵³; of a longer one other digits stand here than were written. */
const KEPT_DIGITS = 15;

function asWritten(value: number): string | null {
  const spelled = String(value);
  const digits = spelled.replace(/\D/g, '').replace(/^0+/, '').length;
  return Number.isSafeInteger(value) || digits <= KEPT_DIGITS ? spelled : null;
}

/** An exact decimal, as text or as a number that is exactly what was written. */
export const decimal: Read<string> = fits('a decimal number', (value) => {
  const spelled = typeof value === 'number' ? asWritten(value) : value;
  return parseDecimal(spelled) ? (spelled as string) : null;
});

/** What a judge typed, passed on as it is: the rule itself says what is wrong with it. */
export const typed: Read<string> = fits('a text or a number', (value) => {
  if (typeof value === 'boolean') return value ? 'pass' : 'fail';
  if (typeof value === 'number') return asWritten(value);
  return typeof value === 'string' ? value : null;
});

export function oneOf<T extends string>(values: readonly T[]): Read<T> {
  return fits(`one of ${values.join(', ')}`, (value) => values.find((known) => known === value) ?? null);
}

export function listOf<T>(item: Read<T>): Read<T[]> {
  const list = fits('a list', (value) => (Array.isArray(value) ? (value as unknown[]) : null));
  return (value, field, faults) => {
    const items = list(value, field, faults) as unknown[] | undefined;
    return (items ?? []).map((each, index) => item(each, `${field}[${index}]`, faults));
  };
}

const record = fits('an object', (value) =>
  typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : null,
);

export function shape<F extends Fields>(fields: F): Read<Shape<F>> {
  return (value, field, faults) => {
    const given = record(value, field, faults) as Record<string, unknown> | undefined;
    if (!given) return UNREAD;
    const inside = (part: string): string => (field === '' ? part : `${field}.${part}`);
    const entries = Object.entries(fields).map(([part, read]) => [part, read(given[part], inside(part), faults)]);
    return Object.fromEntries(entries) as Shape<F>;
  };
}

/**
 * A rule, a setting, a seat: a member that is not known is a fault, because a misspelled setting would silently be the
 * default. Rows of data (`shape`) may carry more than a command needs, such as a name.
 */
export function exactly<F extends Fields>(fields: F): Read<Shape<F>> {
  const read = shape(fields);
  return (value, field, faults) => {
    const given = typeof value === 'object' && !Array.isArray(value) ? (value ?? {}) : {};
    for (const part of Object.keys(given)) {
      if (Object.hasOwn(fields, part)) continue;
      const known = Object.keys(fields).join(', ');
      faults.push(violation('input.unknown', { field: field === '' ? part : `${field}.${part}`, known }));
    }
    return read(value, field, faults);
  };
}

export function mapOf<T>(item: Read<T>): Read<Record<string, T>> {
  return (value, field, faults) => {
    const given = (record(value, field, faults) ?? {}) as Record<string, unknown>;
    return Object.fromEntries(Object.entries(given).map(([key, each]) => [key, item(each, `${field}.${key}`, faults)]));
  };
}

/** Absent or null gives the fallback. */
export function optional<T, D>(read: Read<T>, fallback: D): Read<T | D> {
  return (value, field, faults) => (value === undefined || value === null ? fallback : read(value, field, faults));
}

/** null is a value of its own; absent is a fault. */
export function nullable<T>(read: Read<T>): Read<T | null> {
  return (value, field, faults) => (value === null ? null : read(value, field, faults));
}

/** The first reader whose key is present in the object decides; without any the last one says what is missing. */
export function byKey<T>(readers: Readonly<Record<string, Read<T>>>): Read<T> {
  const options = Object.entries(readers);
  return (value, field, faults) => {
    const given = typeof value === 'object' && value !== null ? value : {};
    const [, read] = options.find(([key]) => Object.hasOwn(given, key)) ?? options.at(-1)!;
    return read(value, field, faults);
  };
}
