/**
 * Eight bands that differ in hue, lightness and shape, so that the wrong competitor stands out even in glare and to
 * colour-blind eyes. No green (confirmed) and no red (action needed). Text on each reaches 7:1 (bands.spec.ts).
 */
export interface Band {
  surface: string;
  text: string;
  /** Path in a 24 × 24 box. */
  shape: string;
}

const LIGHT = '#ffffff';
const DARK = '#0b1220';

export const BANDS: readonly Band[] = [
  { surface: '#123e7c', text: LIGHT, shape: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z' },
  { surface: '#f4d35e', text: DARK, shape: 'M12 2 22 21H2z' },
  { surface: '#5b2a86', text: LIGHT, shape: 'M3 3h18v18H3z' },
  { surface: '#9ccbf0', text: DARK, shape: 'M12 1l11 11-11 11L1 12z' },
  { surface: '#6b3a14', text: LIGHT, shape: 'M9 2h6v7h7v6h-7v7H9v-7H2V9h7z' },
  { surface: '#f2a9c4', text: DARK, shape: 'M7 2h10l5 10-5 10H7L2 12z' },
  { surface: '#2b303b', text: LIGHT, shape: 'M2 4h20v6H2zm0 10h20v6H2z' },
  { surface: '#f0a04b', text: DARK, shape: 'M2 3 12 13 22 3v8L12 21 2 11z' },
];

export function bandOf(color: number): Band {
  return BANDS[((Math.trunc(color) % BANDS.length) + BANDS.length) % BANDS.length] ?? BANDS[0]!;
}
