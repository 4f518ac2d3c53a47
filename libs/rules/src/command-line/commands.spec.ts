import { run } from './run.ts';

/** The answer, or the codes and fields of the violations. */
function ask(command: string, input: unknown): unknown {
  const { output, exitCode } = run(command, JSON.stringify(input));
  const answer = JSON.parse(output) as { violations?: { code: string; params: Record<string, unknown> }[] };
  expect(exitCode).toBe(answer.violations ? 1 : 0);
  return answer.violations?.map(({ code, params }) => [code, ...Object.values(params)].join(' ')) ?? answer;
}

describe('mark', () => {
  const M = (calculation: unknown, value: unknown, max = '1.00'): unknown =>
    ask('mark', { aspect: { type: 'M', max, calculation }, value });

  it('takes every kind of measurement', () => {
    expect(M({ type: 'PASS_FAIL' }, true)).toEqual({ mark: '1.00', value: 'pass' });
    expect(M({ type: 'PASS_FAIL' }, false)).toEqual({ mark: '0.00', value: 'fail' });
    expect(M({ type: 'NUMBER_COMPLETED', possible: 4 }, 3)).toEqual({ mark: '0.75', value: '3' });
    const choices = [
      { label: 'none', deduction: 0 },
      { label: 'some', deduction: '12.5' },
    ];
    expect(M({ type: 'CHOICE', choices }, 'some')).toEqual({ mark: '0.88', value: '1' });
    expect(M({ type: 'CHOICE', choices }, 0)).toEqual({ mark: '1.00', value: '0' });
    expect(M({ type: 'PARTIAL', step: '0.25' }, '0.5')).toEqual({ mark: '0.50', value: '0.50' });
    expect(M(null, '0.77')).toEqual({ mark: '0.77', value: '0.77' });
    expect(M(undefined, '1.01')).toEqual(['mark.aboveMaximum 1.01 1.00']);
    expect(M({ type: 'RANGED_SCORE', target: 10, ranges: [{ lower: 0, upper: 1, deduction: null }] }, 10)).toEqual({
      mark: '0.00',
      value: '10',
    });
  });

  it('tells the faults of the aspect and what is missing', () => {
    expect(M({ type: 'GUESS' }, 1)).toEqual([
      'input.invalid aspect.calculation.type one of PASS_FAIL, NUMBER_COMPLETED, CHOICE, RANGED_SCORE, PARTIAL, PANEL, DEDUCTION',
    ]);
    expect(M(5, 1)).toEqual(['input.invalid aspect.calculation an object']);
    expect(M({ type: 'PARTIAL', step: 25 }, '1')).toEqual([
      'input.invalid aspect.calculation.step a mark as a decimal string such as "86.50"',
    ]);
    expect(M(null, null)).toEqual(['input.missing value']);
    expect(M(null, '1', '0')).toEqual(['aspect.maxInvalid 0']);
    expect(ask('mark', { aspect: { type: 'J', max: '2' } })).toEqual(['input.missing scores']);
    expect(ask('mark', { aspect: { type: 'J', max: '2' }, scores: [2, null, { score: 3, recused: true }] })).toEqual([
      'seat.missing 2',
      'seat.recused 3',
    ]);
    expect(ask('mark', { aspect: { type: 'J', max: '2' }, scores: ['2', { seat: 7, score: 3 }] })).toEqual({
      mark: '1.67',
    });
  });
});

describe('panel and total', () => {
  it('weights come as a list or by seat, and what was dropped comes back as given', () => {
    expect(ask('panel', { scores: [90, '80'], method: 'weighted', weights: [2, 1] })).toEqual({
      score: '86.67',
      dropped: [],
    });
    expect(ask('panel', { scores: [90, '80'], method: 'weighted', weights: { 1: '1', 2: '3' } })).toEqual({
      score: '82.50',
      dropped: [],
    });
    const seat = { seat: 9, score: '99' };
    expect(ask('panel', { scores: [seat, '80', '90'], dropHighest: 1 })).toEqual({ score: '85.00', dropped: [seat] });
    expect(ask('panel', { scores: ['x'], decimals: 9 })).toEqual(['rule.invalid decimals 9']);
    expect(ask('panel', null)).toEqual(['input.invalid  an object']);
  });

  it('a total may be none, and an adjustment may be negative', () => {
    const parts = [{ part: 'all', score: 80, weight: 100 }];
    expect(ask('total', { parts, status: 'absent' })).toMatchObject({ total: null });
    expect(ask('total', { parts, adjustment: { points: '-1.50', reason: 'x' }, adjustmentBound: '2' })).toMatchObject({
      total: '78.50',
      adjusted: '-1.50',
    });
    expect(ask('total', { parts, adjustment: { points: 5, reason: 'x' } })).toEqual([
      'input.invalid adjustment.points a mark as a decimal string such as "-1.50"',
    ]);
  });
});

