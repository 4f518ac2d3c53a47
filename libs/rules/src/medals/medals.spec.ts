import { PUBLISHED_TABLES, publishedResults } from '@skillstar/fixtures';
import fc from 'fast-check';
import { awardMedals, SMALL_FIELD, type MedalEntry, type MedalRule } from './award-medals.ts';
import { albertVidal, bestOfDelegations } from './best-of.ts';
import { compareMembers, teamsOnce } from './comparisons.ts';

const RULE: MedalRule = { tolerance: 2, medallionFrom: 500, smallField: null };

const field = (...scales: (number | null)[]): MedalEntry[] =>
  scales.map((scale, index) => ({ id: String.fromCharCode(97 + index), scale }));

/** G S B M - in the order of rank. */
function medals(scales: number[], rule: Partial<MedalRule> = {}): string {
  const awarded = awardMedals({ ...RULE, ...rule }, field(...scales));
  if (!awarded.ok) throw new Error(JSON.stringify(awarded.violations));
  const letters = { gold: 'G', silver: 'S', bronze: 'B', medallion: 'M', none: '-' };
  return awarded.competitors.map(({ medal }) => letters[medal]).join('');
}

describe('medals', () => {
  it('all nine published tables come out exactly', () => {
    expect(PUBLISHED_TABLES).toHaveLength(9);
    for (const table of PUBLISHED_TABLES) {
      const results = publishedResults(table);
      const awarded = awardMedals(RULE, [...results].reverse());
      const given = new Map((awarded.ok ? awarded.competitors : []).map(({ id, medal }) => [id, medal]));
      expect([table.year, table.skill, ...results.map(({ id, medal }) => [id, medal])]).toEqual([
        table.year,
        table.skill,
        ...results.map(({ id }) => [id, given.get(id)]),
      ]);
    }
  });

  it('one gold, one silver and one bronze go to groups a tolerance apart', () => {
    expect(medals([540, 530, 520, 510, 500, 499])).toBe('GSBMM-');
    expect(medals([540])).toBe('G');
    expect(medals([540, 530])).toBe('GS');
    expect(medals([540, 537, 534, 531])).toBe('GSBM');
  });

  it('a tie group is anchored on its first member and never chained', () => {
    expect(medals([540, 538, 536, 530])).toBe('GGBM');
    expect(medals([540, 530, 520, 518, 516])).toBe('GSBBM');
    expect(medals([540, 530, 528, 526, 523])).toBe('GSSBM');
  });

  it('two golds leave no silver, and bronze goes to the next group', () => {
    expect(medals([540, 540, 520, 519, 517])).toBe('GGBBM');
    expect(medals([540, 540])).toBe('GG');
  });

  it('two or more silvers leave a bronze only to a group within the tolerance of the last of them', () => {
    expect(medals([540, 530, 529, 527])).toBe('GSSB');
    expect(medals([540, 530, 529, 526])).toBe('GSSM');
    expect(medals([540, 530, 530])).toBe('GSS');
  });

  it('three or more golds leave a bronze only to a group within the tolerance of the last of them', () => {
    expect(medals([540, 539, 538, 536, 534, 533])).toBe('GGGBBM');
    expect(medals([540, 539, 538, 535])).toBe('GGGM');
    expect(medals([540, 540, 540])).toBe('GGG');
  });

  it('everybody else at or above the centre gets the medallion, and a medal may lie below it', () => {
    expect(medals([540, 530, 520, 501, 500, 499])).toBe('GSBMM-');
    expect(medals([499, 490, 480, 470])).toBe('GSB-');
    expect(medals([740, 730, 720, 700, 699], { medallionFrom: 700 })).toBe('GSBM-');
    expect(medals([540, 530, 520, 510], { medallionFrom: null })).toBe('GSB-');
  });

  it('the tolerance is a setting', () => {
    expect(medals([540, 539, 520, 519], { tolerance: 0 })).toBe('GSBM');
    expect(medals([540, 530, 520, 510], { tolerance: 10 })).toBe('GGBB');
  });

  it('small fields get fewer medals, and the smallest none', () => {
    const small = { smallField: SMALL_FIELD };
    expect(medals([540, 530, 520, 510, 505, 490], small)).toBe('GSBMM-');
    expect(medals([540, 530, 520, 510, 490], small)).toBe('GSMM-');
    expect(medals([540, 530, 520, 490], small)).toBe('GMM-');
    expect(medals([540, 530, 520], small)).toBe('---');
    expect(medals([540, 540, 520, 510, 490], small)).toBe('GGMM-');
    expect(medals([540, 540, 520, 510], small)).toBe('GGMM');
    const awarded = awardMedals({ ...RULE, ...small }, field(540, 530, 520));
    expect(awarded).toMatchObject({ void: true, entrants: 3 });
    expect(awardMedals(RULE, field(540))).toMatchObject({ void: false, entrants: 1 });
    expect(awardMedals(RULE, [])).toEqual({ ok: true, competitors: [], entrants: 0, void: false });
  });

  it('who has no scale value or is not competing gets no medal and no rank', () => {
    const awarded = awardMedals(RULE, [
      { id: 'b', scale: 600, status: 'out-of-contest' },
      { id: 'a', scale: null },
      { id: 'c', scale: 540 },
      { id: 'd', scale: 540, status: 'competing' },
    ]);
    expect(awarded).toEqual({
      ok: true,
      entrants: 2,
      void: false,
      competitors: [
        { id: 'c', scale: 540, rank: 1, medal: 'gold' },
        { id: 'd', scale: 540, rank: 1, medal: 'gold' },
        { id: 'a', scale: null, rank: null, medal: 'none' },
        { id: 'b', scale: null, rank: null, medal: 'none' },
      ],
    });
  });

  it('a team is one entrant, however many members it has', () => {
    const pair = (team: string, scale: number): MedalEntry[] =>
      ['2', '1'].map((member) => ({ id: team + member, team, scale }));
    const awarded = awardMedals(RULE, [...pair('x', 540), ...pair('y', 530), ...pair('z', 520), ...pair('w', 500)]);
    expect(awarded).toEqual({
      ok: true,
      entrants: 4,
      void: false,
      competitors: [
        ['x', 540, 1, 'gold'],
        ['y', 530, 2, 'silver'],
        ['z', 520, 3, 'bronze'],
        ['w', 500, 4, 'medallion'],
      ].flatMap(([team, scale, rank, medal]) =>
        ['1', '2'].map((member) => ({ id: `${team}${member}`, scale, rank, medal })),
      ),
    });
    const small = { ...RULE, smallField: SMALL_FIELD };
    expect(awardMedals(small, [...pair('x', 540), ...pair('y', 530)])).toMatchObject({ void: true, entrants: 2 });
    const [one, other] = pair('x', 540) as [MedalEntry, MedalEntry];
    expect(awardMedals(RULE, [one, { ...other, scale: 539 }])).toEqual({
      ok: false,
      violations: [{ code: 'team.totalsDiffer', params: { team: 'x' } }],
    });
    const around = awardMedals(RULE, [...pair('y', 540), { id: 'y1a', scale: 540 }]);
    expect(around.ok && around.competitors.map(({ id }) => id)).toEqual(['y1', 'y1a', 'y2']);
    const tied = awardMedals(RULE, [...pair('y', 540), { id: 'x9', scale: 540 }]);
    expect(tied.ok && tied.competitors.map(({ id, rank, medal }) => [id, rank, medal])).toEqual([
      ['x9', 1, 'gold'],
      ['y1', 1, 'gold'],
      ['y2', 1, 'gold'],
    ]);
  });

  it('equal scale values share a rank', () => {
    const awarded = awardMedals(RULE, field(510, 540, 530, 530));
    expect(awarded.ok && awarded.competitors.map(({ id, rank }) => [id, rank])).toEqual([
      ['b', 1],
      ['c', 2],
      ['d', 2],
      ['a', 4],
    ]);
  });

  it('the order of the input never matters to medals', () => {
    const scales = fc.array(fc.integer({ min: 490, max: 510 }), { maxLength: 12 });
    fc.assert(
      fc.property(scales, (given) => {
        const entries = field(...given);
        expect(awardMedals(RULE, [...entries].reverse())).toEqual(awardMedals(RULE, entries));
      }),
    );
  });

  it('equal scale values never get different medals, and a lower one never a better medal', () => {
    const order = 'GSBM-';
    const scales = fc.array(fc.integer({ min: 490, max: 510 }), { maxLength: 12 });
    fc.assert(
      fc.property(scales, fc.integer({ min: 0, max: 4 }), (given, tolerance) => {
        const falling = [...given].sort((a, b) => b - a);
        const letters = [...medals(falling, { tolerance })];
        letters.forEach((letter, index) => {
          if (index === 0) return;
          expect(order.indexOf(letter) >= order.indexOf(letters[index - 1]!)).toBe(true);
          if (falling[index] === falling[index - 1]) expect(letter).toBe(letters[index - 1]);
        });
      }),
    );
  });

  it('adding a competitor below never changes a medal above', () => {
    const scales = fc.array(fc.integer({ min: 490, max: 510 }), { maxLength: 12 });
    fc.assert(
      fc.property(scales, fc.integer({ min: 1, max: 20 }), (given, below) => {
        const falling = [...given].sort((a, b) => b - a);
        const last = (falling.at(-1) ?? 500) - below;
        expect(medals([...falling, last]).slice(0, -1)).toBe(medals(falling));
      }),
    );
  });

  it('a faulty rule of medals is refused', () => {
    const found = (rule: Partial<MedalRule>, entries: MedalEntry[] = []): unknown => {
      const awarded = awardMedals({ ...RULE, ...rule }, entries);
      return awarded.ok ? [] : awarded.violations.map(({ code, params }) => params.setting ?? code);
    };
    expect(found({ tolerance: -1, medallionFrom: 0.5 })).toEqual(['tolerance', 'medallionFrom']);
    expect(found({ tolerance: 1.5 }, [...field(1.5), ...field(1)])).toEqual([
      'tolerance',
      'id.twice',
      'scale.notWhole',
    ]);
    expect(found({ tolerance: 0, medallionFrom: null }, field(null))).toEqual([]);
    expect(awardMedals({ ...RULE, tolerance: -1 }, field(0.5))).toEqual({
      ok: false,
      violations: [
        { code: 'rule.invalid', params: { setting: 'tolerance', value: '-1' } },
        { code: 'scale.notWhole', params: { id: 'a', scale: '0.5' } },
      ],
    });
    expect(awardMedals({ ...RULE, medallionFrom: 0.5 }, [])).toEqual({
      ok: false,
      violations: [{ code: 'rule.invalid', params: { setting: 'medallionFrom', value: '0.5' } }],
    });
  });
});

