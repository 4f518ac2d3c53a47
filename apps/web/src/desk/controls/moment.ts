import type { Language } from '../../lib/language.ts';

const ZONE = 'Asia/Shanghai';

/** A moment on the venue's clock: "11-23 15:04", with the year where it is another one. */
export function showMoment(iso: string | null | undefined, reader: Language, now = new Date()): string {
  if (!iso) return '—';
  const at = new Date(iso);
  const otherYear = at.getFullYear() !== now.getFullYear();
  const parts: Intl.DateTimeFormatOptions = {
    timeZone: ZONE,
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(otherYear && { year: 'numeric' }),
  };
  return new Intl.DateTimeFormat(reader === 'en' ? 'en-CA' : 'zh-CN', parts).format(at).replace(',', '');
}

/** The clock with seconds: for evidence of who wrote when. */
export function showClock(iso: string, reader: Language): string {
  return new Intl.DateTimeFormat(reader === 'en' ? 'en-CA' : 'zh-CN', {
    timeZone: ZONE,
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
    .format(new Date(iso))
    .replace(',', '');
}

/** How long ago, in the largest fitting unit. */
export function showAgo(iso: string | null | undefined, reader: Language, now = Date.now()): string {
  if (!iso) return '—';
  const seconds = Math.max(0, Math.round((now - Date.parse(iso)) / 1000));
  const format = new Intl.RelativeTimeFormat(reader, { numeric: 'always', style: 'short' });
  const say = (amount: number, unit: Intl.RelativeTimeFormatUnit) =>
    format.format(-amount, unit).replace(/(\d)(?=[\u4e00-\u9fff])/, '$1 ');
  if (seconds < 60) return say(seconds, 'second');
  if (seconds < 3600) return say(Math.floor(seconds / 60), 'minute');
  if (seconds < 86_400) return say(Math.floor(seconds / 3600), 'hour');
  return say(Math.floor(seconds / 86_400), 'day');
}
