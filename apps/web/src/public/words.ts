import en from '../locales/en/public.json';
import enShared from '../locales/en/shared.json';
import zh from '../locales/zh-CN/public.json';
import zhShared from '../locales/zh-CN/shared.json';
import type { Language } from '../lib/language.ts';
import { useWords, type Translate } from '../lib/words.ts';

type Catalogue = typeof zh & { shared: typeof zhShared };
export type T = Translate<Catalogue>;

// English has plural keys that Chinese does not need; locales.spec.ts holds everything else equal
const catalogue: Record<Language, Catalogue> = {
  'zh-CN': { ...zh, shared: zhShared },
  en: { ...en, shared: enShared } as unknown as Catalogue,
};

export const useT = (): T => useWords(catalogue);
