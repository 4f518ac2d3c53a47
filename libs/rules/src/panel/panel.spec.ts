import { LAMP_CONTEST } from '@skillstar/fixtures';
import fc from 'fast-check';
import type { Seat } from '../marking/seats.ts';
import { contestTotal } from './contest-total.ts';
import { adjust, deduct } from './deductions.ts';
import { checkPanelRule, panelScore, type PanelRule } from './panel-score.ts';
import { weighParts } from './parts.ts';
import { stepMarks } from './step-marks.ts';
import { timeScore } from './time-score.ts';

const rule = (more: Partial<PanelRule> = {}): PanelRule => ({
  method: 'mean',
  dropHighest: 0,
  dropLowest: 0,
  decimals: 2,
  ...more,
});
const trimmed = rule({ dropHighest: 1, dropLowest: 1 });
const seats = (...scores: (string | null)[]): Seat[] => scores.map((score, index) => ({ seat: index + 1, score }));

const score = (applied: PanelRule, given: Seat[]): string => {
  const scored = panelScore(applied, given);
  return scored.ok ? scored.score : scored.violations.map(({ code }) => code).join(' ');
};

describe('panels of judges', () => {
  it('the highest and the lowest score are dropped and the rest averaged, half up', () => {
    expect(score(trimmed, seats('92.5', '90', '91.5', '88', '99'))).toBe('91.33');
    expect(score(trimmed, seats('90', '91', '91', '90', '0', '100', '90.5'))).toBe('90.50');
    expect(score(rule(), seats('1', '1', '1.015'))).toBe('1.01');
    expect(score(rule(), seats('1.005', '1.005'))).toBe('1.01');
  });

  it('dropping is defined for three, four, five and seven judges', () => {
    expect(score(trimmed, seats('1', '2', '9'))).toBe('2.00');
    expect(score(trimmed, seats('1', '2', '4', '9'))).toBe('3.00');
    expect(score(trimmed, seats('1', '2', '3', '4', '90'))).toBe('3.00');
    expect(score(rule({ dropHighest: 2, dropLowest: 2 }), seats('1', '2', '3', '4', '5', '6', '90'))).toBe('4.00');
    expect(score(rule({ dropHighest: 2 }), seats('1', '2', '3'))).toBe('1.00');
    expect(score(rule({ dropLowest: 1 }), seats('1', '2', '3'))).toBe('2.50');
    expect(score(trimmed, seats('1', '2'))).toBe('panel.nothingLeft');
    expect(score(rule({ dropHighest: 1 }), seats('1'))).toBe('panel.nothingLeft');
  });

  it('what is dropped is told the highest first, equal ones by seat', () => {
    const dropped = (given: string[], drops: Partial<PanelRule>): unknown => {
      const scored = panelScore({ ...trimmed, ...drops }, seats(...given));
      return scored.ok && scored.dropped.map((one) => `${one.seat} ${one.score} ${one.why}`);
    };
    expect(dropped(['70', '98', '60', '99', '90', '60', '80'], { dropHighest: 2, dropLowest: 3 })).toEqual([
      '4 99 highest',
      '2 98 highest',
      '1 70 lowest',
      '3 60 lowest',
      '6 60 lowest',
    ]);
  });

  it('of equal extremes only one score is dropped, that of the lowest seat', () => {
    const scored = panelScore(trimmed, seats('9', '9', '7', '7', '8'));
    expect(scored).toEqual({
      ok: true,
      score: '8.00',
      counted: [
        { seat: 2, score: '9' },
        { seat: 4, score: '7' },
        { seat: 5, score: '8' },
      ],
      dropped: [
        { seat: 1, score: '9', why: 'highest' },
        { seat: 3, score: '7', why: 'lowest' },
      ],
      excluded: [],
    });
    expect(panelScore(trimmed, seats('5', '5', '5'))).toMatchObject({
      score: '5.00',
      dropped: [
        { seat: 1, why: 'highest' },
        { seat: 2, why: 'lowest' },
      ],
    });
  });

  it('a panel may sum, take the median or weigh its judges', () => {
    expect(score(rule({ method: 'sum' }), seats('1.5', '2.25', '3'))).toBe('6.75');
    expect(score(rule({ method: 'sum', dropLowest: 1 }), seats('1.5', '2.25', '3'))).toBe('5.25');
    expect(score(rule({ method: 'median' }), seats('9', '1', '5'))).toBe('5.00');
    expect(score(rule({ method: 'median' }), seats('9', '1', '5', '6'))).toBe('5.50');
    expect(score(rule({ method: 'median' }), seats('7'))).toBe('7.00');
    expect(score(rule({ method: 'weighted', weights: { 1: '2', 2: '1', 3: '0.5' } }), seats('90', '80', '70'))).toBe(
      '84.29',
    );
    expect(score(rule({ method: 'weighted', weights: { 1: '2', 2: '0' } }), seats('90', '80', '70'))).toBe(
      'rule.invalid rule.invalid',
    );
    expect(panelScore(rule({ method: 'weighted' }), seats('90'))).toMatchObject({
      violations: [{ params: { setting: 'weights.1', value: 'undefined' } }],
    });
  });

  it('the number of decimals and the rounding are settings', () => {
    expect(score(rule({ decimals: 0 }), seats('1', '2'))).toBe('2');
    expect(score(rule({ decimals: 3, rounding: 'floor' }), seats('1', '1', '0'))).toBe('0.666');
    expect(score(rule({ decimals: 1, rounding: 'ceil' }), seats('1', '1', '1.01'))).toBe('1.1');
    expect(score(rule({ rounding: 'up' as 'ceil' }), seats('1'))).toBe('rule.invalid');
  });

  it('a missing or recused judge never changes a panel silently', () => {
    expect(score(rule(), seats('90', null))).toBe('seat.missing');
    expect(score(rule({ decimals: -1 }), seats('90', null))).toBe('rule.invalid seat.missing');
    expect(score(rule(), [{ seat: 1, score: '90', recused: true }])).toBe('seat.recused');
    const excluding = panelScore(rule(), [...seats('90', '80'), { seat: 3, score: null, excluded: 'no stand-in' }]);
    expect(excluding).toMatchObject({ score: '85.00', excluded: [3] });
    expect(score(rule({ minimumJudges: 3 }), [...seats('90', '80'), { seat: 3, score: null, excluded: 'x' }])).toBe(
      'panel.tooFewJudges',
    );
    expect(score(rule({ minimumJudges: 2 }), seats('90', '80'))).toBe('85.00');
    expect(score(rule(), [])).toBe('panel.tooFewJudges panel.nothingLeft');
  });

  it('a score outside the limits of the panel is refused', () => {
    expect(score(rule(), seats('-1', '5'))).toBe('panel.scoreInvalid');
    expect(score(rule({ highest: '100' }), seats('100', '100.01', 'x'))).toBe('panel.scoreInvalid panel.scoreInvalid');
    expect(score(rule({ lowest: '-5' }), seats('-5', '5'))).toBe('0.00');
    expect(score(rule({ lowest: '1' }), seats('0.99', '1'))).toBe('panel.scoreInvalid');
  });

  it('a faulty rule of a panel is told before any score', () => {
    const found = (more: object): unknown =>
      checkPanelRule({ ...rule(), ...more } as PanelRule).map(({ params }) => params.setting);
    expect(found({})).toEqual([]);
    expect(found({ dropHighest: 100, dropLowest: 100, decimals: 8, lowest: '0', highest: '1' })).toEqual([]);
    expect(found({ dropHighest: 101, dropLowest: -1, decimals: 9, method: 'best', lowest: 'x', highest: '' })).toEqual([
      'dropHighest',
      'dropLowest',
      'decimals',
      'method',
      'lowest',
      'highest',
    ]);
    expect(found({ dropHighest: 0.5 })).toEqual(['dropHighest']);
  });

  it('the order of the seats never matters', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 10000 }), { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(scores, fc.constantFrom('mean', 'median', 'sum'), (given, method) => {
        const panel = seats(...given.map((each) => `${each}`));
        expect(panelScore({ ...trimmed, method }, [...panel].reverse())).toEqual(
          panelScore({ ...trimmed, method }, panel),
        );
      }),
    );
  });

  it('the score lies between the lowest and the highest that count', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 10000 }), { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(scores, fc.constantFrom('mean', 'median'), (given, method) => {
        const scored = Number(score({ ...trimmed, method }, seats(...given.map(String))));
        const kept = [...given].sort((a, b) => a - b).slice(1, -1);
        expect(scored >= kept[0]! && scored <= kept.at(-1)!).toBe(true);
      }),
    );
  });
});

