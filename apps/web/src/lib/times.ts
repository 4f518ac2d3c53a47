import type { Language } from './language.ts';
import type { Translate } from './words.ts';
import type shared from '../locales/zh-CN/shared.json';

/** Competitions happen on Chinese time, wherever the reader is. */
const ZONE = 'Asia/Shanghai';

export function clockTime(iso: string, reader: Language): string {
  return new Intl.DateTimeFormat(reader, { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: ZONE }).format(
    new Date(iso),
  );
}

/** "11月23日 14:30": a moment that stays true on a picture. */
export function momentWords(ms: number, reader: Language): string {
  const day = new Intl.DateTimeFormat(reader, { month: 'long', day: 'numeric', timeZone: ZONE }).format(ms);
  return `${day} ${clockTime(new Date(ms).toISOString(), reader)}`;
}

/** "2026年11月23日至25日" of a first day (YYYY-MM-DD) and a number of days. */
export function dayRange(startsOn: string, days: number, reader: Language): string {
  const first = new Date(`${startsOn}T00:00:00Z`);
  const last = new Date(first.getTime() + Math.max(0, days - 1) * 86_400_000);
  const zone = { timeZone: 'UTC' } as const;
  const whole = new Intl.DateTimeFormat(reader, { year: 'numeric', month: 'long', day: 'numeric', ...zone });
  if (days <= 1) return whole.format(first);
  if (reader !== 'zh-CN') return whole.formatRange(first, last);
  const sameMonth = first.getUTCMonth() === last.getUTCMonth();
  const end = new Intl.DateTimeFormat(reader, { ...(sameMonth ? {} : { month: 'long' }), day: 'numeric', ...zone });
  return `${whole.format(first)}至${end.format(last)}`;
}

export type Phase = 'upcoming' | 'running' | 'over';

/** Where a competition stands today, by the calendar of its own place. */
export function phaseOf(startsOn: string, days: number, closed: boolean, now = Date.now()): Phase {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(now);
  const last = new Date(new Date(`${startsOn}T00:00:00Z`).getTime() + Math.max(0, days - 1) * 86_400_000);
  if (closed || today > last.toISOString().slice(0, 10)) return 'over';
  return today < startsOn ? 'upcoming' : 'running';
}

/** A translator of any catalogue that holds the shared words under `shared`. */
export type SharedTranslate = Translate<{ shared: typeof shared }>;

/** An age in the largest unit that is still honest. */
export function ageWords(t: SharedTranslate, seconds: number): string {
  if (seconds < 2) return t('shared.age.now');
  if (seconds < 60) return t('shared.age.seconds', { count: seconds });
  if (seconds < 3_600) return t('shared.age.minutes', { count: Math.floor(seconds / 60) });
  if (seconds < 86_400) return t('shared.age.hours', { count: Math.floor(seconds / 3_600) });
  return t('shared.age.days', { count: Math.floor(seconds / 86_400) });
}