describe('scale, medals and comparison', () => {
  const totals = ['95.00', '80.00', '65.00'].map((total, index) => ({ id: 'abc'[index], total }));

  it('a changed parameter takes the name of the preset away', () => {
    expect(ask('scale', { competitors: totals, parameters: { pointsPerSigma: 10 } })).toMatchObject({
      parameters: { preset: null, pointsPerSigma: '10', centrePoints: 500 },
      competitors: [{ scale: 512 }, { scale: 500 }, { scale: 488 }],
    });
    expect(ask('scale', { competitors: totals, parameters: {} })).toMatchObject({
      parameters: { preset: 'worldskills-500' },
    });
    expect(ask('scale', { preset: 'mine', competitors: [] })).toEqual(['scale.presetUnknown mine']);
    expect(ask('scale', { competitors: [totals[0], totals[0]] })).toEqual(['id.twice a']);
  });

  it('what scale prints is a question for medals', () => {
    for (const preset of ['worldskills-500', 'worldskills-700']) {
      const scaled = ask('scale', { preset, competitors: totals }) as object;
      expect(ask('medals', scaled)).toEqual(ask('medals', { preset, competitors: totals }));
      expect(ask('scale', { competitors: totals, parameters: { preset } })).toEqual(scaled);
    }
  });

  it('medals come from scale values or from totals, never from a mixture', () => {
    expect(ask('medals', { competitors: totals })).toMatchObject({
      competitors: [{ id: 'a', scale: 537, medal: 'gold' }, { scale: 500 }, { scale: 463, medal: 'bronze' }],
    });
    expect(ask('medals', { competitors: [...totals, { id: 'd', scale: 500 }] })).toEqual([
      'input.invalid competitors[3].scale a total or a scale value, for everybody the same',
    ]);
    expect(ask('medals', { competitors: [...totals, { id: 'd', total: null }] })).toMatchObject({
      competitors: [{}, {}, {}, { id: 'd', scale: null }],
    });
    expect(ask('medals', { competitors: [{ id: 'a', scale: 540 }, { id: 'b' }], medallionFrom: 540 })).toMatchObject({
      competitors: [{ medal: 'gold' }, { id: 'b', scale: null }],
    });
    expect(ask('medals', { competitors: [totals[0], totals[0]] })).toEqual(['id.twice a']);
    expect(
      ask('medals', {
        competitors: [
          { id: 'a', scale: 1 },
          { id: 'a', scale: 1 },
        ],
      }),
    ).toEqual(['id.twice a']);
  });

  it('the rule of small fields is on, off or a table', () => {
    const field = [540, 530, 520].map((scale, index) => ({ id: 'abc'[index], scale }));
    expect(ask('medals', { competitors: field, smallField: true })).toMatchObject({ void: true });
    expect(ask('medals', { competitors: field, smallField: false })).toMatchObject({ void: false });
    expect(ask('medals', { competitors: field, smallField: [{ entrants: 3, medals: 1 }] })).toMatchObject({
      competitors: [{ medal: 'gold' }, { medal: 'medallion' }, { medal: 'medallion' }],
    });
    expect(
      ask('medals', {
        competitors: field,
        smallField: [
          { entrants: 3, medals: 4 },
          { entrants: 2, medals: 0 },
        ],
      }),
    ).toEqual(['input.invalid smallField[0].medals 1, 2 or 3', 'input.invalid smallField[1].medals 1, 2 or 3']);
  });

  it('a medal may be written in capitals or left out', () => {
    const result = { skill: '1', member: 'X', scale: 540 };
    expect(
      ask('comparison', {
        results: [
          { ...result, medal: 'GOLD' },
          { ...result, medal: '' },
          { ...result, medal: null },
        ],
      }),
    ).toMatchObject({
      totalMedalPoints: [{ value: '4' }],
    });
    expect(ask('comparison', { results: [{ ...result, medal: 5 }] })).toHaveLength(1);
  });
});

