import { remainingWords } from './remaining.ts';

describe('what is left of a notice', () => {
  it('is said in its two largest units, and rounds up: nobody is told that it is over before it is', () => {
    expect(remainingWords(51 * 3_600_000, 'zh-CN')).toBe('2 天 3 小时');
    expect(remainingWords(200 * 60_000, 'en')).toBe('3 h 20 min');
    expect(remainingWords(1, 'zh-CN')).toBe('1 分钟');
    expect(remainingWords(-5, 'en')).toBe('0 min');
  });
});
