import en from '../locales/en/stage.json';
import enShared from '../locales/en/shared.json';
import zh from '../locales/zh-CN/stage.json';
import zhShared from '../locales/zh-CN/shared.json';
import type { Language } from '../lib/language.ts';
import { useWords, type Translate } from '../lib/words.ts';

type Catalogue = typeof zh & { shared: typeof zhShared };
export type T = Translate<Catalogue>;

const catalogue: Record<Language, Catalogue> = {
  'zh-CN': { ...zh, shared: zhShared },
  en: { ...en, shared: enShared } as unknown as Catalogue,
};

export const useT = (): T => useWords(catalogue);
