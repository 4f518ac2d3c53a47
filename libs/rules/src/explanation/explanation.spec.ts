import { RANGED_EXAMPLE } from '@skillstar/fixtures';
import { AWARD_PRESETS } from '../awards/presets.ts';
import type { AspectRule, Calculation } from '../marking/aspect.ts';
import type { SlotValue } from '../marking/aspect-mark.ts';
import type { MedalRule } from '../medals/award-medals.ts';
import type { RankEntry } from '../ranking/tie-keys.ts';
import { SCALE_PRESETS } from '../scaling/presets.ts';
import { describeDerivation, RULES_VERSION, type Derivation } from './derivation.ts';
import { explainJudgement, explainMark, explainTotal } from './explain-mark.ts';
import { explainContestTotal, explainPanel } from './explain-panel.ts';
import { explainPrize, explainTeamPrize } from './explain-prize.ts';
import { explainAward, explainMedal, explainRank, explainScale } from './explain-result.ts';
import { STEPS, VOCABULARY } from './words.ts';

const english = (derivation: Derivation): string[] => describeDerivation(derivation, 'en');
const told = (
  outcome: { ok: true; derivation: Derivation } | { ok: false; violations: { code: string }[] },
): string[] => (outcome.ok ? english(outcome.derivation) : outcome.violations.map(({ code }) => code));

const measured = (calculation: Calculation | null): AspectRule => ({ id: 'A1.M1', type: 'M', max: 200, calculation });
const judged: AspectRule = { id: 'A1.J1', type: 'J', max: 200, calculation: null };
const slots = (...values: (string | null)[]): SlotValue[] => values.map((value, index) => ({ slot: index + 1, value }));
const explained = (aspect: AspectRule, value: string | null): string[] =>
  english(explainMark(aspect, [{ slot: 0, value }], 3));

