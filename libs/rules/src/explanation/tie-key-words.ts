import { readTieKey, type TieSource } from '../ranking/tie-values.ts';
import type { Language } from './words.ts';

const WORDS: Record<TieSource | 'times', { zh: string; en: string }> = {
  criterion: { zh: '模块 {of}得分', en: 'marks in module {of}' },
  type: { zh: '{of}合计', en: 'sum of {of}' },
  mark: { zh: '评分点 {of}得分', en: 'mark of {of}' },
  value: { zh: '评分点 {of}实测值', en: 'value measured in {of}' },
  times: { zh: '扣分点 {of}次数', en: 'times of deduction {of}' },
};

const TYPES: Readonly<Record<string, { zh: string; en: string }>> = {
  M: { zh: '测量分', en: 'measurements' },
  J: { zh: '评价分', en: 'judgements' },
  P: { zh: '评委打分', en: 'panel scores' },
};

/** A tie key as people call it; `name` is what its module or aspect is called. */
export function tieKeyName(key: string, language: Language, name = ''): string {
  const read = readTieKey(key);
  if (!read) return key;
  const { source, of } = read;
  const type = source === 'type' ? TYPES[of] : undefined;
  const called = type ? type[language] : `${of}${name && ` ${name}`}`;
  // between a Latin code and a Chinese word stands a space
  const spaced = language === 'zh' && /[\da-z]$/i.test(called) ? `${called} ` : called;
  // what is counted of a deduction, A1.D1, is how often it was given
  const kind = source === 'value' && /\.D\d/.test(of) ? 'times' : source;
  return WORDS[kind][language].replace('{of}', () => spaced);
}
