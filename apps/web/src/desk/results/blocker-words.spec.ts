import { RESULT_BLOCKER_CODES } from '@skillstar/contract';
import { blockerSentence, CHECKS, placeOfBlocker } from './blocker-words.ts';

describe('the checks of the results page', () => {
  it('cover every blocker once', () => {
    expect(Object.values(CHECKS).flat().sort()).toEqual([...RESULT_BLOCKER_CODES].sort());
  });

  it('say what blocks in the reader’s language and lead to where it is mended', () => {
    const blocker = { code: 'marks.blank' as const, params: { count: 3 }, sheets: [] };
    expect(blockerSentence(blocker, 'zh-CN')).toBe('还有 3 个评分点未评。');
    expect(blockerSentence(blocker, 'en')).toBe('3 aspect(s) have no mark.');
    expect(placeOfBlocker('marks.blank', 'c', 'k')).toBe('/c/c/judging/sheets?skill=k&has=blanks');
    expect(RESULT_BLOCKER_CODES.filter((code) => placeOfBlocker(code, 'c', 'k') === null)).toEqual([
      'calculator.differs',
      'chain.broken',
    ]);
  });
});