describe('derivation of a mark', () => {
  it('every kind of measurement tells how its mark came about', () => {
    expect(explained(measured({ type: 'PASS_FAIL' }), 'pass')).toEqual(['pass or fail, 2.00 at most, passed: 2.00']);
    expect(explained(measured({ type: 'NUMBER_COMPLETED', possible: '3' }), '2')).toEqual([
      'number completed: 2.00 × 2 ÷ 3, half up to 0.01: 1.33',
    ]);
    expect(explained(measured({ type: 'CHOICE', choices: [{ label: 'one fault', deduction: '25' }] }), '0')).toEqual([
      'choice “one fault” deducts 25 %: 2.00 × (100 − 25) %, half up to 0.01: 1.50',
    ]);
    expect(
      explained(measured({ type: 'RANGED_SCORE', ...RANGED_EXAMPLE, ranges: [...RANGED_EXAMPLE.ranges] }), '99'),
    ).toEqual([
      'measured 99 (target 100), smallest matching deduction 60 %: 2.00 × (100 − 60) %, half up to 0.01: 0.80',
      '  range 100 to 120 deducts 100 %, does not match',
      '  range 80 to 100 deducts 60 %, matches',
      '  range 100 to 100 deducts 0 %, does not match',
    ]);
    expect(explained(measured({ type: 'PARTIAL', step: 25 }), '0.75')).toEqual(['mark as given, 2.00 at most: 0.75']);
    expect(explained(measured(null), '0.77')).toEqual(['mark as given, 2.00 at most: 0.77']);
    expect(explained(measured(null), null)).toEqual(['not marked']);
    expect(explained(measured(null), 'x')).toEqual(['not marked']);
    expect(english(explainMark(measured(null), [], 3))).toEqual(['not marked']);
  });

  it('a judgement tells its scores, and until every judge has scored it tells none', () => {
    expect(english(explainMark(judged, [...slots('2', '2', '3'), { slot: 4, value: '0' }], 3))).toEqual([
      'sum of scores 7 × 2.00 ÷ 9, half up to 0.01: 1.56',
      '  judge 1: 2',
      '  judge 2: 2',
      '  judge 3: 3',
    ]);
    expect(english(explainMark(judged, slots('2', null, '3'), 3))).toEqual(['some judges have not scored']);
    expect(english(explainMark(judged, slots('2', 'x', '3'), 3))).toEqual(['some judges have not scored']);
    expect(english(explainMark(judged, slots('0', '2', '2').reverse(), 3))).toEqual([
      'scores too far apart, to be scored again',
      '  judge 1: 0',
      '  judge 2: 2',
      '  judge 3: 2',
    ]);
    expect(english(explainMark(judged, [{ slot: 0, value: '2' }], 3))).toEqual(['not marked']);
  });

  it('a judgement by seats tells who stands in and whose seat does not count', () => {
    const seats = [
      { seat: 7, score: '3', recused: true, standIn: 'the fourth judge' },
      { seat: 1, score: '2' },
      { seat: 4, score: '0', excluded: 'fell ill' },
    ];
    expect(told(explainJudgement(200, seats))).toEqual([
      'sum of scores 5 × 2.00 ÷ 6, half up to 0.01: 1.67',
      '  judge 1: 2',
      '  judge 4 is excluded (fell ill)',
      '  judge 7 (“the fourth judge” stands in): 3',
    ]);
    expect(told(explainJudgement(200, [{ seat: 1, score: null }]))).toEqual(['seat.missing']);
    expect(
      told(
        explainJudgement(
          200,
          seats.slice(1).map(({ seat, score }) => ({ seat, score })),
        ),
      ),
    ).toEqual(['judgement.spread']);
  });

  it('a total tells its criteria, sheets and aspects', () => {
    const criteria = [
      {
        id: 'A',
        subCriteria: [
          { id: 'A1', aspects: [measured(null), judged] },
          { id: 'A2', aspects: [] },
        ],
      },
    ];
    const given = new Map([
      ['A1.M1', [{ slot: 0, value: '0.75' }]],
      ['A1.J1', slots('2', '2', '3')],
    ]);
    expect(english(explainTotal(criteria, given, 3))).toEqual([
      'total: 2.31',
      '  criterion A: 2.31',
      '    sub-criterion A1: 2 marked, 0 blank, 0 to be scored again: 2.31',
      '      aspect A1.M1: 0.75',
      '        mark as given, 2.00 at most: 0.75',
      '      aspect A1.J1: 1.56',
      '        sum of scores 7 × 2.00 ÷ 9, half up to 0.01: 1.56',
      '          judge 1: 2',
      '          judge 2: 2',
      '          judge 3: 3',
      '    sub-criterion A2: 0 marked, 0 blank, 0 to be scored again',
    ]);
    expect(english(explainTotal(criteria, new Map(), 3)).slice(0, 3)).toEqual([
      'total',
      '  criterion A',
      '    sub-criterion A1: 0 marked, 2 blank, 0 to be scored again',
    ]);
  });
});

