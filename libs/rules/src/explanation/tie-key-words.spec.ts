import { tieKeyName } from './tie-key-words.ts';

describe('the name of a tie key', () => {
  it('says what is compared, with the name of its module or aspect where the reader may hear it', () => {
    const names = (key: string, name?: string) => [tieKeyName(key, 'zh', name), tieKeyName(key, 'en', name)];
    expect(names('criterion:B', '实操')).toEqual(['模块 B 实操得分', 'marks in module B 实操']);
    expect(names('criterion:B')).toEqual(['模块 B 得分', 'marks in module B']);
    expect(names('type:J', 'unheard')).toEqual(['评价分合计', 'sum of judgements']);
    expect(names('type:Z')).toEqual(['Z 合计', 'sum of Z']);
    expect(names('mark:A1.J1', '外观 3D')).toEqual(['评分点 A1.J1 外观 3D 得分', 'mark of A1.J1 外观 3D']);
    expect(names('value:A1.M2', '用时')).toEqual(['评分点 A1.M2 用时实测值', 'value measured in A1.M2 用时']);
    expect(names('value:B2.D1', '超时')).toEqual(['扣分点 B2.D1 超时次数', 'times of deduction B2.D1 超时']);
    expect(names('value:A1.M2', '$& 用时')).toEqual(['评分点 A1.M2 $& 用时实测值', 'value measured in A1.M2 $& 用时']);
  });

  it('is the key itself where it is none', () => {
    expect(tieKeyName('time', 'zh')).toBe('time');
  });
});
