import fc from 'fast-check';
import { explainMark, explainTotal } from '../explanation/explain-mark.ts';
import { describeDerivation } from '../explanation/derivation.ts';
import { resultOf } from '../panel/result.ts';
import { aspectMark, type AspectState, type SlotValue } from './aspect-mark.ts';
import { addsUpTo, type AspectRule, type Calculation, type PanelCalculation } from './aspect.ts';
import { checkAspect } from './check-aspect.ts';
import { checkMark } from './check-mark.ts';
import { panelMark, USUAL_PANEL } from './panel-mark.ts';
import { sheetTotal } from './sheet.ts';

const panel = (more: Partial<PanelCalculation> = {}, max = 10_000): AspectRule => ({
  id: 'B1.P1',
  type: 'P',
  max,
  calculation: { ...USUAL_PANEL, ...more },
});
const deduction = (points = 200, max = 500): AspectRule => ({
  id: 'B1.D1',
  type: 'D',
  max,
  calculation: { type: 'DEDUCTION', points },
});
const slots = (...scores: (string | null)[]): SlotValue[] => scores.map((value, index) => ({ slot: index + 1, value }));
const codes = (aspect: AspectRule, value: string): string[] => {
  const checked = checkMark(aspect, value);
  return checked.ok ? [] : checked.violations.map(({ code }) => code);
};

describe('a panel score', () => {
  it.each<[(string | null)[], number, number | null]>([
    [['92.5', '90', '91.5', '88', '99'], 10_000, 9133],
    [['92.5', '90', '91.5', '88', '99'], 3_000, 2740],
    [['92.5', '90', '91.5', '88', '99'], 2_000, 1827],
    [['90', '91', '91', '90', '0'], 10_000, 9033],
    [['100', '100', '100', '100', '100'], 10_000, 10_000],
    [['0', '0', '0', '0', '0'], 10_000, 0],
    [['92.5', '90', null, '88', '99'], 10_000, null],
  ])('of %j in an aspect of %i hundredths is the mean without the extremes, half up: %j', (scores, max, mark) => {
    expect(aspectMark(panel({}, max), slots(...scores), scores.length).mark).toBe(mark);
  });

  it('a panel score is a score from 0 to 100 in the steps of the aspect, spelt in one way', () => {
    expect(checkMark(panel(), '92.5')).toEqual({ ok: true, value: '92.50', mark: null });
    expect(checkMark(panel(), '100')).toEqual({ ok: true, value: '100.00', mark: null });
    expect(codes(panel(), '100.5')).toEqual(['mark.aboveMaximum']);
    expect(codes(panel(), '92.25')).toEqual(['mark.offStep']);
    expect(codes(panel({ step: 1 }), '92.25')).toEqual([]);
    expect(codes(panel({ step: 1 }), '92.255')).toEqual(['mark.tooPrecise']);
    expect(codes(panel(), '-1')).toEqual(['mark.negative']);
    expect(codes(panel(), 'x')).toEqual(['mark.notNumber']);
  });

  it('says partial until every seat has scored: a missing judge never changes a mean silently', () => {
    const state = (...scores: (string | null)[]) => aspectMark(panel(), slots(...scores), 5).state;
    expect(state()).toBe('blank');
    expect(state('90', null, '91', '92', '93')).toBe('partial');
    expect(state('90', '90', '91', '92')).toBe('partial');
    expect(state('90', '90', '91', '92', '93')).toBe('complete');
  });

  it('a seat that the chief excluded counts for no panel, whatever was scored there, and nobody waits for it', () => {
    const of = (excluded: number[], ...scores: (string | null)[]): AspectState =>
      aspectMark(panel(), slots(...scores), 5, excluded);
    expect(of([2], '90', null, '91', '92', '93')).toEqual({ state: 'complete', mark: 9150 });
    expect(of([2], '90', '0', '91', '92', '93')).toEqual({ state: 'complete', mark: 9150 });
    expect(of([2], '90', '0', null, '92', '93')).toEqual({ state: 'partial', mark: null });
    expect(of([1, 2], null, null, '91', '92', '93')).toEqual({ state: 'complete', mark: 9200 });
  });

  it('gives no mark when fewer judges are left than the rule wants', () => {
    expect(aspectMark(panel(), slots('91', '92', '93'), 3, [1])).toEqual({ state: 'partial', mark: null });
    expect(aspectMark(panel({ minimumJudges: 2, dropHighest: 0, dropLowest: 1 }), slots('91', '92'), 2)).toEqual({
      state: 'complete',
      mark: 9200,
    });
  });

  it('a judgement on a sheet knows no excluded seat: it needs all of its judges', () => {
    const judged: AspectRule = { id: 'A1.J1', type: 'J', max: 200, calculation: null };
    expect(aspectMark(judged, slots('2', '2', null), 3, [3])).toEqual({ state: 'partial', mark: null });
  });

  it('lies between the scores that it is made of, and never moves when an extreme gets more extreme', () => {
    const score = fc.integer({ min: 0, max: 200 }).map((halves) => halves * 50);
    const text = (hundredths: number): string => (hundredths / 100).toFixed(2);
    fc.assert(
      fc.property(fc.array(score, { minLength: 3, maxLength: 7 }), (scores) => {
        const rising = [...scores].sort((a, b) => a - b);
        const mark = (given: number[]): number =>
          aspectMark(panel(), slots(...given.map(text)), given.length).mark ?? -1;
        const inner = rising.slice(1, -1);
        expect(mark(rising)).toBe(mark(scores));
        expect(mark(rising)).toBeGreaterThanOrEqual(inner[0]!);
        expect(mark(rising)).toBeLessThanOrEqual(inner.at(-1)!);
        expect(mark([0, ...inner, 10_000])).toBe(mark(rising));
      }),
    );
  });

  it('is explained by who counts, who was dropped and who is excluded', () => {
    const given = slots('92.50', '90.00', '91.50', '88.00', '99.00');
    const derivation = explainMark(panel({}, 3_000), given, 5, [{ seat: 2, reason: '回避' }]);
    expect(derivation.value).toBe('27.60');
    const lines = describeDerivation(derivation, 'zh').join('\n');
    for (const part of ['92.00 × 30.00', '回避', '99.00', '88.00']) expect(lines).toContain(part);
  });
});