describe('derivation of a panel and of a contest total', () => {
  it('a panel tells what counts, what was dropped and what was excluded', () => {
    const rule = { method: 'mean', dropHighest: 1, dropLowest: 1, decimals: 2 } as const;
    const seats = [
      { seat: 1, score: '92.5' },
      { seat: 2, score: '90' },
      { seat: 3, score: '99' },
      { seat: 4, score: null, excluded: 'fell ill' },
    ];
    expect(told(explainPanel(rule, seats))).toEqual([
      'mean of 1 scores, half up to 2 decimals: 92.50',
      '  judge 1 counts: 92.5',
      '  judge 3 is dropped (highest): 99',
      '  judge 2 is dropped (lowest): 90',
      '  judge 4 is excluded (fell ill)',
    ]);
    const weighted = { method: 'weighted', dropHighest: 0, dropLowest: 0, decimals: 1 } as const;
    const two = [
      { seat: 1, score: '90' },
      { seat: 2, score: '80' },
    ];
    expect(told(explainPanel({ ...weighted, rounding: 'floor', weights: { 1: '2', 2: '1' } }, two))).toEqual([
      'weighted mean of 2 scores, down to 1 decimals: 86.6',
      '  judge 1 counts with the weight 2: 90',
      '  judge 2 counts with the weight 1: 80',
    ]);
    expect(told(explainPanel(rule, []))).toEqual(['panel.tooFewJudges', 'panel.nothingLeft']);
  });

  it('a contest total tells its parts, deductions and adjustment', () => {
    const parts = [
      { part: 'theory', score: '80', weight: '30' },
      { part: 'practical', score: '45', outOf: '50', weight: '70' },
    ];
    const entry = {
      parts,
      deductions: [
        { code: 'spill', points: 50, times: 2 },
        { code: 'late', points: 100 },
      ],
      adjustment: { points: 25, reason: 'power cut' },
      adjustmentBound: 100,
    };
    expect(told(explainContestTotal(entry))).toEqual([
      'total: 85.25',
      '  weighted parts, summed, then rounded half up once: 87.00',
      '    theory: 80 ÷ 100 × 30 %: 24.0000',
      '    practical: 45 ÷ 50 × 70 %: 63.0000',
      '  deducted in all: -2.00',
      '    deduction spill (2 times): 0.50',
      '    deduction late (1 times): 1.00',
      '  adjustment by the chief (power cut): 0.25',
    ]);
    expect(told(explainContestTotal({ parts })).slice(0, 2)).toEqual([
      'total: 87.00',
      '  weighted parts, summed, then rounded half up once: 87.00',
    ]);
    expect(told(explainContestTotal({ parts }))).toHaveLength(4);
    expect(told(explainContestTotal({ ...entry, deductionLimit: 150 }))).toContain(
      '  deducted in all, at most 1.50: -1.50',
    );
    expect(told(explainContestTotal({ parts, status: 'absent' }))).toEqual(['no total (absent)']);
    expect(told(explainContestTotal({ parts, status: 'disqualified' }))).toEqual([
      'disqualified, the total is 0: 0.00',
    ]);
    expect(told(explainContestTotal({ parts: [] }))).toEqual(['part.weightsNot100']);
  });
});