describe('best of all', () => {
  const results = [
    { id: '2', skill: 'B', delegation: 'Y', scale: 560 },
    { id: '1', skill: 'A', delegation: 'X', scale: 560 },
    { id: '3', skill: 'A', delegation: 'Y', scale: 540 },
    { id: '4', skill: 'A', delegation: 'Z', scale: null },
  ];

  it('the Albert Vidal Award goes to the highest scale value of all skills, and ties share it', () => {
    expect(albertVidal(results).map(({ id }) => id)).toEqual(['1', '2']);
    expect(albertVidal(results.slice(2)).map(({ id }) => id)).toEqual(['3']);
    expect(albertVidal([...results].reverse()).map(({ id }) => id)).toEqual(['1', '2']);
    expect(albertVidal([results[2]!, results[0]!]).map(({ id }) => id)).toEqual(['2']);
    expect(albertVidal([])).toEqual([]);
    expect(albertVidal([{ id: 'n', skill: 'A', delegation: 'X', scale: -5 }])).toHaveLength(1);
  });

  it('each delegation has its own best', () => {
    expect(bestOfDelegations(results).map(({ delegation, best }) => [delegation, best.map(({ id }) => id)])).toEqual([
      ['X', ['1']],
      ['Y', ['2']],
      ['Z', []],
    ]);
    const later = [540, 555, 555, null].map((scale, index) => ({ id: `${index}`, skill: 'A', delegation: 'X', scale }));
    expect(bestOfDelegations(later)[0]!.best.map(({ id }) => id)).toEqual(['1', '2']);
  });
});