describe('a listed deduction', () => {
  it('a deduction costs its points as often as it was given, at most its maximum; blank is not “never”', () => {
    const mark = (value: string | null): number | null => {
      const checked = checkMark(deduction(), value);
      return checked.ok ? checked.mark : null;
    };
    expect(['0', '1', '2', '3', '99', null].map(mark)).toEqual([0, -200, -400, -500, -500, null]);
    expect(codes(deduction(), '100')).toEqual(['mark.abovePossible']);
    expect(codes(deduction(), '1.5')).toEqual(['mark.notWhole']);
    expect(codes(deduction(), '-1')).toEqual(['mark.negative']);
    expect(aspectMark(deduction(), [], 5)).toEqual({ state: 'blank', mark: null });
    expect(explainMark(deduction(), [{ slot: 0, value: '2' }], 5).value).toBe('-4.00');
  });

  it('a deduction stands beside the sum of its sheet and adds nothing to what can be reached', () => {
    const aspects = [panel({}, 10_000), deduction()];
    const states = new Map<string, AspectState>([
      ['B1.P1', { state: 'complete', mark: 9133 }],
      ['B1.D1', { state: 'complete', mark: -400 }],
    ]);
    expect(sheetTotal(aspects, states)).toEqual({ total: 9133, deducted: 400, done: 2, blanks: 0, spreads: 0 });
    expect(aspects.map(addsUpTo)).toEqual([10_000, 0]);
  });
});

describe('the rule of a panel or a deduction', () => {
  const faults = (type: AspectRule['type'], calculation: Calculation | null): string[] =>
    checkAspect({ id: 'x', type, max: 100, calculation }).map(({ code }) => code);

  it('has faults of its own: drops that leave nobody, steps that miss 100', () => {
    expect(faults('P', USUAL_PANEL)).toEqual([]);
    expect(faults('P', { ...USUAL_PANEL, dropHighest: 2, dropLowest: 1 })).toEqual(['panel.nothingLeft']);
    expect(faults('P', { ...USUAL_PANEL, dropHighest: -1, dropLowest: 4, minimumJudges: 0.5 })).toEqual([
      'rule.invalid',
      'rule.invalid',
      'rule.invalid',
    ]);
    expect(faults('P', { ...USUAL_PANEL, step: 30 })).toEqual(['calculation.stepInvalid']);
    expect(faults('P', { ...USUAL_PANEL, step: 0 })).toEqual(['calculation.stepInvalid']);
    expect(faults('D', { type: 'DEDUCTION', points: 0 })).toEqual(['deduction.invalid']);
    expect(faults('D', { type: 'DEDUCTION', points: 50 })).toEqual([]);
  });

  it('belongs to its kind of aspect alone: anything else is refused, never calculated by another rule', () => {
    for (const [type, calculation] of [
      ['P', null],
      ['P', { type: 'PASS_FAIL' }],
      ['D', null],
      ['D', USUAL_PANEL],
      ['M', USUAL_PANEL],
      ['J', { type: 'DEDUCTION', points: 50 }],
    ] as const) {
      expect(faults(type, calculation)).toEqual(['calculation.typeUnknown']);
      if (type !== 'J')
        expect(codes({ id: 'x', type, max: 100, calculation }, '1')).toEqual(['calculation.typeUnknown']);
    }
    expect(faults('X' as never, null)).toEqual(['aspect.typeUnknown']);
    expect(codes({ id: 'x', type: 'X' as never, max: 100, calculation: null }, '1')).toEqual(['aspect.typeUnknown']);
  });
});

