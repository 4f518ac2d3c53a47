import { fill, languageOf } from './wording.ts';

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

describe('A sentence', () => {
  it('takes its parameters, and keeps the name of one that is missing', () => {
    const wording = { zh: '上限 {limit}，{what}', en: 'limit {limit}, {what}' };
    expect(fill(wording, 'zh', { limit: 20, what: null })).toBe('上限 20，{what}');
    expect(fill(wording, 'en', { limit: 20, what: 'boards' })).toBe('limit 20, boards');
  });
});