describe('derivation of a result', () => {
  const entries: RankEntry[] = [
    { id: 'c', total: 8000, keys: { time: 5, part: '70' } },
    { id: 'a', total: 9000 },
    { id: 'b', total: 8000, keys: { time: 4, part: '60' } },
    { id: 'd', total: 8000, keys: { time: 5, part: '70.0' } },
    { id: 'e', total: 8000, status: 'withdrawn' },
    { id: 'f', total: null },
  ];
  const tieKeys = [
    { key: 'time', order: 'asc' },
    { key: 'part', order: 'desc' },
  ] as const;

  it('a rank tells the total, the key that decided and those it was compared with', () => {
    const rank = (id: string, keys: typeof tieKeys | [] = tieKeys): string[] => told(explainRank(entries, keys, id));
    expect(rank('a')).toEqual(['ranked by the total 90.00: 1']);
    expect(rank('b')).toEqual([
      'tied at 80.00, parted by “time” (smaller is better): 2',
      '  “time” of “b”: 4',
      '  “time” of “c”: 5',
      '  “time” of “d”: 5',
    ]);
    expect(rank('c')).toEqual([
      'equal at 80.00 in every key, the rank is shared: 3',
      '  “time” of “b”: 4',
      '  “part” of “b”: 60',
      '  “time” of “c”: 5',
      '  “part” of “c”: 70',
      '  “time” of “d”: 5',
      '  “part” of “d”: 70.0',
    ]);
    expect(rank('b', [])).toEqual(['equal at 80.00 in every key, the rank is shared: 2']);
    expect(rank('e')).toEqual(['not ranked (withdrawn)']);
    expect(rank('f')).toEqual(['not ranked (no result yet)']);
    expect(rank('z')).toEqual(['explain.idUnknown']);
    const keyless: RankEntry[] = [
      { id: 'x', total: 1, keys: { time: 1 } },
      { id: 'y', total: 1, keys: { time: 1, part: '2' } },
      { id: 'z', total: 1, keys: { time: 2 } },
    ];
    expect(told(explainRank(keyless, tieKeys, 'x'))).toEqual(['rank.keyMissing']);
    expect(
      told(explainRank([keyless[2]!, { ...keyless[0]!, keys: { time: 1, part: '1' } }, keyless[1]!], tieKeys, 'y')),
    ).toEqual([
      'tied at 0.01, parted by “part” (greater is better): 1',
      '  “time” of “y”: 1',
      '  “part” of “y”: 2',
      '  “time” of “x”: 1',
      '  “part” of “x”: 1',
      '  “time” of “z”: 2',
      '  “part” of “z”: —',
    ]);
  });

  it('a scale value tells its formula with the numbers in it', () => {
    const field = [
      { id: 'a', total: 9500 },
      { id: 'b', total: 8000 },
      { id: 'c', total: 6500 },
      { id: 'd', total: null },
      { id: 'e', total: 6500, status: 'disqualified' as const },
    ];
    const scale = (id: string, preset: keyof typeof SCALE_PRESETS = 'worldskills-500', of = field): string[] =>
      told(explainScale(SCALE_PRESETS[preset], of, id));
    expect(scale('a')).toEqual([
      '500 + 30 × (95.00 − 80.0000) ÷ 12.2474, rounded half up (3 entrants, centre: mean): 537',
    ]);
    expect(scale('c', 'worldskills-700')).toEqual([
      '700 + 50 × (65.00 − 80.0000) ÷ 12.2474, rounded half up (3 entrants, centre: median): 639',
      '  the points per σ of this scale are a reconstruction',
    ]);
    expect(scale('a', 'worldskills-500', [field[0]!])).toEqual(['no spread, everybody stands at 500: 500']);
    expect(scale('d')).toEqual(['no scale value (no result yet)']);
    expect(scale('e')).toEqual(['no scale value (disqualified)']);
    expect(scale('z')).toEqual(['explain.idUnknown']);
    expect(scale('a', 'worldskills-500', [field[0]!, field[0]!])).toEqual(['id.twice']);
  });

  it('a medal tells its group, or the line of the medallion', () => {
    const rule: MedalRule = { tolerance: 2, medallionFrom: 500, smallField: null };
    const field = [541, 539, 520, 519, 505, 499, null].map((scale, index) => ({ id: 'abcdefg'[index]!, scale }));
    const medal = (id: string, applied = rule): string[] => told(explainMedal(applied, field, id));
    const given = ['  gold: 2, from 541 to 539 points', '  no silver is given', '  bronze: 2, from 520 to 519 points'];
    expect(medal('b')).toEqual(['539 points, within 2 of the best of its group at 541: gold', ...given]);
    expect(medal('d')).toEqual(['519 points, within 2 of the best of its group at 520: bronze', ...given]);
    expect(medal('e')).toEqual(['505 points, at or above 500: medallion', ...given]);
    expect(medal('f')).toEqual(['499 points, no medal: none', ...given]);
    expect(medal('g')).toEqual(['no scale value, no medal: none']);
    expect(medal('a', { ...rule, smallField: [] })).toEqual(['a field of 6 is void: none']);
    const pair = ['x', 'y'].map((id) => ({ id, scale: 541, team: 'T' }));
    expect(told(explainMedal(rule, [...pair, { id: 'z', scale: 520 }], 'y'))).toEqual([
      '541 points, within 2 of the best of its group at 541: gold',
      '  gold: 1, from 541 to 541 points',
      '  silver: 1, from 520 to 520 points',
      '  no bronze is given',
    ]);
    const inChinese = explainMedal(rule, field, 'b');
    expect(inChinese.ok && describeDerivation(inChinese.derivation, 'zh')).toEqual([
      '标准分 539，与本组最高分 541 相差不超过 2：金牌',
      '  金牌 2 个，最高标准分 541，最低 539',
      '  未产生银牌',
      '  铜牌 2 个，最高标准分 520，最低 519',
    ]);
    expect(medal('z')).toEqual(['explain.idUnknown']);
    expect(medal('a', { ...rule, tolerance: -1 })).toEqual(['rule.invalid']);
  });

  it('an award tells how far its tier reaches and what was missed', () => {
    const field = [1, 2, 2, 4, 5, 6, 7].map((rank, index) => ({ id: 'abcdefg'[index]!, rank }));
    const award = (id: string, rule: Parameters<typeof explainAward>[0] = AWARD_PRESETS['prizes-1-2-3']): string[] =>
      told(explainAward(rule, field, id));
    expect(award('a')).toEqual(['rank 1 (counted as place 1) lies within “一等奖”, which reaches place 1: 一等奖']);
    expect(award('c')).toEqual([
      'rank 2 (counted as place 2) lies within “二等奖”, which reaches place 3: 二等奖',
      '  “一等奖” reaches place 1 and asks for 0.00: not reached',
    ]);
    expect(award('g')).toEqual([
      'rank 7 (counted as place 7), no award',
      '  “一等奖” reaches place 1 and asks for 0.00: not reached',
      '  “二等奖” reaches place 3 and asks for 0.00: not reached',
      '  “三等奖” reaches place 6 and asks for 0.00: not reached',
    ]);
    expect(award('a', { tiers: [{ award: 'all', size: { rest: true }, minimum: 6000 }] })).toEqual([
      'rank 1 (counted as place 1), no award',
      '  “all” reaches place the last and asks for 60.00: not reached',
    ]);
    expect(told(explainAward(AWARD_PRESETS['prizes-1-2-3'], [...field, { id: 'h', rank: null }], 'h'))).toEqual([
      'not ranked, no award',
    ]);
    expect(award('z')).toEqual(['explain.idUnknown']);
    expect(award('a', { tiers: [] })).toEqual(['award.noTiers']);
  });

  it('a prize tells what was withheld, or why nothing was', () => {
    expect(told(explainPrize(500000, { rate: '20' }, 'gross'))).toEqual([
      'paid out: 4000.00',
      '  gross amount: 5000.00',
      '  income tax withheld, 20 %: -1000.00',
    ]);
    expect(told(explainPrize(400000, { rate: '20' }, 'net'))[1]).toBe('  the payer bears the tax, 4000.00 is paid out');
    expect(told(explainPrize(500000, { exempt: 'No. 7' }, 'gross'))[2]).toBe('  exempt, basis: No. 7');
    expect(told(explainPrize(500000, { exempt: '' }, 'gross'))).toEqual(['prize.basisMissing']);
  });

  it('a team prize tells the split and what was withheld from every member', () => {
    const members = [{ id: 'b' }, { id: 'a' }, { id: 'c' }];
    expect(told(explainTeamPrize(500000, { rate: '20' }, 'gross', members))).toEqual([
      'a team prize of 5000.00, split to the fen first, then taxed by member: 4000.01',
      ...[
        ['a', '1333.34', '1666.67', '-333.33'],
        ['b', '1333.34', '1666.67', '-333.33'],
        ['c', '1333.33', '1666.66', '-333.33'],
      ].flatMap(([id, net, gross, tax]) => [
        `  paid out to “${id}”: ${net}`,
        `    gross amount: ${gross}`,
        `    income tax withheld, 20 %: ${tax}`,
      ]),
    ]);
    expect(told(explainTeamPrize(500000, { rate: '20' }, 'gross', []))).toEqual(['prize.noMembers']);
  });
});

