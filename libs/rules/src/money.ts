/** Money is whole fen everywhere: 500000 means 5000.00 yuan. */
export type Fen = number;

/** Reads a plain half-width amount in yuan with at most two decimals; anything else is null. */
export function parseYuan(text: string): Fen | null {
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text);
  return match ? Number(match[1] + (match[2] ?? '').padEnd(2, '0')) : null;
}

export { formatMark as formatYuan } from './marks.ts';
