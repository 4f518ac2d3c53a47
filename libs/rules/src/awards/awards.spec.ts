import fc from 'fast-check';
import type { CutTies } from '../ranking/cut.ts';
import { standings } from '../ranking/standings.ts';
import { awardTiers, prizeOf, TRAINING_PLACE, type AwardEntry, type AwardRule, type TierSize } from './award-tiers.ts';
import { highestOnly, type Honour } from './highest-only.ts';
import { AWARD_PRESETS, awardPreset, type AwardPreset } from './presets.ts';
import { coachAwards, unitAwards, type UnitAwardRule } from './unit-awards.ts';

/** Entrants a, b, c … with these ranks. */
const ranked = (...ranks: (number | null)[]): AwardEntry[] =>
  ranks.map((rank, index) => ({ id: `c${String(index + 1).padStart(3, '0')}`, rank }));
const field = (count: number): AwardEntry[] => ranked(...Array.from({ length: count }, (_, index) => index + 1));

/** How many got each award, in the order of the tiers. */
function counts(rule: AwardRule, entries: AwardEntry[]): number[] {
  const awarded = awardTiers(rule, entries);
  if (!awarded.ok) throw new Error(JSON.stringify(awarded.violations));
  return rule.tiers.map(({ award }) => awarded.competitors.filter((each) => each.award === award).length);
}

function awards(rule: AwardRule, entries: AwardEntry[]): (string | null)[] {
  const awarded = awardTiers(rule, entries);
  if (!awarded.ok) throw new Error(JSON.stringify(awarded.violations));
  return awarded.competitors.map(({ award }) => award);
}

const tiers = (...sizes: TierSize[]): AwardRule => ({
  tiers: sizes.map((size, index) => ({ award: ['first', 'second', 'third', 'fourth'][index]!, size })),
});

describe('awards by proportion', () => {
  it('a proportion of the entrants is rounded down, and is at least one', () => {
    expect(counts(AWARD_PRESETS['prizes-10-20-30'], field(20))).toEqual([2, 4, 6]);
    expect(counts(AWARD_PRESETS['prizes-10-20-30'], field(19))).toEqual([1, 3, 5]);
    expect(counts(AWARD_PRESETS['prizes-10-20-30'], field(5))).toEqual([1, 1, 1]);
    expect(counts(AWARD_PRESETS['prizes-10-20-30'], field(2))).toEqual([1, 1, 0]);
    expect(counts(AWARD_PRESETS['prizes-10-20-30'], [])).toEqual([0, 0, 0]);
    expect(counts({ ...AWARD_PRESETS['prizes-10-20-30'], atLeastOne: false }, field(9))).toEqual([0, 1, 2]);
    expect(counts(tiers({ share: '0' }, { share: '0.1' }, { throughShare: '0' }), field(9))).toEqual([0, 1, 0]);
  });

  it('the rounding of proportions is a setting', () => {
    expect(counts({ ...tiers({ share: '12.5' }), rounding: 'floor' }, field(12))).toEqual([1]);
    expect(counts({ ...tiers({ share: '12.5' }), rounding: 'half-up' }, field(12))).toEqual([2]);
    expect(counts({ ...tiers({ share: '10' }), rounding: 'half-up' }, field(12))).toEqual([1]);
    expect(counts({ ...tiers({ share: '10' }), rounding: 'ceil' }, field(12))).toEqual([2]);
  });

  it('proportions are of those with a rank, or of all who entered', () => {
    const rest: AwardEntry[] = [
      { id: 'x', rank: null, status: 'absent' },
      { id: 'y', rank: null, status: 'disqualified' },
      { id: 'z', rank: null, status: 'out-of-contest' },
    ];
    const entries = [...field(8), ...rest];
    expect(counts(tiers({ share: '20' }), entries)).toEqual([1]);
    expect(counts({ ...tiers({ share: '20' }), base: 'entered' }, entries)).toEqual([2]);
    expect(counts({ ...tiers({ share: '20' }), base: 'ranked' }, entries)).toEqual([1]);
    expect(counts({ ...tiers({ share: '10' }), base: 'entered', rounding: 'ceil' }, entries)).toEqual([1]);
  });
});

