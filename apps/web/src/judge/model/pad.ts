/** The own number pad: the system's keyboard would hide half the tablet. */
export type PadKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '.' | '-' | 'back' | 'clear';

export interface PadRule {
  signed: boolean;
  /** How many places may follow the point; 0: whole numbers only. */
  places: number;
  maxLength: number;
}

/** What stands on the display after one key; a key that makes no sense leaves it as it is. */
export function press(text: string, key: PadKey, rule: PadRule): string {
  if (key === 'clear') return '';
  if (key === 'back') return text.slice(0, -1);
  if (key === '-') return rule.signed ? (text.startsWith('-') ? text.slice(1) : fits(`-${text}`, text, rule)) : text;
  if (key === '.') {
    if (rule.places === 0 || text.includes('.')) return text;
    return fits(/\d$/.test(text) ? `${text}.` : `${text}0.`, text, rule);
  }
  const places = text.split('.')[1]?.length ?? 0;
  if (text.includes('.') && places >= rule.places) return text;
  return fits(/^-?0$/.test(text) ? text.slice(0, -1) + key : text + key, text, rule);
}

function fits(next: string, present: string, rule: PadRule): string {
  return next.length <= rule.maxLength ? next : present;
}

/** The number that the display means: "12." is 12; nothing, or a lone sign, is no number yet. */
export function padNumber(text: string): string | null {
  const trimmed = text.endsWith('.') ? text.slice(0, -1) : text;
  return /^-?\d+(\.\d+)?$/.test(trimmed) ? trimmed : null;
}
