import type { Language } from '@skillstar/contract';

const ZONE = 'Asia/Shanghai';
const DAY_MS = 86_400_000;
const TAGS = { zh: 'zh-CN', en: 'en' } as const;

/** "11月30日 18:00": on the clock of the place. */
export function momentText(at: Date, language: Language): string {
  const day = new Intl.DateTimeFormat(TAGS[language], { month: 'long', day: 'numeric', timeZone: ZONE }).format(at);
  return language === 'zh' ? `${day} ${clockText(at)}` : `${day}, ${clockText(at)}`;
}

/** The same with its year, among days that have one. */
export function dayAndClock(at: Date, language: Language): string {
  return `${daysText(dayOf(at), null, language)}${language === 'zh' ? ' ' : ', '}${clockText(at)}`;
}

function clockText(at: Date): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: ZONE }).format(at);
}

/** "2026年12月5日至6日" of calendar days. */
export function daysText(from: string, to: string | null, language: Language): string {
  const [first, last] = [new Date(`${from}T00:00:00Z`), new Date(`${to ?? from}T00:00:00Z`)];
  const zone = { timeZone: 'UTC', day: 'numeric' } as const;
  const whole = new Intl.DateTimeFormat(TAGS[language], { year: 'numeric', month: 'long', ...zone });
  if (last.getTime() <= first.getTime()) return whole.format(first);
  if (language === 'en') return whole.formatRange(first, last);
  const year = first.getUTCFullYear() === last.getUTCFullYear() ? {} : ({ year: 'numeric' } as const);
  const month = from.slice(0, 7) === to!.slice(0, 7) ? {} : ({ month: 'long' } as const);
  return `${whole.format(first)}至${new Intl.DateTimeFormat('zh-CN', { ...year, ...month, ...zone }).format(last)}`;
}

export function lastDay(startsOn: string, days: number): string {
  return new Date(Date.parse(`${startsOn}T00:00:00Z`) + (days - 1) * DAY_MS).toISOString().slice(0, 10);
}

/** YYYY-MM-DD where the competition is. */
export function dayOf(at: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(at);
}
