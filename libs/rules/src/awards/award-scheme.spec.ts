import fc from 'fast-check';
import { checkAwardScheme, NO_AWARDS, type AwardScheme, type NamedRule } from './award-scheme.ts';
import { decideAwards, type AwardEntrant, type AwardOverride, type AwardProposal } from './decide-awards.ts';
import { decideOverall, type OverallEntrant } from './decide-overall.ts';
import { AWARD_PRESETS } from './presets.ts';
import { SKILL_LEVELS } from './promotion.ts';

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
const field = (count: number): AwardEntrant[] =>
  Array.from({ length: count }, (_, index) => entrant(`s${index + 1}`, index + 1));
const scheme = (more: Partial<AwardScheme>): AwardScheme => ({ ...NO_AWARDS, ...more });

function decided(rule: AwardScheme, entrants: AwardEntrant[], overrides: AwardOverride[] = []): AwardProposal {
  const answer = decideAwards(rule, entrants, overrides);
  if (!answer.ok) throw new Error(JSON.stringify(answer.violations));
  return answer;
}
const lines = ({ granted }: AwardProposal): string[] =>
  granted.map(({ kind, award, entrant: who, member, coach }) => `${kind} ${award} ${coach ?? member ?? who}`);

const PRIZES: NamedRule = {
  tiers: [
    { award: '一等奖', awardEn: 'First prize', size: { count: 1 }, prize: 500_000 },
    { award: '二等奖', size: { count: 2 }, prize: 300_000 },
    { award: '三等奖', size: { count: 3 }, prize: 100_000 },
  ],
};