describe('words of a derivation', () => {
  it('every derivation names its rule and version and is told in Chinese and English', () => {
    const derivation = explainMark(judged, slots('2', '2', '3'), 3);
    expect(derivation).toMatchObject({
      rule: 'marking',
      version: RULES_VERSION,
      value: '1.56',
      step: 'mark.judgement',
    });
    expect(describeDerivation(derivation, 'zh')).toEqual([
      '评价分之和 7 × 2.00 ÷ 9，四舍五入到 0.01：1.56',
      '  1 号裁判：2',
      '  2 号裁判：2',
      '  3 号裁判：3',
    ]);
    expect(
      describeDerivation(explainMark(measured({ type: 'PASS_FAIL' }), [{ slot: 0, value: 'fail' }], 1), 'zh'),
    ).toEqual(['是否项，最高 2.00 分，结果为“否”：0.00']);
    const names = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();
    for (const [code, words] of Object.entries(STEPS)) {
      expect([code, [...new Set(names(words.zh))]]).toEqual([code, [...new Set(names(words.en))]]);
      expect([code, /\p{Script=Han}/u.test(words.zh) || words.zh.includes('{'), words.en.length > 3]).toEqual([
        code,
        true,
        true,
      ]);
    }
    for (const word of Object.values(VOCABULARY)) expect(/\p{Script=Han}/u.test(word.zh)).toBe(true);
  });
});
