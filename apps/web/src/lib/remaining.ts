import { useEffect, useState } from 'react';
import type { Language } from './language.ts';
import { siteConfig } from './config.ts';
import { serverTime } from './server-clock.ts';

/** "2 天 3 小时", "3 h 20 min": what is left until a moment, in two units. */
export function remainingWords(ms: number, reader: Language): string {
  const minutes = Math.max(0, Math.ceil(ms / 60_000));
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const units = reader === 'en' ? ['d', 'h', 'min'] : ['天', '小时', '分钟'];
  const parts = days > 0 ? [days, hours] : hours > 0 ? [hours, minutes % 60] : [minutes];
  const from = days > 0 ? 0 : hours > 0 ? 1 : 2;
  return parts.map((amount, at) => `${amount} ${units[from + at]}`).join(' ');
}

/** By the server's clock, as far as this page has heard of it: a phone's own may be a day wrong. */
export function useRemaining(until: string | null, reader: Language): string {
  const [now, setNow] = useState(() => serverTime());
  useEffect(() => {
    siteConfig().then(
      () => setNow(serverTime()),
      () => undefined,
    );
  }, []);
  useEffect(() => {
    if (!until) return undefined;
    const timer = setInterval(() => setNow(serverTime()), 15_000);
    return () => clearInterval(timer);
  }, [until]);
  return until ? remainingWords(Date.parse(until) - now, reader) : '';
}
