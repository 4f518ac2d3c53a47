import { Problem } from '../problems/problem.ts';

/** Where a page ends: the values its order goes by, opaque to the caller. */
export function toCursor(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

export function fromCursor(cursor: string | undefined, length: number): (string | null)[] {
  if (cursor === undefined) return Array<null>(length).fill(null);
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new Problem('body.invalid');
  }
  const fits = Array.isArray(values) && values.length === length && values.every((value) => typeof value === 'string');
  if (!fits) throw new Problem('body.invalid');
  return values as string[];
}
