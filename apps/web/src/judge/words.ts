import { useTranslation } from 'react-i18next';
import type { Translate, WordKey } from '../lib/words.ts';
import en from '../locales/en/judge.json';
import enShared from '../locales/en/shared.json';
import zh from '../locales/zh-CN/judge.json';
import zhShared from '../locales/zh-CN/shared.json';

export type Key = WordKey<typeof zh>;
export type Text = Translate<typeof zh>;

export const words = { 'zh-CN': { judge: zh, shared: zhShared }, en: { judge: en, shared: enShared } };

/** The judge's words; a misspelt key does not compile. */
export function useText(): Text {
  return useTranslation('judge').t as unknown as Text;
}
