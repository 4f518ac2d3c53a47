import en from '../../locales/en/notice.json';
import enShared from '../../locales/en/shared.json';
import zh from '../../locales/zh-CN/notice.json';
import zhShared from '../../locales/zh-CN/shared.json';
import type { Language } from '../../lib/language.ts';
import { useWords, type Translate } from '../../lib/words.ts';

type Catalogue = typeof zh & { shared: typeof zhShared };
export type T = Translate<Catalogue>;

const catalogue: Record<Language, Catalogue> = {
  'zh-CN': { ...zh, shared: zhShared },
  en: { ...en, shared: enShared } as unknown as Catalogue,
};

/** The words of the notice: the audience's page does not carry them. */
export const useT = (): T => useWords(catalogue);
