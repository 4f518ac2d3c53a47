import { useTranslation } from 'react-i18next';
import type { Translate, WordKey } from '../lib/words.ts';
import * as en from '../locales/en/desk/index.ts';
import * as zh from '../locales/zh-CN/desk/index.ts';

type Catalogue = typeof zh;
export type Area = keyof Catalogue;
export type Key<A extends Area> = WordKey<Catalogue[A]>;

/** One area of words for each folder of the desk. */
export const words = { 'zh-CN': { ...zh }, en: { ...en } };

/** The words of an area; a misspelt key does not compile. */
export function useText<A extends Area>(area: A): Translate<Catalogue[A]> {
  const { t } = useTranslation(area);
  return t as unknown as Translate<Catalogue[A]>;
}
