import en from '../../locales/en/draws.json';
import zh from '../../locales/zh-CN/draws.json';
import type { Language } from '../../lib/language.ts';
import { useWords, type Translate } from '../../lib/words.ts';

type Catalogue = typeof zh;

const catalogue: Record<Language, Catalogue> = { 'zh-CN': zh, en };

export const useDrawWords = (): Translate<Catalogue> => useWords(catalogue);
