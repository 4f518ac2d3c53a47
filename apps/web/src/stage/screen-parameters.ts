import { parseLanguage, type Language } from '../lib/language.ts';

/** What an address says about a screen: `/stage/#/boards/<id>?theme=transparent&delay=10&lang=en&safe=1`. */
export interface ScreenParameters {
  board: string | null;
  theme: 'dark' | 'transparent';
  /** Seconds between the truth and the picture. */
  delay: number;
  language: Language;
  /** Guides for the safe area. */
  safe: boolean;
  /** Seconds on a page. */
  every: number;
  /** A code beside the rows that leads phones to the board. */
  code: boolean;
  /** The screen's own key; it stays behind the # or is read from the query, and goes only into a header. */
  screen: string | null;
}

export function readParameters(hash: string, search: string): ScreenParameters {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const outer = new URLSearchParams(search);
  const inner = new URLSearchParams(query);
  const say = (name: string) => inner.get(name) ?? outer.get(name);
  const seconds = (name: string, usual: number, least: number, most: number) => {
    const value = Number(say(name) ?? usual);
    return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : usual;
  };
  return {
    board: /^\/boards\/([\w-]+)\/?$/.exec(path)?.[1] ?? null,
    theme: say('theme') === 'transparent' ? 'transparent' : 'dark',
    delay: seconds('delay', 0, 0, 600),
    language: parseLanguage(say('lang')) ?? 'zh-CN',
    safe: say('safe') === '1',
    every: seconds('every', 12, 4, 300),
    code: say('code') === '1',
    screen: say('screen') || null,
  };
}