describe('awards', () => {
  const competitors = [
    { id: 'a', rank: 1, unit: 'U', coaches: ['Wu'] },
    { id: 'b', rank: 2 },
  ];

  it('units and coaches may be asked for together', () => {
    expect(
      ask('awards', {
        rule: 'prizes-1-2-3',
        competitors,
        units: { award: 'best', count: 1, points: { 一等奖: 5 } },
        coaches: { award: 'coach', follows: ['一等奖'] },
      }),
    ).toMatchObject({
      units: [{ unit: 'U', rank: 1, value: '5', entrants: 1, award: 'best' }],
      coaches: [{ coach: 'Wu', for: ['a'] }],
    });
  });

  it('a tier is written flat, in any of its kinds', () => {
    const tiers = [
      { award: '1', count: 1 },
      { award: '2', throughRank: 1 },
      { award: '3', throughShare: 50 },
      { award: '4', rest: true, minimum: '0' },
    ];
    expect(ask('awards', { rule: { tiers }, competitors })).toMatchObject({
      competitors: [{ award: '1' }, { award: null }],
    });
    expect(ask('awards', { rule: { tiers: [{ award: 'x' }, 5] }, competitors })).toEqual([
      'input.missing rule.tiers[0].share',
      'input.invalid rule.tiers[1] an object',
    ]);
  });

  it('prize money is told where the rule has any, and of several promotions the first that fits', () => {
    const tiers = [
      { award: '一等奖', count: 1, prize: '5000.00' },
      { award: '二等奖', count: 1 },
    ];
    const promotion = [
      { throughRank: 1, to: '技师', parts: [] },
      { to: '高级工', parts: [] },
    ];
    expect(ask('awards', { rule: { tiers }, competitors, promotion })).toMatchObject({
      competitors: [
        { award: '一等奖', prize: '5000.00', promotion: { to: '技师' } },
        { award: '二等奖', prize: null, promotion: { to: '高级工' } },
      ],
    });
    expect(ask('awards', { rule: { tiers }, competitors, promotion: [] })).toEqual([
      'input.invalid promotion at least one rule',
    ]);
  });

  it('ranks are given to everybody who competes, or to nobody', () => {
    const rows = [
      { id: 'a', rank: 1, total: '2' },
      { id: 'b', total: '1' },
      { id: 'c', total: '3', status: 'out-of-contest' },
      { id: 'd' },
    ];
    expect(ask('awards', { rule: 'prizes-1-2-3', competitors: rows })).toEqual(['input.missing competitors[1].rank']);
    expect(ask('awards', { rule: 'prizes-1-2-3', competitors: [rows[0], rows[2], rows[3]] })).toMatchObject({
      competitors: [{ id: 'a', award: '一等奖' }, { award: null }, { award: null }],
    });
  });

  it('faults of awards, titles, units and ranks are told once', () => {
    expect(ask('awards', { rule: 'none', competitors })).toEqual(['award.presetUnknown none']);
    const wrong = [{ id: 'a', rank: 2 }];
    expect(ask('awards', { rule: 'prizes-1-2-3', titles: 'titles-1-10', competitors: wrong })).toEqual([
      'rank.inconsistent a 2 1',
    ]);
    expect(
      ask('awards', { rule: 'prizes-1-2-3', competitors, units: { award: 'x', count: 1, points: { y: -1 } } }),
    ).toEqual(['rule.invalid points.y -1']);
    const tied = [
      { id: 'a', total: '1' },
      { id: 'b', total: '1' },
    ];
    expect(ask('awards', { rule: 'prizes-1-2-3', competitors: tied, tieKeys: [{ key: 'k' }] })).toEqual([
      'rank.keyMissing a k',
      'rank.keyMissing b k',
    ]);
  });
});