describe('awards by count and rank', () => {
  it('fixed counts follow each other', () => {
    expect(counts(AWARD_PRESETS['prizes-1-2-3'], field(10))).toEqual([1, 2, 3]);
    expect(counts(AWARD_PRESETS['prizes-5-20-rest'], field(30))).toEqual([5, 15, 10]);
    expect(counts(AWARD_PRESETS['prizes-5-20-rest'], field(3))).toEqual([3, 0, 0]);
    expect(counts(tiers({ count: 2 }, { throughRank: 1 }, { rest: true }), field(5))).toEqual([2, 0, 3]);
    expect(counts(tiers({ count: 3 }, { throughRank: 1 }, { count: 1 }), field(5))).toEqual([3, 0, 1]);
  });

  it('what a tier came to is told: its size and the last place it reaches', () => {
    const awarded = awardTiers(AWARD_PRESETS['prizes-5-20-rest'], field(30));
    expect(awarded.ok && awarded.tiers).toEqual([
      { award: '一等奖', size: 5, through: 5 },
      { award: '二等奖', size: 15, through: 20 },
      { award: '三等奖', size: null, through: null },
    ]);
    const nobody = awardTiers(AWARD_PRESETS['prizes-10-20-30'], []);
    expect(nobody.ok && nobody.tiers.map(({ size, through }) => [size, through])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    const endless = awardTiers(tiers({ rest: true }, { count: 1 }), field(2));
    expect(endless.ok && endless.tiers[1]).toEqual({ award: 'second', size: 1, through: null });
  });

  it('medals are followed by the award for the others of the upper half', () => {
    expect(counts(AWARD_PRESETS['medals-and-upper-half'], field(13))).toEqual([1, 1, 1, 3]);
    expect(counts(AWARD_PRESETS['medals-and-upper-half'], field(4))).toEqual([1, 1, 1, 0]);
  });

  it('titles go by rank and by the level of the contest', () => {
    const titled = (preset: AwardPreset): number[] => counts(AWARD_PRESETS[preset], field(40));
    expect(titled('titles-1-10')).toEqual([1, 9]);
    expect(titled('national-expert-single')).toEqual([5]);
    expect(titled('national-expert-pair')).toEqual([3]);
    expect(titled('national-expert-trio')).toEqual([2]);
    expect(titled('province-expert-class-1')).toEqual([5]);
    expect(titled('province-expert-class-2')).toEqual([3]);
    expect(titled('city-expert-class-1')).toEqual([2]);
    expect(titled('city-expert-class-2')).toEqual([1]);
    expect(awardPreset('titles-1-10')).toBe(AWARD_PRESETS['titles-1-10']);
    expect([awardPreset('no such'), awardPreset('constructor')]).toEqual([null, null]);
  });

  it('an award may ask for a least total, and whoever misses it may get the next', () => {
    const rule: AwardRule = {
      tiers: [
        { award: 'first', size: { count: 2 }, minimum: 8000 },
        { award: 'second', size: { count: 1 }, minimum: 6000 },
        { award: 'third', size: { rest: true }, minimum: 0 },
      ],
    };
    const totals = [9000, 7900, 6000, 5999, null];
    const entries = field(5).map((each, index) => ({ ...each, total: totals[index] }));
    expect(awards(rule, entries)).toEqual(['first', 'second', 'second', 'third', null]);
    expect(awards(rule, field(1))).toEqual([null]);
    expect(awards(rule, [{ id: 'x', rank: 1, total: 8000 }])).toEqual(['first']);
  });
});

describe('ties at the cut of an award', () => {
  const entries = ranked(1, 2, 2, 4, 5).map((each, index) => ({ ...each, keys: { time: index === 2 ? 1 : 2 } }));
  const rule = (ties?: CutTies): AwardRule => ({
    ...tiers({ count: 2 }, { count: 2 }),
    ties,
    tieKeys: [{ key: 'time', order: 'asc' }],
  });

  it('all who share the rank at the cut of an award get the better one', () => {
    expect(awards(rule(), entries)).toEqual(['first', 'first', 'first', 'second', null]);
    expect(awards(rule('share'), entries)).toEqual(['first', 'first', 'first', 'second', null]);
  });

  it('only those whom a cut goes through need the further keys', () => {
    const parted = {
      ...tiers({ count: 3 }, { count: 2 }),
      ties: 'key' as const,
      tieKeys: [{ key: 'k', order: 'asc' as const }],
    };
    const given = ranked(1, 1, 3, 3, 3, 6, 6).map((each, index) => ({
      ...each,
      keys: { k: index > 1 && index < 5 ? 9 - index : null },
    }));
    expect(awards(parted, given)).toEqual(['first', 'first', 'second', 'second', 'first', null, null]);
    const cut = awardTiers(parted, ranked(1, 1, 3, 3));
    expect(!cut.ok && cut.violations.map(({ code, params }) => `${code} ${params.id}`)).toEqual([
      'rank.keyMissing c003',
      'rank.keyMissing c004',
    ]);
  });

  it('or all get the lower one, or further keys part them', () => {
    expect(awards(rule('lower'), entries)).toEqual(['first', 'second', 'second', 'second', null]);
    expect(awards(rule('key'), entries)).toEqual(['first', 'second', 'first', 'second', null]);
  });
});

describe('rules of awards', () => {
  const found = (rule: object, entries: AwardEntry[] = []): unknown => {
    const awarded = awardTiers({ ...tiers({ count: 1 }), ...rule } as AwardRule, entries);
    return awarded.ok
      ? []
      : awarded.violations.map(({ code, params }) => [code, params.setting ?? params.award ?? params.id]);
  };

  it('a faulty rule of awards is told with all its faults', () => {
    expect(found({ tiers: [], rounding: 'up', ties: 'lots' }, ranked(2))).toEqual([
      ['award.noTiers', undefined],
      ['rule.invalid', 'rounding'],
      ['rank.inconsistent', 'c001'],
      ['rule.invalid', 'ties'],
    ]);
    const sizes = [
      { count: -1 },
      { count: 0.5 },
      { throughRank: -1 },
      { share: '101' },
      { share: '-1' },
      { throughShare: 'x' },
    ];
    for (const size of sizes) expect(found({ tiers: [{ award: 'a', size }] })).toEqual([['award.sizeInvalid', 'a']]);
    for (const size of [{ count: 0 }, { share: '0' }, { share: '100' }, { throughShare: '50' }, { rest: true }]) {
      expect(found({ tiers: [{ award: 'a', size }] })).toEqual([]);
    }
  });

  it('prize money goes with the award', () => {
    const rule: AwardRule = {
      tiers: [
        { award: 'first', size: { count: 1 }, prize: 500_000 },
        { award: 'second', size: { count: 1 } },
      ],
    };
    expect(['first', 'second', 'none', null].map((award) => prizeOf(rule, award))).toEqual([500_000, null, null, null]);
    expect(found({ tiers: [{ award: 'a', size: { count: 1 }, prize: -1 }] })).toEqual([
      ['prize.amountInvalid', undefined],
    ]);
    expect(found({ tiers: [{ award: 'a', size: { count: 1 }, prize: 0 }] })).toEqual([]);
  });

  it('a selection trial gives training places and never the rewards of a national contest', () => {
    expect(counts(AWARD_PRESETS['trial-training-10'], field(12))).toEqual([10]);
    const trial = {
      rewards: 'training-place',
      tiers: [
        { award: TRAINING_PLACE, size: { count: 1 } },
        { award: '金牌', size: { count: 1 } },
      ],
    };
    expect(found(trial)).toEqual([['award.trialReward', '金牌']]);
    expect(found({ ...trial, rewards: 'all' })).toEqual([]);
  });

  it('who has no rank has no award and stands at the end', () => {
    const awarded = awardTiers(tiers({ rest: true }), [
      { id: 'z', rank: null },
      { id: 'b', rank: 2 },
      { id: 'y', rank: null },
      { id: 'a', rank: 1 },
    ]);
    expect(awarded.ok && awarded.competitors).toEqual([
      { id: 'a', rank: 1, position: 1, award: 'first' },
      { id: 'b', rank: 2, position: 2, award: 'first' },
      { id: 'y', rank: null, position: null, award: null },
      { id: 'z', rank: null, position: null, award: null },
    ]);
  });

  it('the order of the input never matters to awards, equals get equal awards, nobody better gets a lesser one', () => {
    const totals = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(totals, fc.constantFrom<CutTies>('share', 'lower'), (given, ties) => {
        const rule: AwardRule = { ...AWARD_PRESETS['prizes-10-20-30'], ties };
        const entries = standings(given.map((total, index) => ({ id: `${index}`, total, status: 'competing' })));
        expect(awardTiers(rule, [...entries].reverse())).toEqual(awardTiers(rule, entries));
        const names = rule.tiers.map(({ award }) => award);
        const order = awards(rule, entries).map((award) => (award === null ? names.length : names.indexOf(award)));
        order.forEach((place, index) => {
          if (index > 0) expect(place >= order[index - 1]!).toBe(true);
          if (index > 0 && entries[index]!.rank === entries[index - 1]!.rank) expect(place).toBe(order[index - 1]);
        });
      }),
    );
  });
});

