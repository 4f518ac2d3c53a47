import { randomInt } from 'node:crypto';

/** Without I, L, O, U: what is read from paper and typed cannot be mistaken (Crockford). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `2026-7K4Q-M2XD`: forty random bits, so that nobody finds the certificates of others by counting on. */
export function newNumber(at: Date): string {
  const sign = (): string => SIGNS[randomInt(SIGNS.length)]!;
  const four = (): string => sign() + sign() + sign() + sign();
  const year = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric' }).format(at);
  return `${year}-${four()}-${four()}`;
}

/** A number as somebody typed it: small letters, forgotten strokes, full width, O for zero. */
export function numberFrom(typed: string): string | null {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-—–_]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (!/^\d{4}[0-9A-HJKMNP-TV-Z]{8}$/.test(signs)) return null;
  return `${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}`;
}
