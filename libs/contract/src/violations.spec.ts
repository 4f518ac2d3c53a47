import { VIOLATION_CODES } from '@skillstar/rules';
import { VIOLATIONS } from './violations.ts';
import { fill } from './wording.ts';

const CHINESE = /\p{Script=Han}/u;

describe('the words of the violations', () => {
  it('every violation of the rules has a sentence in Chinese and in English', () => {
    for (const code of VIOLATION_CODES) {
      expect([code, CHINESE.test(VIOLATIONS[code]?.zh ?? ''), /\w/.test(VIOLATIONS[code]?.en ?? '')]).toEqual([
        code,
        true,
        true,
      ]);
    }
  });

  it('no sentence stands for a violation that the rules do not know', () => {
    expect(Object.keys(VIOLATIONS).filter((code) => !VIOLATION_CODES.some((known) => known === code))).toEqual([]);
  });

  it('both languages use the same parameters', () => {
    const names = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();
    for (const [code, wording] of Object.entries(VIOLATIONS)) {
      expect([code, names(wording.zh)]).toEqual([code, names(wording.en)]);
    }
  });

  it('a sentence is filled with the parameters of its violation', () => {
    expect(fill(VIOLATIONS['mark.aboveMaximum']!, 'zh', { mark: '2.01', max: '2.00' })).toBe(
      '2.01 超过了最高分 2.00。',
    );
  });
});
