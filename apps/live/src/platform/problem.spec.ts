import { languageOf, Problem } from './problem.ts';

describe('The language of a problem', () => {
  it('is Chinese unless the reader prefers English', () => {
    expect(languageOf(undefined)).toBe('zh');
    expect(languageOf('fr, *')).toBe('zh');
    expect(languageOf('zh-CN,zh;q=0.9,en;q=0.8')).toBe('zh');
    expect(languageOf('en-GB,zh;q=0.5')).toBe('en');
    expect(languageOf('en;q=0.3, zh;q=0.5')).toBe('zh');
    expect(languageOf('en;q=0')).toBe('zh');
  });
});

describe('A problem', () => {
  it('has its status and sentence from the catalogue', () => {
    expect(new Problem('board.tooMany', { limit: 20 }).body('en', 'r1')).toEqual({
      type: '/problems/board.tooMany',
      code: 'board.tooMany',
      title: 'One connection can follow at most 20 boards; leave another one first.',
      detail: 'One connection can follow at most 20 boards; leave another one first.',
      status: 429,
      params: { limit: 20 },
      requestId: 'r1',
    });
  });
});