describe('a result of weighted parts', () => {
  const part = (id: string, sum: number | null, weight: string | null, full = 10_000) => ({
    part: id,
    sum,
    full,
    weight,
  });
  const total = (...given: Parameters<typeof resultOf>): unknown => {
    const result = resultOf(...given);
    return result.ok ? result.total : result.violations.map(({ code }) => code);
  };

  it.each([
    ['theory 20, practical 80', [part('A', 8650, '20'), part('B', 9133, '80')], 0, 9036],
    ['summed exactly, rounded once', [part('A', 3333, '20'), part('B', 6667, '80')], 0, 6000],
    ['a part with a full mark of its own', [part('A', 35, '30', 50), part('B', 75, '70', 100)], 0, 7350],
    ['a part that nobody has marked adds nothing yet', [part('A', null, '20'), part('B', 10_000, '80')], 0, 8000],
    ['nothing marked is not zero', [part('A', null, '20'), part('B', null, '80')], 300, null],
    ['deductions come off the weighted sum', [part('A', 10_000, '20'), part('B', 10_000, '80')], 300, 9700],
    ['and never below zero', [part('A', 100, '20'), part('B', 0, '80')], 300, 0],
    ['without weights the parts are summed', [part('A', 2500, null, 5000), part('B', 3000, null, 5000)], 200, 5300],
  ] as const)('%s', (_what, parts, deducted, expected) => {
    expect(total(parts, deducted)).toBe(expected);
  });

  it('a part that nobody has marked adds nothing to a plain sum either', () => {
    expect(total([part('A', null, null), part('B', 3000, null)], 0)).toBe(3000);
  });

  it('is refused where a deduction is no deduction', () => {
    expect(total([part('A', 1000, null)], -5)).toEqual(['deduction.invalid']);
  });

  it('is refused where the weights do not make 100, or one lacks', () => {
    expect(total([part('A', 1, '20'), part('B', 1, '70')], 0)).toEqual(['part.weightsNot100']);
    expect(total([part('A', 1, '100'), part('B', 1, null)], 0)).toEqual(['rule.invalid']);
  });
});

describe('the explanation of a weighted total', () => {
  it('names every part’s share, the rounding once, and what was deducted', () => {
    const criteria = [
      {
        id: 'A 理论',
        subCriteria: [{ id: 'A1', aspects: [{ id: 'theory', type: 'M' as const, max: 10_000, calculation: null }] }],
      },
      { id: 'B 实操', subCriteria: [{ id: 'B1', aspects: [panel(), deduction()] }] },
    ];
    const given = new Map([
      ['theory', [{ slot: 0, value: '86.50' }]],
      ['B1.P1', slots('92.50', null, '91.50', '88.00', '99.00')],
      ['B1.D1', [{ slot: 0, value: '1' }]],
    ]);
    const parts = new Map([
      ['A 理论', { full: 10_000, weight: '20' }],
      ['B 实操', { full: 10_000, weight: '80' }],
    ]);
    const excluded = (): { seat: number; reason: string }[] => [{ seat: 2, reason: '回避' }];
    const derivation = explainTotal(criteria, given, 5, { parts, excluded });
    const lines = describeDerivation(derivation, 'zh').join('\n');
    // 86.50 × 20 % + 92.00 × 80 % − 2.00
    expect(derivation.value).toBe('88.90');
    for (const line of [
      'A 理论：86.50 ÷ 100.00 × 20%：17.3000',
      '四舍五入一次：90.90',
      '不计入（回避）',
      '实际扣除：-2.00',
    ]) {
      expect(lines).toContain(line);
    }
    expect(explainTotal(criteria, given, 5, { parts }).value).toBe('15.30');
  });
});

describe('a mark of the seats', () => {
  const seats = [1, 2, 3].map((seat) => ({ seat, score: '90' }));

  it('is refused of an aspect that no panel scores', () => {
    for (const calculation of [null, { type: 'PASS_FAIL' as const }]) {
      const scored = panelMark({ ...panel(), calculation }, seats);
      expect(scored.ok ? [] : scored.violations.map(({ code }) => code)).toEqual(['calculation.typeUnknown']);
    }
  });

  it('a deduction that takes nothing away is refused', () => {
    for (const points of [0, -100, 1.5]) expect(codes(deduction(points), '1')).toEqual(['deduction.invalid']);
  });

  it('teams of different sizes are explained each by its own, and a part without a mark as nothing', () => {
    const criteria = [
      {
        id: 'A',
        subCriteria: [{ id: 'A1', aspects: [{ id: 'theory', type: 'M' as const, max: 10_000, calculation: null }] }],
      },
      { id: 'B', subCriteria: [{ id: 'B1', aspects: [{ ...panel({ dropHighest: 0, dropLowest: 0 }), id: 'p' }] }] },
    ];
    const given = new Map([['p', slots('90', '80', '70')]]);
    const parts = new Map([
      ['A', { full: 10_000, weight: '20' }],
      ['B', { full: 10_000, weight: '80' }],
    ]);
    const whole = explainTotal(criteria, given, (aspect) => (aspect === 'p' ? 3 : 1), { parts });
    expect(whole.value).toBe('64.00');
    expect(whole.from[0]!.from.map(({ value }) => value)).toEqual(['0.0000', '64.0000']);
  });
});
