import { PUBLISHED_RULES } from '@skillstar/fixtures';
import { awardTiers, prizeOf, type AwardRule } from './awards/award-tiers.ts';
import { promoteByFirst, SKILL_LEVELS, type PromotionRule } from './awards/promotion.ts';
import { unitAwards } from './awards/unit-awards.ts';
import { SMALL_FIELD } from './medals/award-medals.ts';
import { contestTotal } from './panel/contest-total.ts';
import { payPrize } from './prize/prize.ts';
import { teamTotals } from './ranking/teams.ts';
import { rankByKeys } from './ranking/tie-keys.ts';
import { advance, type Candidate } from './selection/advance.ts';

const RULES = PUBLISHED_RULES;

/** Awards of a field without ties, by rank. */
function byRank(rule: AwardRule, entrants: number): (string | null)[] {
  const field = Array.from({ length: entrants }, (_, index) => ({ id: String(index + 100), rank: index + 1 }));
  const awarded = awardTiers(rule, field);
  if (!awarded.ok) throw new Error(JSON.stringify(awarded.violations));
  return awarded.competitors.map(({ award }) => award);
}
const through = (rule: AwardRule, award: string, entrants = 40): number =>
  byRank(rule, entrants).lastIndexOf(award) + 1;

type Settings = Omit<PromotionRule, 'ladder'>;
function risesTo(
  settings: readonly Settings[],
  entry: { rank?: number; award?: string; level?: string; passed?: true },
) {
  const rules = settings.map((rule): PromotionRule => ({ ladder: SKILL_LEVELS, ...rule }));
  const { rank = null, award = null, level = null, passed } = entry;
  const parts: Record<string, number> = passed ? { theory: 6000, practical: 6000 } : {};
  return promoteByFirst(rules as [PromotionRule], { id: 'a', rank, award, level, parts }).to;
}