describe('awards of units and coaches', () => {
  const rule: UnitAwardRule = {
    award: '优秀组织奖',
    by: 'points',
    points: { first: 5, second: 3 },
    count: 1,
    minimumEntrants: 2,
  };
  const entries = [
    ['a', 'U1', 'first'],
    ['b', 'U1', null],
    ['c', 'U2', 'second'],
    ['d', 'U2', 'other'],
    ['e', 'U2', null],
    ['f', 'U3', 'first'],
    ['g', 'U3', null],
    ['h', 'U4', 'first'],
  ].map(([id, unit, award]) => ({ id: id!, unit: unit!, award: award! as string | null }));
  const units = (more: Partial<UnitAwardRule>): unknown => {
    const given = unitAwards({ ...rule, ...more }, entries);
    return given.ok
      ? given.units.map(({ unit, rank, value, award }) => `${unit} ${rank} ${value}${award ? ' won' : ''}`)
      : given.violations.map(({ code, params }) => [code, params.setting]);
  };

  it('units are ranked by the points, the entrants or the average they brought', () => {
    expect(units({})).toEqual(['U1 1 5 won', 'U3 1 5 won', 'U2 3 3']);
    expect(units({ ties: 'lower' })).toEqual(['U1 1 5', 'U3 1 5', 'U2 3 3']);
    expect(units({ ties: 'key' })).toEqual(['U1 1 5 won', 'U3 1 5 won', 'U2 3 3']);
    expect(units({ by: 'entrants' })).toEqual(['U2 1 3 won', 'U1 2 2', 'U3 2 2']);
    expect(units({ by: 'average', minimumEntrants: 1, count: 2 })).toEqual([
      'U4 1 5.00 won',
      'U1 2 2.50 won',
      'U3 2 2.50 won',
      'U2 4 1.00',
    ]);
    expect(units({ points: { first: -1, second: 0.5 } })).toEqual([
      ['rule.invalid', 'points.first'],
      ['rule.invalid', 'points.second'],
    ]);
    expect(units({ points: { first: 0 } })).toEqual(['U1 1 0 won', 'U2 1 0 won', 'U3 1 0 won']);
    expect(units({ ties: 'lots' as CutTies })).toEqual([['rule.invalid', 'ties']]);
    expect(unitAwards(rule, entries)).toMatchObject({ units: [{ entrants: 2 }, { entrants: 2 }, { entrants: 3 }] });
  });

  it('a coach gets the award that follows first prizes, once', () => {
    const coached = [
      { id: 'b', award: 'first', coaches: ['Wu', 'Li', 'Wu'] },
      { id: 'a', award: 'first', coaches: ['Li'] },
      { id: 'c', award: 'second', coaches: ['Zhao'] },
      { id: 'd', award: null, coaches: ['Qian'] },
    ];
    expect(coachAwards({ award: '优秀指导教师', follows: ['first'] }, coached)).toEqual([
      { coach: 'Li', award: '优秀指导教师', for: ['a', 'b'] },
      { coach: 'Wu', award: '优秀指导教师', for: ['b'] },
    ]);
  });
});

