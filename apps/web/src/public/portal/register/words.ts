import en from '../../../locales/en/register.json';
import zh from '../../../locales/zh-CN/register.json';
import type { Language } from '../../../lib/language.ts';
import { useWords, type Translate } from '../../../lib/words.ts';

export type T = Translate<typeof zh>;

const catalogue = { 'zh-CN': zh, en } as unknown as Record<Language, typeof zh>;

export const useT = (): T => useWords(catalogue);
