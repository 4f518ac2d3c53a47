import { NO_AWARDS, type AwardScheme } from '../awards/award-scheme.ts';
import type { AwardEntrant } from '../awards/decide-awards.ts';
import { describeDerivation } from './derivation.ts';
import { explainAwards } from './explain-awards.ts';

const entrant = (id: string, rank: number | null, more: Partial<AwardEntrant> = {}): AwardEntrant => ({
  id,
  group: null,
  rank,
  total: rank === null ? null : 9_000 - rank,
  scale: rank === null ? null : 560 - 20 * rank,
  status: 'competing',
  parts: {},
  members: [],
  ...more,
});
const field = [entrant('a', 1), entrant('b', 2), entrant('c', 3), entrant('d', 4)];
const scheme: AwardScheme = {
  ...NO_AWARDS,
  prizes: {
    tiers: [
      { award: '一等奖', size: { count: 1 }, prize: 500_000 },
      { award: '二等奖', size: { count: 1 } },
    ],
  },
} as AwardScheme;
const told = (of: AwardScheme, id: string, overrides: Parameters<typeof explainAwards>[2] = [], entrants = field) => {
  const explained = explainAwards(of, entrants, overrides, id);
  return explained.ok ? explained.derivations.flatMap((one) => describeDerivation(one, 'zh')) : explained.violations;
};

describe('what somebody receives', () => {
  it('is explained by the tier that his rank lies in, and its money', () => {
    expect(told(scheme, 'a')).toEqual([
      '第 1 名（按第 1 位计），在“一等奖”的名额（至第 1 位）之内：一等奖',
      '  奖金（元，税前）：5000.00',
    ]);
    expect(told(scheme, 'b')).toEqual([
      '第 2 名（按第 2 位计），在“二等奖”的名额（至第 2 位）之内：二等奖',
      '  “一等奖”至第 1 位，要求不低于 0.00 分，未获得',
    ]);
    expect(told(scheme, 'c')[0]).toBe('第 3 名（按第 3 位计），没有奖项');
    expect(told(NO_AWARDS, 'a')).toEqual([]);
  });

  it('is explained by what was decided otherwise, with the rule below it', () => {
    const reason = '仲裁决定';
    expect(told(scheme, 'a', [{ kind: 'prize', id: 'a', award: null, reason }])).toEqual([
      '不按规则，另行决定，理由：仲裁决定：无',
      '  第 1 名（按第 1 位计），在“一等奖”的名额（至第 1 位）之内：一等奖',
    ]);
    expect(told(scheme, 'c', [{ kind: 'prize', id: 'c', award: '一等奖', reason }]).slice(0, 1)).toEqual([
      '不按规则，另行决定，理由：仲裁决定：一等奖',
    ]);
  });

  it('is not given beside a higher award for the same achievement', () => {
    const both: AwardScheme = {
      ...scheme,
      titles: { tiers: [{ award: '技术状元', size: { count: 1 } }] } as AwardScheme['titles'],
      highestOnly: ['技术状元', '一等奖'],
    };
    expect(told(both, 'a')).toEqual([
      '同一成绩只给最高的一项，已有更高的奖励：无',
      '  第 1 名（按第 1 位计），在“一等奖”的名额（至第 1 位）之内：一等奖',
      '第 1 名（按第 1 位计），在“技术状元”的名额（至第 1 位）之内：技术状元',
    ]);
  });

  it('goes by the rank in the group where groups are ranked by themselves, and a medal by the scale', () => {
    const groups = [entrant('a', 1, { group: 'x' }), entrant('b', 2, { group: 'y' }), entrant('c', 3, { group: 'y' })];
    expect(told({ ...scheme, within: 'group' }, 'b', [], groups)[0]).toContain('第 1 名');
    const medals: AwardScheme = { ...NO_AWARDS, medals: { tolerance: 2, medallionFrom: 500, smallField: null } };
    expect(told(medals, 'a')[0]).toBe('标准分 540，与本组最高分 540 相差不超过 2：金牌');
    expect(told(medals, 'd')[0]).toBe('标准分 480，没有奖牌：无');
  });

  it('of nobody, or by a scheme that cannot be decided by, is refused', () => {
    expect(told(scheme, 'z')).toEqual([{ code: 'explain.idUnknown', params: { id: 'z' } }]);
    expect(told(scheme, 'a', [{ kind: 'prize', id: 'z', award: null, reason: 'x' }])).toMatchObject([
      { code: 'award.entrantUnknown' },
    ]);
  });
});
