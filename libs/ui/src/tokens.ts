/**
 * The look's tokens for code that cannot read CSS (antd's theme, charts, canvas). `tokens.css` says the same to style
 * sheets; tokens.spec.ts holds the two together and measures the contrast.
 */
export const palette = {
  ink: '#0b1220',
  slate: '#1b2436',
  paper: '#f7f5f0',
  star: '#e8a317',
  signal: '#c8322b',
  medalGold: '#d8a128',
  medalSilver: '#aeb6c2',
  medalBronze: '#b0703c',
} as const;

export interface Theme {
  /** The page, from its lowest to its highest surface. */
  surface: string;
  surfaceSunken: string;
  surfaceRaised: string;
  surfaceHover: string;
  line: string;
  text: string;
  textSoft: string;
  textFaint: string;
  /** The star's gold as a surface, the text on it, and gold that is readable as text. */
  accent: string;
  onAccent: string;
  accentText: string;
  accentSurface: string;
  /** Only for what needs action. */
  signal: string;
  signalSurface: string;
  /** Only for what the server confirmed. */
  confirmed: string;
  confirmedSurface: string;
  focus: string;
}

export const light: Theme = {
  surface: '#f7f5f0',
  surfaceSunken: '#efebe2',
  surfaceRaised: '#fffdf9',
  surfaceHover: '#f2eee5',
  line: '#ddd6c8',
  text: '#0b1220',
  textSoft: '#414b5e',
  textFaint: '#5d6678',
  accent: '#e8a317',
  onAccent: '#1a1203',
  accentText: '#7d5200',
  accentSurface: '#fbefd3',
  signal: '#b3261f',
  signalSurface: '#fbe9e5',
  confirmed: '#19693f',
  confirmedSurface: '#e3f1e6',
  focus: '#8a5a00',
};

export const dark: Theme = {
  surface: '#0b1220',
  surfaceSunken: '#070c17',
  surfaceRaised: '#141d2f',
  surfaceHover: '#1b2436',
  line: '#2a3650',
  text: '#f4f1ea',
  textSoft: '#b9c1cf',
  textFaint: '#929cae',
  accent: '#e8a317',
  onAccent: '#1a1203',
  accentText: '#f3b941',
  accentSurface: '#2a2213',
  signal: '#ff8f85',
  signalSurface: '#331816',
  confirmed: '#6fd3a0',
  confirmedSurface: '#10281d',
  focus: '#f3b941',
};

/** Pixels. Ranks and totals are the largest thing on a board. */
export const typeScale = [12, 14, 16, 20, 28, 40, 64, 96] as const;
export const spaceUnit = 4;
/** Milliseconds: rows move, digits roll; the stage's entrances take their time. */
export const motion = { press: 50, move: 450, entrance: 750 } as const;