describe('highest only', () => {
  const order = ['state', 'province', 'city'];
  const honour = (person: string, achievement: string, name: string): Honour => ({ person, achievement, honour: name });

  it('of all honours for one achievement a person keeps the highest', () => {
    const given = [
      honour('p', 'welding 2026', 'city'),
      honour('p', 'welding 2026', 'state'),
      honour('p', 'welding 2026', 'province'),
      honour('p', 'joinery 2025', 'city'),
      honour('q', 'welding 2026', 'province'),
      honour('q', 'welding 2026', 'province'),
    ];
    const result = highestOnly(order, given);
    expect(result).toEqual({
      ok: true,
      kept: [
        honour('p', 'joinery 2025', 'city'),
        honour('p', 'welding 2026', 'state'),
        honour('q', 'welding 2026', 'province'),
      ],
      dropped: [
        honour('p', 'welding 2026', 'province'),
        honour('p', 'welding 2026', 'city'),
        honour('q', 'welding 2026', 'province'),
      ],
    });
    expect(highestOnly(order, [...given].reverse())).toEqual(result);
    expect(highestOnly(order, [])).toEqual({ ok: true, kept: [], dropped: [] });
  });

  it('an honour whose height is not known is refused', () => {
    expect(highestOnly(order, [honour('p', 'x', 'moon'), honour('q', 'x', 'earth'), honour('q', 'y', 'moon')])).toEqual(
      {
        ok: false,
        violations: [
          { code: 'honour.unknown', params: { honour: 'earth' } },
          { code: 'honour.unknown', params: { honour: 'moon' } },
        ],
      },
    );
  });
});