describe('prize, draw, recheck and advance', () => {
  it('a prize may be exempt, or bear its tax on top', () => {
    expect(ask('prize', { amount: '10', tax: { exempt: 'No. 7' } })).toEqual({
      gross: '10.00',
      tax: '0.00',
      net: '10.00',
    });
    expect(ask('prize', { amount: '8', basis: 'net' })).toEqual({ gross: '10.00', tax: '2.00', net: '8.00' });
    expect(ask('prize', { amount: 10, tax: 5 })).toEqual([
      'input.invalid amount an amount as a decimal string such as "5000.00"',
      'input.invalid tax an object',
    ]);
    expect(ask('prize', { amount: '10', members: [] })).toEqual(['prize.noMembers']);
  });

  it('a draw is made, replayed, or checked by hand', () => {
    const asked = {
      seed: 's',
      entrants: ['a', { id: 'b', delegation: 'D' }],
      places: [{ station: '1' }, { batch: '2', station: '1' }],
    };
    const drawn = ask('draw', asked) as { assignments: object[] };
    expect(drawn.assignments).toHaveLength(2);
    expect(ask('draw', { ...asked, replay: drawn })).toMatchObject({ replayed: true });
    expect(ask('draw', { ...asked, seed: 't', replay: drawn })).toContain('draw.commitmentDiffers');
    const byHand = [
      { id: 'a', station: '1' },
      { id: 'b', batch: '2', station: '1' },
    ];
    expect(ask('draw', { ...asked, byHand })).toEqual({ valid: true, clashes: [] });
    expect(ask('draw', { ...asked, byHand: byHand.slice(1) })).toEqual(['draw.placeMissing a']);
    expect(ask('draw', { ...asked, apart: {} })).toMatchObject({ clashes: [] });
    expect(ask('draw', { entrants: ['a'], stations: ['1'] })).toEqual(['draw.seedMissing']);
    expect(ask('draw', { ...asked, entrants: ['', 'a'] })).toEqual([
      'input.invalid entrants[0] a text that is not empty',
    ]);
    expect(ask('draw', 5)).toEqual(['input.invalid  an object']);
  });

  it('a sample is told, and its verdict when errors are', () => {
    const results = [
      { id: 'a', rank: 1 },
      { id: 'b', rank: null },
    ];
    expect(ask('recheck', { seed: 's', results })).toEqual({ top: ['a'], sample: ['b'], unchecked: [] });
    expect(ask('recheck', { seed: 's', results, errors: [], rule: { top: { share: 30 } } })).toMatchObject({
      verdict: 'done',
    });
    expect(ask('recheck', { seed: '', results })).toEqual(['draw.seedMissing']);
    expect(ask('recheck', { seed: 's', results, errors: ['z'] })).toEqual(['recheck.notChecked z']);
  });

  it('a candidate without a total is told so', () => {
    const rule = { stages: [{ id: 's', advance: 1 }] };
    expect(
      ask('advance', {
        rule,
        stage: 's',
        candidates: [
          { id: 'a', marks: { s: [null] } },
          { id: 'b', marks: { s: '1' } },
        ],
      }),
    ).toMatchObject({
      candidates: [
        { id: 'b', total: '1.00' },
        { id: 'a', total: null },
      ],
    });
    expect(ask('advance', { rule, stage: 'x', candidates: [] })).toEqual(['selection.stageUnknown x']);
  });
});

