import { useSyncExternalStore } from 'react';

/** Chinese unless the reader chose otherwise: by `?lang=en` (a link, a screen), or by the switch (remembered). */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'skillstar.language';
const listeners = new Set<() => void>();
let current: Language | null = null;

export function parseLanguage(text: string | null | undefined): Language | null {
  if (!text) return null;
  if (/^zh/i.test(text)) return 'zh-CN';
  return /^en/i.test(text) ? 'en' : null;
}

export function language(): Language {
  current ??= parseLanguage(new URLSearchParams(location.search).get('lang')) ?? parseLanguage(stored()) ?? 'zh-CN';
  return current;
}

export function setLanguage(next: Language, { remember = true } = {}): void {
  current = next;
  document.documentElement.lang = next;
  if (remember) store(next);
  for (const listener of listeners) listener();
}

export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLanguage(): Language {
  return useSyncExternalStore(onLanguage, language);
}

/** The English name where there is one and the reader wants it. */
export function localName(thing: { name: string; nameEn?: string | null }, reader: Language): string {
  return reader === 'en' && thing.nameEn ? thing.nameEn : thing.name;
}

// A browser may refuse storage (private windows, WeChat with data saving): the choice then lasts as long as the page.
function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function store(next: Language): void {
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // not remembered
  }
}