describe('every published rule set can be written with the settings of the rules', () => {
  it('技能之星: what is announced, and what is paid out', () => {
    const { prizes } = RULES['skills-star-city'];
    const paid = ['一等奖', '二等奖', '三等奖'].map((award) => payPrize(prizeOf(prizes, award)!, { rate: '20' }));
    expect(paid.map((each) => each.ok && each.net)).toEqual([400_000, 240_000, 80_000]);
  });

  it('云南: theory 30, practical 70, titles with money', () => {
    const { parts, titles } = RULES['yunnan-22-tea'];
    const total = contestTotal({
      parts: parts.map((part) => ({ ...part, score: part.part === 'theory' ? '80' : '90' })),
    });
    expect(total).toMatchObject({ ok: true, total: 8700 });
    expect([through(titles, '云南省评茶师技术状元', 68), through(titles, '云南省评茶师技术能手', 68)]).toEqual([1, 10]);
    expect(
      byRank(titles, 68)
        .map((award) => prizeOf(titles, award))
        .slice(0, 11),
    ).toEqual([1_000_000, ...Array.from({ length: 9 }, () => 200_000), null]);
  });

  it('古镇: four keys, and teams of three', () => {
    const { tieKeys, team, teamTieKeys } = RULES['guzhen-lamp-assembly'];
    const keys = (time: number, practical: string, theory: string) => ({ time, practical, theory });
    const ranked = rankByKeys(
      [
        { id: 'shared2', total: 8000, keys: keys(9, '80', '80') },
        { id: 'theory', total: 8000, keys: keys(9, '80', '81') },
        { id: 'practical', total: 8000, keys: keys(9, '81', '70') },
        { id: 'time', total: 8000, keys: keys(8, '70', '99') },
        { id: 'shared1', total: 8000, keys: keys(9, '80', '80') },
      ],
      tieKeys,
    );
    expect(ranked.ok && ranked.competitors.map(({ id, rank, decidedBy }) => `${rank} ${id} ${decidedBy}`)).toEqual([
      '1 time time',
      '2 practical practical',
      '3 theory theory',
      '4 shared1 shared',
      '4 shared2 shared',
    ]);
    const member = (of: string, index: number, time: number) => ({ id: of + index, team: of, total: 7000, time });
    const members = [1, 2, 3].flatMap((index) => [member('slow', index, 60), member('quick', index, 59)]);
    const teams = teamTotals([...members, member('two', 1, 1), member('two', 2, 1)], team);
    const standing = rankByKeys(teams.ok ? teams.teams : [], teamTieKeys);
    expect(standing.ok && standing.competitors.map(({ id, rank }) => [id, rank])).toEqual([
      ['quick', 1],
      ['slow', 2],
      ['two', null],
    ]);
  });

  it('全国计算机: proportions, promotions by group, the students, the trial', () => {
    const { prizes, promotions, students, trial } = RULES['national-computing-2012'];
    expect(['一等奖', '二等奖', '三等奖'].map((award) => through(prizes, award))).toEqual([4, 12, 24]);
    expect([5, 15, 16].map((rank) => risesTo(promotions.高级组, { rank }))).toEqual(['技师', '高级工', null]);
    expect([5, 15, 16].map((rank) => risesTo(promotions.中级组, { rank }))).toEqual(['高级工', '中级工', null]);
    expect([through(students, '雏鹰奖'), through(trial, 'training-place')]).toEqual([10, 10]);
  });

  it('全国印刷: two groups, honours, and who holds the level already', () => {
    const { 职工组: staff, 学生组: students, honours, promotions, trial } = RULES['national-printing-3'];
    expect(['一等奖', '二等奖', '三等奖'].map((award) => through(staff, award))).toEqual([5, 20, 40]);
    expect([through(students, '二等奖'), through(honours, '全国技术能手'), through(trial, 'training-place')]).toEqual([
      20, 5, 10,
    ]);
    const rises = (rank: number, level: string) => risesTo(promotions.职工组, { rank, level });
    expect([rises(5, '高级工'), rises(5, '技师'), rises(6, '中级工'), rises(6, '高级工'), rises(6, '技师')]).toEqual([
      '技师',
      '高级技师',
      '高级工',
      '技师',
      null,
    ]);
    expect([5, 6].map((rank) => risesTo(promotions.学生组, { rank }))).toEqual(['高级工', null]);
  });

  it('重庆: fixed prizes, promotion by prize or by passing, units with many entrants', () => {
    const { prizes, promotions, units } = RULES['chongqing-printing-2010'];
    expect(['一等奖', '二等奖', '三等奖'].map((award) => through(prizes, award))).toEqual([1, 3, 6]);
    expect(risesTo(promotions, { award: '三等奖' })).toBe('技师');
    expect(risesTo(promotions, { award: '三等奖', level: '技师', passed: true })).toBeNull();
    expect(risesTo(promotions, { rank: 30, passed: true })).toBe('高级工');
    expect(risesTo(promotions, { rank: 30 })).toBeNull();
    const from = (unit: string, count: number) =>
      Array.from({ length: count }, (_, index) => ({ id: `${unit}${index}`, unit, award: null }));
    const given = unitAwards(units, [...from('few', 2), ...from('many', 5), ...from('more', 6), ...from('some', 3)]);
    expect(given.ok && given.units.map(({ unit, award }) => [unit, award])).toEqual([
      ['more', '优秀组织奖'],
      ['many', '优秀组织奖'],
      ['some', null],
    ]);
  });

  it('浙江: titles and promotion by the level of the contest', () => {
    const { levels, prizes } = RULES['zhejiang-2016'];
    for (const [level, [title, promoted]] of Object.entries(levels)) {
      const titles = { tiers: [{ award: level, size: { throughRank: title } }] };
      expect([level, through(titles, level)]).toEqual([level, title]);
      const rule: Settings = { awards: null, throughRank: promoted, to: '技师', nextIfHeld: true, parts: [] };
      expect([promoted, promoted + 1].map((rank) => risesTo([rule], { rank }))).toEqual(['技师', null]);
    }
    expect(prizes.tiers.map(({ prize }) => prize)).toEqual([8_000_000, 5_000_000, 2_000_000]);
    expect(through(prizes, '第三至第五')).toBe(5);
  });

  it('全国技能大赛: medals, the upper half, honours by the size of the team, promotion by award', () => {
    const { prizes, honours, promotions } = RULES['national-skills-1-2020'];
    expect(byRank(prizes, 10)).toEqual(['金牌', '银牌', '铜牌', '优胜奖', '优胜奖', null, null, null, null, null]);
    for (const rank of Object.values(honours)) {
      expect(through({ tiers: [{ award: '全国技术能手', size: { throughRank: rank } }] }, '全国技术能手')).toBe(rank);
    }
    expect(risesTo(promotions, { award: '优胜奖', level: '高级工' })).toBe('技师');
    expect(risesTo(promotions, { award: '优胜奖', level: '技师' })).toBe('高级技师');
    expect(risesTo(promotions, { award: '优胜奖', level: '高级技师' })).toBeNull();
    expect(risesTo(promotions, { rank: 9 })).toBeNull();
  });

  it('南京 and 福建: who goes to training, and the way from ten to one', () => {
    expect(through(RULES['nanjing-trial-2021'].trial, 'training-place')).toBe(3);
    const { stages } = RULES['fujian-trial-45'];
    let field = Array.from({ length: 94 }, (_, index) => String(100 + index));
    const going = stages.map(({ id }) => {
      const candidates = field.map((one): Candidate => ({ id: one, marks: { [id]: [Number(one)] } }));
      const advanced = advance({ stages }, id, candidates);
      field = advanced.ok
        ? advanced.candidates.filter(({ outcome }) => outcome === 'advances').map((one) => one.id)
        : [];
      return field.length;
    });
    expect([going, field]).toEqual([[10, 5, 3, 2, 1], ['193']]);
  });

  it('Moscow: the rule of small fields', () => {
    expect(RULES['moscow-masters-2018'].smallField).toEqual(SMALL_FIELD);
  });

  it('none of the eleven is left out', () => {
    expect(Object.keys(RULES)).toHaveLength(11);
  });
});
