import { derive, sentenceOf, type Derivation } from './derivation.ts';
import { explainPayable, type AwardedPrize, type ExplainedPayable } from './explain-prize.ts';

const FIRST: AwardedPrize = {
  title: '一等奖',
  skill: '网站技术',
  version: 1,
  amount: 500000,
  share: null,
  override: null,
};
const PAYABLE: ExplainedPayable = {
  direction: 'pay',
  amount: 500000,
  gross: 500000,
  tax: 100000,
  net: 400000,
  terms: { rate: '20' },
  basis: 'gross',
  awarded: [FIRST],
};
const told = (step: Derivation, depth = 0): string[] => [
  `${'  '.repeat(depth)}${sentenceOf(step, 'zh')}${step.value === null ? '' : `：${step.value}`}`,
  ...step.from.flatMap((part) => told(part, depth + 1)),
];

describe('a payable is explained from its award to the tax', () => {
  it('of one winner, with how the award came about', () => {
    const award = derive('award.none', null, { rank: 1, position: 1 });
    expect(told(explainPayable({ ...PAYABLE, awarded: [{ ...FIRST, award }] }))).toEqual([
      '实发：4000.00',
      '  “一等奖”的奖金（网站技术，第 1 版评奖决定）：5000.00',
      '    第 1 名（按第 1 位计），没有奖项',
      '  应发：5000.00',
      '  代扣个人所得税（偶然所得）20%：-1000.00',
    ]);
  });

  it('of a member of a team, decided by hand', () => {
    const share = { parts: 5, of: 7, amount: 357143 };
    const awarded = [{ ...FIRST, share, override: '组委会' }];
    const payable = { ...PAYABLE, amount: 357143, gross: 357143, tax: 71429, net: 285714, awarded };
    expect(told(explainPayable(payable)).slice(0, 4)).toEqual([
      '实发：2857.14',
      '  团队奖金按份数分得：7 份中的 5 份，除不尽的按最大余数分到每一分：3571.43',
      '    “一等奖”的奖金（网站技术，第 1 版评奖决定）：5000.00',
      '      人工调整：组委会',
    ]);
  });

  it('after a correction by the difference, to the winner or back from him', () => {
    const back = { ...PAYABLE, direction: 'recover' as const, amount: 200000, gross: 200000, tax: 40000, net: 160000 };
    expect(
      told(explainPayable({ ...back, awarded: [{ ...FIRST, title: '二等奖', amount: 300000, version: 2 }] })),
    ).toEqual([
      '须退回：1600.00',
      '  成绩更正后的差额：已付的不动，只补或只退差额：-2000.00',
      '    应得奖金：3000.00',
      '      “二等奖”的奖金（网站技术，第 2 版评奖决定）：3000.00',
      '    此前已付或在途：-5000.00',
      '  应发：2000.00',
      '  代扣个人所得税（偶然所得）20%：-400.00',
    ]);
    expect(told(explainPayable({ ...back, amount: 500000, awarded: [] })).slice(1, 4)).toEqual([
      '  成绩更正后的差额：已付的不动，只补或只退差额：-5000.00',
      '    更正后不再有这笔奖金',
      '    此前已付或在途：-5000.00',
    ]);
  });
});