describe('lists', () => {
  it('the order of a list never matters to an answer', () => {
    const people = ['80', '90', '80', '70', '95', '60'].map((total, index) => ({
      id: `c${index}`,
      total,
      unit: `u${index % 2}`,
      delegation: `d${index % 3}`,
      coaches: [`k${index % 2}`],
      keys: { time: index % 4 },
      marks: { s: total },
    }));
    const ranked = people.map(({ id }, index) => ({ id, rank: index + 1 }));
    const results = people.map((_, index) => ({
      skill: `${index % 2}`,
      member: `m${index % 3}`,
      scale: 500 + (index >> 2),
    }));
    const tieKeys = [{ key: 'time', order: 'asc' }];
    const questions: [string, string, object[], object][] = [
      ['rank', 'competitors', people, { tieKeys }],
      ['scale', 'competitors', people, {}],
      ['medals', 'competitors', people, {}],
      ['comparison', 'results', results, {}],
      [
        'awards',
        'competitors',
        people,
        {
          rule: 'prizes-1-2-3',
          tieKeys,
          units: { award: 'x', count: 1 },
          coaches: { award: 'y', follows: ['一等奖'] },
        },
      ],
      ['prize', 'members', people, { amount: '100.00' }],
      [
        'draw',
        'entrants',
        people,
        { seed: 's', stations: ['1', '2', '3', '4', '5', '6'], apart: { strength: 'preferred' } },
      ],
      ['recheck', 'results', ranked, { seed: 's', rule: { top: { count: 2 } } }],
      ['advance', 'candidates', people, { rule: { stages: [{ id: 's', advance: 2, tieKeys }] }, stage: 's' }],
    ];
    for (const [command, list, rows, more] of questions) {
      const answer = ask(command, { ...more, [list]: rows });
      expect([command, Array.isArray(answer)]).toEqual([command, false]);
      expect([command, ask(command, { ...more, [list]: [...rows].reverse() })]).toEqual([command, answer]);
      expect([command, ask(command, { ...more, [list]: [...rows.slice(2), ...rows.slice(0, 2)] })]).toEqual([
        command,
        answer,
      ]);
    }
  });
});

describe('explain', () => {
  const text = (input: object): unknown => {
    const answer = ask('explain', input);
    return Array.isArray(answer) ? answer : (answer as { text: string[] }).text[0];
  };
  const totals = [
    { id: 'a', total: '90.00' },
    { id: 'b', total: '80.00' },
  ];

  it('answers for every kind of value', () => {
    const language = 'en';
    const aspect = { type: 'J', max: '2.00' };
    expect(text({ of: 'mark', language, aspect, scores: [2, 2, 3] })).toBe(
      'sum of scores 7 × 2.00 ÷ 9, half up to 0.01: 1.56',
    );
    expect(text({ of: 'mark', aspect: { type: 'M', max: '1.00' }, value: '0.5' })).toBe('直接给分，最高 1.00 分：0.50');
    expect(text({ of: 'mark', aspect: { type: 'M', max: '1.00' } })).toBe('未评分');
    expect(text({ of: 'mark', aspect: { type: 'M', max: '0' }, value: '1' })).toEqual(['aspect.maxInvalid 0']);
    expect(text({ of: 'mark', aspect: { type: 'M', max: '1' }, value: '2' })).toEqual(['mark.aboveMaximum 2 1.00']);
    expect(text({ of: 'panel', language, scores: [1, 2] })).toBe('mean of 2 scores, half up to 2 decimals: 1.50');
    expect(text({ of: 'total', language, parts: [{ part: 'x', score: 1, weight: 100 }] })).toBe('total: 1.00');
    expect(text({ of: 'rank', language, id: 'b', competitors: totals })).toBe('ranked by the total 80.00: 2');
    expect(text({ of: 'scale', language, id: 'b', competitors: totals })).toContain(': 470');
    expect(text({ of: 'medal', language, id: 'b', competitors: totals })).toBe(
      '470 points, within 2 of the best of its group at 470: silver',
    );
    expect(text({ of: 'award', language, id: 'b', rule: 'prizes-1-2-3', competitors: totals })).toContain('二等奖');
    expect(text({ of: 'prize', language, amount: '5000' })).toBe('paid out: 4000.00');
    expect(text({ of: 'prize', language, amount: '1', members: [{ id: 'a' }] })).toContain('a team prize of 1.00');
  });

  it('tells what it cannot explain', () => {
    expect(text({ of: 'weather' })).toEqual(['explain.unknown weather']);
    expect(text({ of: 'valueOf' })).toEqual(['explain.unknown valueOf']);
    expect(text({ of: 'rank', competitors: totals })).toEqual(['input.missing id']);
    expect(text({ of: 'medal', id: 'a', competitors: [totals[0], totals[0]] })).toEqual(['id.twice a']);
    expect(text({ of: 'award', id: 'a', rule: 'prizes-1-2-3', competitors: [totals[0], totals[0]] })).toEqual([
      'id.twice a',
    ]);
    expect(ask('explain', 3)).toEqual(['input.invalid  an object']);
  });
});