describe('step marks', () => {
  it('parallel groups mark one step each, and the steps are summed', () => {
    const steps = stepMarks([
      { step: 'cut', rule: rule({ decimals: 0 }), seats: seats('10.005', '10') },
      { step: 'weld', rule: trimmed, seats: seats('1', '20.5', '99') },
    ]);
    expect(steps).toEqual({
      ok: true,
      total: 3050,
      steps: [
        { step: 'cut', mark: 1000 },
        { step: 'weld', mark: 2050 },
      ],
    });
    const penalty = { step: 'penalty', rule: rule({ lowest: '-5' }), seats: seats('-1.5', '-2') };
    expect(stepMarks([penalty])).toMatchObject({ ok: true, total: -175 });
    expect(
      stepMarks([
        { step: 'cut', rule: rule(), seats: seats(null) },
        { step: 'weld', rule: rule(), seats: seats('x') },
      ]),
    ).toEqual({
      ok: false,
      violations: [
        { code: 'seat.missing', params: { seat: 1, step: 'cut' } },
        { code: 'panel.scoreInvalid', params: { seat: 1, value: 'x', step: 'weld' } },
      ],
    });
  });
});

describe('parts of a contest', () => {
  it('weighted parts are summed exactly and rounded once, half up', () => {
    for (const { theory, practical, total } of LAMP_CONTEST) {
      const weighed = weighParts([
        { part: 'theory', score: theory, weight: '30' },
        { part: 'practical', score: practical, weight: '70' },
      ]);
      expect(weighed).toMatchObject({ ok: true, total });
    }
    expect(
      weighParts([
        { part: 'theory', score: '33.335', weight: '20' },
        { part: 'practical', score: '66.665', weight: '80' },
      ]),
    ).toEqual({
      ok: true,
      total: 6000,
      shares: [
        { part: 'theory', adds: '6.6670' },
        { part: 'practical', adds: '53.3320' },
      ],
    });
  });

  it('a part may have a full mark of its own', () => {
    expect(
      weighParts([
        { part: 'a', score: '7', outOf: '7', weight: '33.3' },
        { part: 'b', score: '1', outOf: '3', weight: '66.7' },
      ]),
    ).toMatchObject({ ok: true, total: 5553 });
  });

  it('weights that do not sum to 100, and parts that are missing or out of range, give no total', () => {
    const codes = (...parts: Parameters<typeof weighParts>[0]): string[] => {
      const weighed = weighParts(parts);
      return weighed.ok ? [] : weighed.violations.map(({ code, params }) => [code, ...Object.values(params)].join(' '));
    };
    expect(codes({ part: 'a', score: '1', weight: '99.9' })).toEqual(['part.weightsNot100 99.9']);
    expect(codes({ part: 'a', score: null, weight: '100' })).toEqual(['part.missing a']);
    expect(codes({ part: 'a', score: '100.01', weight: '100' })).toEqual(['part.scoreInvalid a 100.01 100']);
    expect(codes({ part: 'a', score: '-1', weight: 'x' }, { part: 'b', score: 'y', outOf: '0', weight: '-1' })).toEqual(
      [
        'rule.invalid a.weight x',
        'part.scoreInvalid a -1 100',
        'rule.invalid b.weight -1',
        'rule.invalid b.outOf 0',
        'part.scoreInvalid b y 0',
      ],
    );
    expect(codes({ part: 'a', score: '1', outOf: 'z', weight: '100' })).toEqual(['rule.invalid a.outOf z']);
    expect(codes({ part: 'a', score: '1', weight: '30' }, { part: 'a', score: '2', weight: '70' })).toEqual([
      'id.twice a',
    ]);
    expect(codes({ part: 'a', score: '100', weight: '100' }, { part: 'b', score: '0', weight: '0' })).toEqual([]);
  });
});