describe('what a skill hands out', () => {
  it('each group is ranked by itself, or the skill as a whole', () => {
    const mixed = [
      entrant('a', 1, { group: 'workers' }),
      entrant('b', 2, { group: 'students' }),
      entrant('c', 2, { group: 'students' }),
      entrant('d', 4, { group: 'workers' }),
    ];
    const prizes: NamedRule = { tiers: [{ award: '一等奖', size: { count: 1 } }] };
    expect(lines(decided(scheme({ prizes, within: 'group' }), mixed))).toEqual([
      'prize 一等奖 a',
      'prize 一等奖 b',
      'prize 一等奖 c',
    ]);
    expect(lines(decided(scheme({ prizes }), mixed))).toEqual(['prize 一等奖 a']);
    const places = decided(
      scheme({ prizes: { tiers: [{ award: '奖', size: { rest: true } }] }, within: 'group' }),
      mixed,
    );
    expect(places.granted.map(({ entrant: who, rank }) => [who, rank])).toEqual([
      ['a', 1],
      ['d', 2],
      ['b', 1],
      ['c', 1],
    ]);
  });

  it('a tier tells how many it was meant for and how many got it', () => {
    const { tiers, granted } = decided(scheme({ prizes: PRIZES }), field(4));
    expect(tiers.map(({ award, size, given }) => [award, size, given])).toEqual([
      ['一等奖', 1, 1],
      ['二等奖', 2, 2],
      ['三等奖', 3, 1],
    ]);
    expect(granted.map(({ amount, awardEn }) => [amount, awardEn])).toEqual([
      [500_000, 'First prize'],
      [300_000, null],
      [300_000, null],
      [100_000, null],
    ]);
  });

  it('medals of WorldSkills go by the scale, and a small field may be void', () => {
    const medals = { tolerance: 2, medallionFrom: 500, smallField: [{ entrants: 6, medals: 3 as const }] };
    const { granted, medalsVoid } = decided(scheme({ medals: { ...medals, prizes: { gold: 1 } } }), field(7));
    expect(granted.map(({ award, awardEn, amount }) => [award, awardEn, amount])).toEqual([
      ['金牌', 'Gold medal', 1],
      ['银牌', 'Silver medal', null],
      ['铜牌', 'Bronze medal', null],
      ['优胜奖', 'Medallion for Excellence', null],
      ['优胜奖', 'Medallion for Excellence', null],
      ['优胜奖', 'Medallion for Excellence', null],
    ]);
    expect(medalsVoid).toBe(false);
    expect(decided(scheme({ medals }), field(5))).toMatchObject({ granted: [], medalsVoid: true });
  });

  it('an override replaces the award, and what follows an award follows the override', () => {
    const rule = scheme({ prizes: PRIZES, coaches: { award: '优秀指导教师', follows: ['一等奖'] } });
    const entrants = [
      entrant('a', 1, { members: [{ id: 'm-a', level: null, coaches: ['王老师'] }] }),
      entrant('b', 2, { members: [{ id: 'm-b', level: null, coaches: ['李老师'] }] }),
    ];
    expect(lines(decided(rule, entrants))).toContain('coach 优秀指导教师 王老师');
    const overrides: AwardOverride[] = [
      { kind: 'prize', id: 'a', award: null, reason: '兴奋剂' },
      { kind: 'prize', id: 'b', award: '一等奖', reason: '递补' },
    ];
    const after = decided(rule, entrants, overrides);
    expect(lines(after)).toEqual(['prize 一等奖 b', 'coach 优秀指导教师 李老师']);
    expect(after.granted[0]).toMatchObject({ amount: 500_000, rank: 2, override: '递补' });
    expect(after.tiers.map(({ given }) => given)).toEqual([1, 0, 0]);
  });

  it('an override without a reason, of a stranger, or to an unknown award is refused', () => {
    const answer = decideAwards(scheme({ prizes: PRIZES }), field(2), [
      { kind: 'prize', id: 's1', award: '特等奖', reason: '好' },
      { kind: 'prize', id: 's2', award: null, reason: ' ' },
      { kind: 'prize', id: 's2', award: null, reason: '两次' },
      { kind: 'title', id: 'x', award: '一等奖', reason: '好' },
    ]);
    expect(answer.ok ? [] : answer.violations.map(({ code }) => code)).toEqual([
      'honour.unknown',
      'award.reasonMissing',
      'id.twice',
      'award.entrantUnknown',
      'honour.unknown',
    ]);
  });

  it('levels are raised for each member, and who misses a part is told which', () => {
    const parts = [
      { part: 'theory', minimum: 6000 },
      { part: 'practical', minimum: 6000 },
    ];
    const rule = scheme({
      prizes: PRIZES,
      promotions: [
        { ladder: SKILL_LEVELS, awards: ['一等奖', '二等奖'], throughRank: null, to: '技师', nextIfHeld: true, parts },
      ],
    });
    const passed = { theory: 7000, practical: 8000 };
    const pair = [
      { id: 'p1', level: '高级工', coaches: [] },
      { id: 'p2', level: '技师', coaches: [] },
    ];
    const { granted, notPromoted } = decided(rule, [
      entrant('a', 1, { parts: passed, members: pair }),
      entrant('b', 2, { parts: { theory: 5999, practical: 8000 } }),
      entrant('c', 3, { parts: passed, members: [{ id: 'top', level: '高级技师', coaches: [] }] }),
      entrant('d', 4, { parts: passed }),
    ]);
    const levels = granted.filter(({ kind }) => kind === 'promotion');
    expect(levels.map(({ member, award, awardEn }) => [member, award, awardEn])).toEqual([
      ['p1', '技师', 'Technician'],
      ['p2', '高级技师', 'Senior technician'],
    ]);
    expect(notPromoted.map(({ member, reasons }) => [member, reasons.map(({ code }) => code)])).toEqual([
      ['m-b', ['promotion.partFailed']],
      ['top', ['promotion.alreadyHeld']],
    ]);
  });

  it('of prize and title a person keeps the highest where the scheme says so', () => {
    const titles: NamedRule = { tiers: [{ award: '技术状元', size: { throughRank: 1 } }] };
    const both = scheme({ prizes: PRIZES, titles });
    expect(lines(decided(both, field(2)))).toEqual(['prize 一等奖 s1', 'prize 二等奖 s2', 'title 技术状元 s1']);
    const one = { ...both, highestOnly: ['技术状元', '一等奖'] };
    expect(lines(decided(one, field(2)))).toEqual(['prize 二等奖 s2', 'title 技术状元 s1']);
  });

  it('nobody gets two awards of one kind, whatever is overridden', () => {
    const award = fc.constantFrom('一等奖', '二等奖', '三等奖', null);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.array(award, { maxLength: 12 }), (count, wishes) => {
        const overrides = wishes
          .slice(0, count)
          .map((wish, index): AwardOverride => ({ kind: 'prize', id: `s${index + 1}`, award: wish, reason: 'r' }));
        const { granted, tiers } = decided(scheme({ prizes: PRIZES }), field(count), overrides);
        const who = granted.map(({ entrant: each }) => each);
        expect(new Set(who).size).toBe(who.length);
        expect(tiers.reduce((sum, { given }) => sum + given, 0)).toBe(granted.length);
        for (const { id, award: wish } of overrides) {
          expect(granted.find((each) => each.entrant === id)?.award ?? null).toBe(wish);
        }
      }),
    );
  });
});

