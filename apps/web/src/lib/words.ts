import { useMemo } from 'react';
import { useLanguage, type Language } from './language.ts';

/**
 * A small reader of the locale files for pages with a script budget (public, stage): `{{name}}` is filled in, and a
 * key with `count` picks `key_one` or `key_other` as i18next does, so that one file format serves both
 * (docs/decisions/words-without-i18next.md).
 */
export type Words = { [key: string]: string | Words };

type Plain<Key extends string> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key;
/** Every key of a locale file as a dotted path: a misspelt key does not compile. */
export type WordKey<T> = {
  [K in keyof T & string]: T[K] extends string ? Plain<K> : `${K}.${WordKey<T[K]>}`;
}[keyof T & string];

export type Fillings = Record<string, string | number>;
export type Translate<T> = (key: WordKey<T>, fillings?: Fillings) => string;

export function createTranslate<T extends Words>(words: T, reader: Language): Translate<T> {
  return (key, fillings = {}) => {
    const text = find(words, key, fillings['count'], reader);
    return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(fillings[name] ?? whole));
  };
}

export function useWords<T extends Words>(catalogue: Record<Language, T>): Translate<T> {
  const reader = useLanguage();
  return useMemo(() => createTranslate(catalogue[reader], reader), [catalogue, reader]);
}

function find(words: Words, key: string, count: string | number | undefined, reader: Language): string {
  const path = key.split('.');
  const last = path.pop()!;
  let branch: string | Words | undefined = words;
  for (const step of path) branch = typeof branch === 'object' ? branch[step] : undefined;
  if (typeof branch !== 'object') return key;
  const plural =
    typeof count === 'number' ? branch[`${last}_${new Intl.PluralRules(reader).select(count)}`] : undefined;
  const text = plural ?? branch[last] ?? branch[`${last}_other`];
  return typeof text === 'string' ? text : key;
}
