/** Marks are whole hundredths everywhere: 8650 means 86.50. Only screens, Excel and command lines show the point. */
export type Hundredths = number;

/** Reads a plain half-width decimal with at most two decimals ("86.5", "0.75"); anything else is null. */
export function parseMark(text: string): Hundredths | null {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text);
  return match ? Number(match[1] + (match[2] ?? '').padEnd(2, '0')) : null;
}

export function formatMark(hundredths: Hundredths): string {
  const sign = hundredths < 0 ? '-' : '';
  const digits = String(hundredths < 0 ? -hundredths : hundredths).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