describe('the scheme itself', () => {
  const codes = (rule: AwardScheme): string[] =>
    checkAwardScheme(rule).map(({ field: at, violation }) => `${at} ${violation.code}`);

  it('the published rule sets are without fault', () => {
    for (const prizes of Object.values(AWARD_PRESETS)) expect(codes(scheme({ prizes }))).toEqual([]);
  });

  it('every fault is told with its place', () => {
    const tiers = [
      { award: '一等奖', size: { rest: true } as const },
      { award: '一等奖', size: { count: 1, share: '10' } },
      { award: '二等奖', size: { share: '101' } },
    ];
    const to = { ladder: SKILL_LEVELS, throughRank: null, nextIfHeld: false, parts: [] };
    expect(
      codes(
        scheme({
          prizes: { tiers },
          titles: { tiers: [] },
          promotions: [{ ...to, awards: ['特等奖'], to: '大师' }],
          coaches: { award: '优秀指导教师', follows: [] },
          highestOnly: ['特等奖'],
        }),
      ),
    ).toEqual([
      'prizes.tiers award.sizeInvalid',
      'prizes.tiers[0] award.restNotLast',
      'prizes.tiers[1] award.sizeInvalid',
      'prizes.tiers[1] id.twice',
      'titles.tiers award.noTiers',
      'promotions[0].to promotion.levelUnknown',
      'promotions[0].awards honour.unknown',
      'coaches.follows award.followsNothing',
      'highestOnly honour.unknown',
    ]);
  });
});

describe('what a competition hands out over all its skills', () => {
  const from = (id: string, delegation: string, scale: number | null, awards: string[]): OverallEntrant => ({
    id,
    skill: `skill of ${id}`,
    delegation,
    unit: id === 'd' ? null : `unit ${delegation}`,
    scale,
    awards,
  });
  const all = [
    from('a', 'YL', 560, ['一等奖', '技术状元']),
    from('b', 'YL', 500, []),
    from('c', 'AQ', 560, ['二等奖']),
    from('d', 'AQ', null, []),
  ];
  const units = {
    award: '优秀组织奖',
    by: 'points' as const,
    points: { 一等奖: 3, 技术状元: 1, 二等奖: 2 },
    count: 1,
    minimumEntrants: 1,
  };

  it('an entrant brings its unit points once, for the award that is worth most', () => {
    const answer = decideOverall(scheme({ units: { ...units, of: 'delegation' } }), all);
    if (!answer.ok) throw new Error(JSON.stringify(answer.violations));
    expect(answer.units.map(({ unit, value, award }) => [unit, value, award])).toEqual([
      ['YL', '3', '优秀组织奖'],
      ['AQ', '2', null],
    ]);
    expect(answer.granted).toMatchObject([{ kind: 'unit', award: '优秀组织奖', unit: 'YL', rank: 1 }]);
  });

  it('a unit without points gets nothing, even where nobody has any', () => {
    const none = all.map((each) => ({ ...each, awards: [] }));
    const answer = decideOverall(scheme({ units: { ...units, of: 'delegation' } }), none);
    expect(answer).toMatchObject({ ok: true, granted: [], units: [{ award: null }, { award: null }] });
  });

  it('who has no unit counts for none', () => {
    const answer = decideOverall(scheme({ units: { ...units, of: 'unit', by: 'entrants' } }), all);
    expect(answer.ok && answer.units.map(({ unit, entrants }) => [unit, entrants])).toEqual([
      ['unit YL', 2],
      ['unit AQ', 1],
    ]);
  });

  it('the best of all share, and each delegation has its best', () => {
    const answer = decideOverall(
      scheme({
        bestOfAll: { award: '阿尔伯特·维达大奖' },
        bestOfDelegation: { award: '代表队最佳选手', awardEn: 'Best of' },
      }),
      all,
    );
    expect(answer.ok && answer.granted.map(({ award, entrant: who }) => `${award} ${who}`)).toEqual([
      '阿尔伯特·维达大奖 a',
      '阿尔伯特·维达大奖 c',
      '代表队最佳选手 c',
      '代表队最佳选手 a',
    ]);
  });

  it('a fault of the points is told', () => {
    const wrong = decideOverall(scheme({ units: { ...units, of: 'unit', points: { 一等奖: -1 } } }), all);
    expect(wrong.ok).toBe(false);
  });
});
