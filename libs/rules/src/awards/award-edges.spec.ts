import { checkAwardScheme, NO_AWARDS, type AwardScheme } from './award-scheme.ts';
import { decideAwards, type AwardEntrant, type AwardOverride, type AwardProposal } from './decide-awards.ts';
import { decideOverall } from './decide-overall.ts';
import type { PromotionRule } from './promotion.ts';

const entrant = (id: string, rank: number | null, more: Partial<AwardEntrant> = {}): AwardEntrant => ({
  id,
  group: null,
  rank,
  total: rank === null ? null : 9000 - rank * 100,
  scale: rank === null ? null : 560 - rank * 10,
  status: rank === null ? 'absent' : 'competing',
  parts: {},
  members: [{ id: `m-${id}`, level: null, coaches: [] }],
  ...more,
});
const scheme = (more: Partial<AwardScheme>): AwardScheme => ({ ...NO_AWARDS, ...more });
const FIRST = { tiers: [{ award: '一等奖', size: { count: 1 }, prize: 500_000 }] };
const MEDALS = { tolerance: 2, medallionFrom: null, smallField: null };

function decided(rule: AwardScheme, entrants: AwardEntrant[], overrides: AwardOverride[] = []): AwardProposal {
  const answer = decideAwards(rule, entrants, overrides);
  if (!answer.ok) throw new Error(JSON.stringify(answer.violations));
  return answer;
}
function codes(rule: AwardScheme, entrants: AwardEntrant[], overrides: AwardOverride[] = []): string[] {
  const answer = decideAwards(rule, entrants, overrides);
  return answer.ok ? [] : answer.violations.map(({ code }) => code);
}

describe('awards at the edge', () => {
  it('who was absent has no place in his group, and takes none away', () => {
    const rule = scheme({ prizes: FIRST, within: 'group' });
    const field = [entrant('a', null, { group: 'x' }), entrant('b', 2, { group: 'x' })];
    const answer = decideAwards(rule, field);
    expect(answer.ok && answer.granted.map((each) => [each.entrant, each.rank])).toEqual([['b', 1]]);
  });

  it('a scheme that cannot be applied gives nothing and says why', () => {
    const field = [entrant('a', 1)];
    expect(codes(scheme({ prizes: { tiers: [] } }), field)).toEqual(['award.noTiers']);
    expect(codes(scheme({ medals: { ...MEDALS, tolerance: -1 } }), field)).toEqual(['rule.invalid']);
  });

  it('a medal may be given otherwise, with the money that stands on it; one that nobody gives may not', () => {
    const field = [entrant('a', 1), entrant('b', 2)];
    const instead = (award: string): AwardOverride[] => [{ kind: 'medal', id: 'b', award, reason: '仲裁' }];
    const withMoney = scheme({ medals: { ...MEDALS, prizes: { gold: 800_000 } } });
    const given = (award: string): unknown =>
      decided(withMoney, field, instead(award)).granted.find((each) => each.entrant === 'b');
    expect(given('金牌')).toMatchObject({ award: '金牌', awardEn: 'Gold medal', amount: 800_000, override: '仲裁' });
    expect(given('铜牌')).toMatchObject({ award: '铜牌', amount: null });
    const plain = decided(scheme({ medals: MEDALS }), field, instead('金牌'));
    expect(plain.granted.find((each) => each.entrant === 'b')).toMatchObject({ award: '金牌', amount: null });
    expect(codes(withMoney, field, instead('钻石奖'))).toEqual(['honour.unknown']);
    expect(codes(scheme({ prizes: FIRST }), field, instead('金牌'))).toEqual(['honour.unknown']);
  });

  it('an award that exists is not given to somebody who does not', () => {
    const nobody: AwardOverride[] = [{ kind: 'prize', id: 'z', award: '一等奖', reason: '笔误' }];
    expect(codes(scheme({ prizes: FIRST }), [entrant('a', 1)], nobody)).toEqual(['award.entrantUnknown']);
  });

  it('a level of somebody’s own ladder has no English name, and is granted all the same', () => {
    const rule: PromotionRule = {
      ladder: ['见习', '能手'],
      awards: null,
      throughRank: 1,
      to: '能手',
      nextIfHeld: false,
      parts: [],
    };
    const { granted } = decided(scheme({ promotions: [rule] }), [entrant('a', 1)]);
    expect(granted).toMatchObject([{ kind: 'promotion', award: '能手', awardEn: null, member: 'm-a' }]);
  });

  it('what a promotion or a coach follows may be a medal; who follows by rank names no award', () => {
    const by = { ladder: ['高级工', '技师'], throughRank: null, to: '技师', nextIfHeld: false, parts: [] };
    const medals = scheme({
      medals: MEDALS,
      promotions: [{ ...by, awards: ['金牌'] }],
      coaches: { award: '优秀指导教师', follows: ['金牌'] },
      highestOnly: ['金牌', '优胜奖'],
    });
    expect(checkAwardScheme(medals)).toEqual([]);
    expect(checkAwardScheme(scheme({ promotions: [{ ...by, awards: null, throughRank: 3 }] }))).toEqual([]);
  });

  it('an award without points does not hide one that has some', () => {
    const answer = decideOverall(
      scheme({
        units: {
          award: '优秀组织奖',
          of: 'delegation',
          by: 'points',
          points: { 一等奖: 3 },
          count: 1,
          minimumEntrants: 1,
        },
      }),
      [{ id: 'a', skill: 's', delegation: 'YL', unit: null, scale: null, awards: ['鼓励奖', '一等奖'] }],
    );
    expect(answer.ok && answer.units).toMatchObject([{ unit: 'YL', value: '3', award: '优秀组织奖' }]);
  });
});