describe('deductions and adjustment', () => {
  it('listed deductions are taken off up to their limit and never below zero', () => {
    const list = [
      { code: 'no goggles', points: 200 },
      { code: 'spill', points: 50, times: 3 },
    ];
    expect(deduct(5000, list)).toEqual({ ok: true, total: 4650, deducted: 350, listed: 350 });
    expect(deduct(5000, list, 300)).toEqual({ ok: true, total: 4700, deducted: 300, listed: 350 });
    expect(deduct(5000, list, 350)).toEqual({ ok: true, total: 4650, deducted: 350, listed: 350 });
    expect(deduct(100, list)).toEqual({ ok: true, total: 0, deducted: 100, listed: 350 });
    expect(deduct(100, [])).toEqual({ ok: true, total: 100, deducted: 0, listed: 0 });
    const wrong = [
      { code: 'a', points: -1 },
      { code: 'b', points: 0.5 },
      { code: 'c', points: 1, times: -1 },
      { code: 'd', points: 1, times: 1.5 },
      { code: 'e', points: 0, times: 0 },
    ];
    const refused = deduct(100, wrong);
    expect(refused.ok ? [] : refused.violations.map(({ params }) => params.deduction)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('the chief adjusts only within the bound, with a reason, inside zero and the full mark', () => {
    const codes = (total: number, points: number, reason = 'late signal'): unknown => {
      const adjusted = adjust(total, { points, reason }, 200, 10000);
      return adjusted.ok ? adjusted.total : adjusted.violations.map(({ code }) => code);
    };
    expect([codes(5000, 200), codes(5000, -200), codes(9800, 200), codes(200, -200)]).toEqual([5200, 4800, 10000, 0]);
    expect(codes(5000, 201)).toEqual(['adjustment.outOfBound']);
    expect(codes(5000, -201)).toEqual(['adjustment.outOfBound']);
    expect(codes(5000, 0.5)).toEqual(['adjustment.outOfBound']);
    expect(codes(5000, 100, ' ')).toEqual(['adjustment.reasonMissing']);
    expect(codes(9801, 200)).toEqual(['adjustment.outOfRange']);
    expect(codes(199, -200)).toEqual(['adjustment.outOfRange']);
  });

  it('a contest total is parts, less deductions, then the adjustment', () => {
    const parts = [{ part: 'all', score: '90', weight: '100' }];
    expect(contestTotal({ parts })).toEqual({
      ok: true,
      total: 9000,
      weighted: 9000,
      deducted: 0,
      adjusted: 0,
      shares: [{ part: 'all', adds: '90.0000' }],
    });
    const full = {
      parts,
      deductions: [{ code: 'x', points: 500 }],
      deductionLimit: 300,
      adjustment: { points: -100, reason: 'r' },
      adjustmentBound: 100,
    };
    expect(contestTotal(full)).toMatchObject({ total: 8600, weighted: 9000, deducted: 300, adjusted: -100 });
    expect(contestTotal({ ...full, adjustmentBound: undefined })).toMatchObject({ ok: false });
    expect(contestTotal({ parts, deductions: [{ code: 'x', points: -1 }] })).toMatchObject({ ok: false });
    expect(contestTotal({ parts: [] })).toMatchObject({ ok: false });
  });

  it('disqualified is zero, absent and withdrawn have no total', () => {
    const parts = [{ part: 'all', score: null, weight: '100' }];
    const none = { weighted: 0, deducted: 0, adjusted: 0, shares: [] };
    expect(contestTotal({ parts, status: 'disqualified' })).toEqual({ ok: true, total: 0, ...none });
    expect(contestTotal({ parts, status: 'absent' })).toEqual({ ok: true, total: null, ...none });
    expect(contestTotal({ parts, status: 'withdrawn' })).toEqual({ ok: true, total: null, ...none });
    expect(contestTotal({ parts, status: 'out-of-contest' })).toMatchObject({ ok: false });
  });
});

describe('time scores', () => {
  const limit = { kind: 'limit', max: 1000, limit: 60_000, unit: 10_000, deduction: 300 } as const;
  const mark = (...given: Parameters<typeof timeScore>): unknown => {
    const scored = timeScore(...given);
    return scored.ok ? scored.mark : scored.violations.map(({ code, params }) => `${code} ${params.field ?? ''}`);
  };

  it('every started unit beyond the limit costs its deduction', () => {
    expect([1, 60_000, 60_001, 70_000, 70_001, 90_001, 999_999].map((taken) => mark(limit, { taken }))).toEqual([
      1000, 1000, 700, 700, 400, 0, 0,
    ]);
    expect(mark({ ...limit, limit: 0, unit: 0, deduction: -1 }, { taken: 1 })).toEqual([
      'time.invalid limit',
      'time.invalid unit',
      'time.invalid deduction',
    ]);
  });

  it('time given back for a fault of the equipment is taken off first', () => {
    expect(timeScore(limit, { taken: 65_000, restored: 5_000 })).toEqual({ ok: true, mark: 1000, net: 60_000 });
    expect(mark(limit, { taken: 100, restored: 100 })).toEqual(['time.invalid restored']);
    expect(mark(limit, { taken: 0 })).toEqual(['time.invalid taken', 'time.invalid restored']);
    expect(mark(limit, { taken: 10, restored: -1 })).toEqual(['time.invalid restored']);
    expect(mark(limit, { taken: 0.5 })).toEqual(['time.invalid taken']);
  });

  it('the fastest gets the full mark and the others their share of it', () => {
    const relative = { kind: 'relative', max: 1000 } as const;
    expect([60, 61, 90, 120].map((taken) => mark(relative, { taken, best: 60 }))).toEqual([1000, 984, 667, 500]);
    expect(mark(relative, { taken: 50, best: 60 })).toEqual(['time.bestSlower ']);
    expect(mark(relative, { taken: 50 })).toEqual(['time.invalid best']);
    expect(mark({ ...relative, max: 0.5 }, { taken: 50, best: 60 })).toEqual(['time.invalid max', 'time.bestSlower ']);
    expect(mark({ ...limit, max: -1 }, { taken: 50 })).toEqual(['time.invalid max']);
    expect(mark({ ...relative, max: 0 }, { taken: 60, best: 60 })).toBe(0);
  });

  it('bands of time give their own marks', () => {
    const bands = {
      kind: 'bands',
      bands: [
        { upTo: 200, mark: 500 },
        { upTo: 100, mark: 1000 },
      ],
    } as const;
    expect([100, 101, 200, 201].map((taken) => mark({ ...bands, bands: [...bands.bands] }, { taken }))).toEqual([
      1000, 500, 500, 0,
    ]);
    expect(mark({ kind: 'bands', bands: [{ upTo: -1, mark: 0.5 }] }, { taken: 1 })).toEqual([
      'time.invalid upTo',
      'time.invalid mark',
    ]);
  });
});
