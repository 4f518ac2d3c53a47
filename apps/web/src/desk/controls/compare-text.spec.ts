import { compareText } from './compare-text.ts';

describe('the order of a desk table', () => {
  it('sorts Chinese by pinyin', () => {
    expect(['赵伟', '陈静', '王芳', '李强'].sort(compareText)).toEqual(['陈静', '李强', '王芳', '赵伟']);
  });

  it('sorts figures inside codes by value', () => {
    expect(['C10', 'C9', 'C1'].sort(compareText)).toEqual(['C1', 'C9', 'C10']);
  });

  it('puts whoever has nothing last', () => {
    expect([null, 3, undefined, 1].sort(compareText).slice(0, 2)).toEqual([1, 3]);
  });
});