describe('comparisons of members', () => {
  const results = [
    { skill: '1', member: 'KR', scale: 540, medal: 'gold' as const },
    { skill: '2', member: 'KR', scale: 480, medal: 'none' as const },
    { skill: '1', member: 'CH', scale: 530, medal: 'silver' as const },
    { skill: '1', member: 'BR', scale: 520, medal: 'bronze' as const },
    { skill: '2', member: 'BR', scale: 510, medal: 'medallion' as const },
    { skill: '3', member: 'BR', scale: null, medal: 'none' as const },
    { skill: '3', member: 'AT', scale: null, medal: 'none' as const },
  ];
  const compared = () => compareMembers(results);
  const lines = (rows: { rank: number; member: string; value: string }[]): string[] =>
    rows.map(({ rank, member, value }) => `${rank} ${member} ${value}`);

  it('members are listed by name with their medals', () => {
    expect(compared().alphabetical).toEqual([
      { member: 'AT', skills: 0, gold: 0, silver: 0, bronze: 0, medallion: 0 },
      { member: 'BR', skills: 2, gold: 0, silver: 0, bronze: 1, medallion: 1 },
      { member: 'CH', skills: 1, gold: 0, silver: 1, bronze: 0, medallion: 0 },
      { member: 'KR', skills: 2, gold: 1, silver: 0, bronze: 0, medallion: 0 },
    ]);
  });

  it('medal points are 4, 3, 2 and 1, and equal values share a rank', () => {
    expect(lines(compared().totalMedalPoints)).toEqual(['1 KR 4', '2 BR 3', '2 CH 3', '4 AT 0']);
  });

  it('averages are per skill entered, compared exactly', () => {
    expect(lines(compared().averageMedalPoints)).toEqual(['1 CH 3.00', '2 KR 2.00', '3 BR 1.50', '4 AT 0.00']);
    expect(lines(compared().averageScalePoints)).toEqual(['1 CH 530.00', '2 BR 515.00', '3 KR 510.00', '4 AT 0.00']);
    expect(compared().averageScalePoints.map(({ skills }) => skills)).toEqual([1, 2, 2, 0]);
  });

  it('scale points are summed', () => {
    expect(lines(compared().totalScalePoints)).toEqual(['1 BR 1030', '2 KR 1020', '3 CH 530', '4 AT 0']);
  });

  it('a team is one result of its member, and its rows agree', () => {
    const pair = { skill: '1', member: 'KR', team: 'KR', scale: 540, medal: 'gold' as const };
    const singles = [null, null, '', ''].map((team) => ({ ...pair, team }));
    const elsewhere = [
      { ...pair, skill: '2' },
      { ...pair, member: 'CH' },
      { ...pair, team: 'KR 2', scale: 530 },
    ];
    expect(teamsOnce([pair, pair, pair])).toEqual({ ok: true, results: [pair] });
    expect(teamsOnce([...singles, pair, ...elsewhere])).toEqual({
      ok: true,
      results: [...singles, pair, ...elsewhere],
    });
    for (const other of [{ scale: 539 }, { medal: 'silver' as const }]) {
      expect(teamsOnce([pair, { ...pair, ...other }])).toEqual({
        ok: false,
        violations: [{ code: 'team.totalsDiffer', params: { team: 'KR' } }],
      });
    }
  });
});
