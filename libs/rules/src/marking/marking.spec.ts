import { JUDGEMENT_EXAMPLES, RANGED_ANSWERS, RANGED_EXAMPLE } from '@skillstar/fixtures';
import fc from 'fast-check';
import { formatMark } from '../marks.ts';
import { aspectMark, type AspectState } from './aspect-mark.ts';
import type { AspectRule, Calculation } from './aspect.ts';
import { checkAspect } from './check-aspect.ts';
import { checkMark } from './check-mark.ts';
import { judgementMark } from './judgement.ts';
import { judgementScores, type Seat } from './seats.ts';
import { sheetTotal, subjectTotals } from './sheet.ts';
import { subjectTotal } from './subject-total.ts';

const measured = (calculation: Calculation | null, max = 200): AspectRule => ({
  id: 'A1.M1',
  type: 'M',
  max,
  calculation,
});
const judged: AspectRule = { id: 'A1.J1', type: 'J', max: 200, calculation: null };
const ranged = measured({ type: 'RANGED_SCORE', ...RANGED_EXAMPLE, ranges: [...RANGED_EXAMPLE.ranges] });

const codes = (aspect: AspectRule, value: unknown): string[] => {
  const checked = checkMark(aspect, value as string | null);
  return checked.ok ? [] : checked.violations.map(({ code }) => code);
};
const marks = (aspect: AspectRule, value: string): number | null => {
  const checked = checkMark(aspect, value);
  if (!checked.ok) throw new Error(JSON.stringify(checked.violations));
  return checked.mark;
};

describe('measurement', () => {
  it('pass or fail gives the maximum or nothing', () => {
    const aspect = measured({ type: 'PASS_FAIL' });
    expect([marks(aspect, 'pass'), marks(aspect, 'fail')]).toEqual([200, 0]);
    expect(codes(aspect, 'Pass')).toEqual(['mark.notPassFail']);
  });

  it('number completed gives the maximum times done over possible', () => {
    const aspect = measured({ type: 'NUMBER_COMPLETED', possible: '3' }, 100);
    expect(['0', '1', '2', '3'].map((done) => marks(aspect, done))).toEqual([0, 33, 67, 100]);
    expect(codes(aspect, '4')).toEqual(['mark.abovePossible']);
    expect(codes(aspect, '1.5')).toEqual(['mark.notWhole']);
    expect(codes(aspect, '3.5')).toEqual(['mark.notWhole', 'mark.abovePossible']);
    expect(codes(aspect, '-1')).toEqual(['mark.negative']);
    expect(codes(aspect, 'x')).toEqual(['mark.notNumber']);
    expect(checkMark(aspect, '03')).toEqual({ ok: true, value: '3', mark: 100 });
    expect(marks(measured({ type: 'NUMBER_COMPLETED', possible: '2.5' }, 100), '1')).toBe(40);
    expect(codes(measured({ type: 'NUMBER_COMPLETED', possible: '0' }), '1')).toEqual(['calculation.possibleInvalid']);
    expect(codes(measured({ type: 'NUMBER_COMPLETED', possible: 'x' }), '1')).toEqual(['calculation.possibleInvalid']);
  });

  it('a choice takes its deduction off the maximum', () => {
    const choices = [
      { label: 'none', deduction: '0' },
      { label: 'one', deduction: '33.33' },
      { label: 'many', deduction: '100' },
    ];
    const aspect = measured({ type: 'CHOICE', choices });
    expect(['0', '1', '2'].map((index) => marks(aspect, index))).toEqual([200, 133, 0]);
    expect(checkMark(aspect, '01')).toEqual({ ok: true, value: '1', mark: 133 });
    for (const value of ['3', '-1', '1.0', 'none', '', '1234', 'x1', '1x']) {
      expect([value, codes(aspect, value)]).toEqual([value, ['mark.notChoice']]);
    }
    expect(codes(measured({ type: 'CHOICE', choices: [] }), '0')).toEqual(['calculation.choicesMissing']);
    for (const deduction of ['101', '-1', 'x']) {
      expect(codes(measured({ type: 'CHOICE', choices: [{ label: '', deduction }] }), '0')).toEqual([
        'calculation.deductionInvalid',
      ]);
    }
  });

  it('a ranged score counts the smallest deduction of all ranges that hold the measured value', () => {
    for (const { measured: value, mark } of RANGED_ANSWERS)
      expect([value, marks(ranged, value)]).toEqual([value, mark]);
    expect(checkMark(ranged, '100.0')).toEqual({ ok: true, value: '100', mark: 200 });
  });

  it('a range with an empty deduction is unused, and no matching range takes everything', () => {
    const unused = measured({
      type: 'RANGED_SCORE',
      target: '10',
      ranges: [{ lower: '5', upper: '5', deduction: null }],
    });
    expect(marks(unused, '10')).toBe(0);
    const first = measured({
      type: 'RANGED_SCORE',
      target: '-1.5',
      ranges: [
        { lower: '0.5', upper: '0.25', deduction: '12.5' },
        { lower: '1', upper: '1', deduction: '50' },
      ],
    });
    expect(['-2', '-2.01', '-1.25', '-1.24', '-2.5', '-2.51', '-0.5'].map((value) => marks(first, value))).toEqual([
      175, 100, 175, 100, 100, 0, 100,
    ]);
  });

  it('a ranged score with faulty parameters gives no mark', () => {
    const faulty = (target: string, lower: string, upper: string, deduction: string): string[] =>
      codes(measured({ type: 'RANGED_SCORE', target, ranges: [{ lower, upper, deduction }] }), '1');
    expect(faulty('x', '0', '0', '0')).toEqual(['calculation.targetInvalid']);
    expect(faulty('1', '-1', '0', '0')).toEqual(['calculation.rangeInvalid']);
    expect(faulty('1', '0', 'x', '0')).toEqual(['calculation.rangeInvalid']);
    expect(faulty('1', '0', '0', '100.1')).toEqual(['calculation.deductionInvalid']);
    expect(codes(ranged, 'NaN')).toEqual(['mark.notNumber']);
    expect(codes(ranged, '1'.repeat(30))).toEqual(['mark.tooLong']);
  });

  it('a free partial mark lies between zero and the maximum in steps', () => {
    const quarter = measured({ type: 'PARTIAL', step: 25 });
    expect(['0', '0.25', '0.5', '2.00'].map((value) => marks(quarter, value))).toEqual([0, 25, 50, 200]);
    expect(checkMark(quarter, '0.5')).toEqual({ ok: true, value: '0.50', mark: 50 });
    expect(codes(quarter, '0.30')).toEqual(['mark.offStep']);
    expect(codes(quarter, '2.01')).toEqual(['mark.aboveMaximum', 'mark.offStep']);
    expect(codes(quarter, '0.250')).toEqual(['mark.tooPrecise']);
    expect(codes(measured({ type: 'PARTIAL', step: 0 }), '1')).toEqual(['calculation.stepInvalid']);
    expect(codes(measured({ type: 'PARTIAL', step: 2.5 }), '1')).toEqual(['calculation.stepInvalid']);
  });

  it('the maximum itself is a free partial mark, even where it is no multiple of the step', () => {
    const half = measured({ type: 'PARTIAL', step: 50 }, 125);
    expect(['0', '0.5', '1.00', '1.25'].map((value) => marks(half, value))).toEqual([0, 50, 100, 125]);
    expect([codes(half, '0.25'), codes(half, '1.20'), codes(half, '1.24')]).toEqual([
      ['mark.offStep'],
      ['mark.offStep'],
      ['mark.offStep'],
    ]);
    expect(codes(half, '1.50')).toEqual(['mark.aboveMaximum']);
    expect(codes(half, '1.250')).toEqual(['mark.tooPrecise']);
    const wide = measured({ type: 'PARTIAL', step: 500 }, 125);
    expect([marks(wide, '0'), marks(wide, '1.25'), codes(wide, '1')]).toEqual([0, 125, ['mark.offStep']]);
  });

  it('a measurement without a calculation takes any mark to the hundredth', () => {
    const free = measured(null);
    expect(['0', '0.01', '1.99', '2'].map((value) => marks(free, value))).toEqual([0, 1, 199, 200]);
    expect(checkMark(free, '2.01')).toEqual({
      ok: false,
      violations: [{ code: 'mark.aboveMaximum', params: { mark: '2.01', max: '2.00' } }],
    });
  });
});

describe('checking a mark', () => {
  it('what is not a plain number is refused with its reason and never throws', () => {
    const free = measured(null);
    for (const value of ['１', '1e309', 'NaN', 'Infinity', '+1', ' 1', '1 ', '', '1,5', '0x10', '²']) {
      expect([value, codes(free, value)]).toEqual([value, ['mark.notNumber']]);
    }
    expect(codes(free, '-0.01')).toEqual(['mark.negative']);
    expect(codes(free, '9'.repeat(25))).toEqual(['mark.tooLong']);
    expect(codes(free, 1)).toEqual(['mark.notNumber']);
    expect(codes(free, { toString: null })).toEqual(['mark.notNumber']);
    expect(codes(free, undefined)).toEqual(['mark.notNumber']);
    fc.assert(
      fc.property(fc.anything(), (value) => expect(typeof checkMark(free, value as string).ok).toBe('boolean')),
    );
    fc.assert(fc.property(fc.string(), (value) => expect(typeof checkMark(ranged, value).ok).toBe('boolean')));
  });

  it('what was typed is shown back shortened', () => {
    const checked = checkMark(measured(null), 'x'.repeat(100));
    expect(checked.ok ? null : checked.violations[0]!.params).toEqual({ value: `${'x'.repeat(40)}…` });
    expect(checkMark(measured(null), 'y'.repeat(40))).toMatchObject({
      violations: [{ params: { value: 'y'.repeat(40) } }],
    });
  });

  it('null clears', () => {
    expect(checkMark(measured(null), null)).toEqual({ ok: true, value: null, mark: null });
    expect(checkMark(judged, null)).toEqual({ ok: true, value: null, mark: null });
  });

  it('a judgement takes the scores 0 to 3, and its mark waits for the round', () => {
    for (const value of ['0', '1', '2', '3']) expect(checkMark(judged, value)).toEqual({ ok: true, value, mark: null });
    for (const value of ['4', '-1', '1.5', '', '２', '11', 'x1'])
      expect(codes(judged, value)).toEqual(['mark.notScore']);
  });

  it('an aspect whose own rule is faulty takes no mark', () => {
    expect(codes({ ...judged, max: 0 }, '1')).toEqual(['aspect.maxInvalid']);
    expect(codes({ ...judged, max: 0.5 }, null)).toEqual(['aspect.maxInvalid']);
    expect(codes({ ...judged, type: 'X' as 'J' }, '1')).toEqual(['aspect.typeUnknown']);
    expect(codes(measured({ type: 'LATER' } as unknown as Calculation), '1')).toEqual(['calculation.typeUnknown']);
  });

  it('the mark of any accepted value lies between zero and the maximum', () => {
    const value = fc.oneof(
      fc.integer({ min: -50, max: 300 }).map(String),
      fc.double().map(String),
      fc.constantFrom('pass', 'fail'),
    );
    const calculations: (Calculation | null)[] = [
      null,
      { type: 'PASS_FAIL' },
      { type: 'NUMBER_COMPLETED', possible: '7' },
      { type: 'CHOICE', choices: [{ label: 'a', deduction: '12.5' }] },
      { type: 'PARTIAL', step: 5 },
      ranged.calculation,
    ];
    fc.assert(
      fc.property(
        value,
        fc.constantFrom(...calculations),
        fc.integer({ min: 1, max: 500 }),
        (typed, calculation, max) => {
          const checked = checkMark(measured(calculation, max), typed);
          if (checked.ok)
            expect(checked.mark! >= 0 && checked.mark! <= max && Number.isInteger(checked.mark)).toBe(true);
        },
      ),
    );
  });

  it('an accepted value comes back in one spelling that is accepted again with the same mark', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (mark) => {
        const first = checkMark(measured(null), formatMark(mark));
        expect(first).toEqual({ ok: true, value: formatMark(mark), mark });
      }),
    );
  });
});

describe('the rule of an aspect', () => {
  it('tells every fault of its own before anybody marks', () => {
    const found = (calculation: unknown): string[] =>
      checkAspect(measured(calculation as Calculation)).map(({ code }) => code);
    expect(found(null)).toEqual([]);
    expect(
      checkAspect({ id: 'x', type: 'Q' as 'M', max: -1, calculation: { type: 'PARTIAL', step: 0 } }).map(
        ({ code }) => code,
      ),
    ).toEqual(['aspect.maxInvalid', 'aspect.typeUnknown', 'calculation.stepInvalid']);
    expect(checkAspect({ ...judged, max: 1.5 }).map(({ code }) => code)).toEqual(['aspect.maxInvalid']);
    expect(found({ type: 'PASS_FAIL' })).toEqual([]);
    expect(found({ type: 'NUMBER_COMPLETED', possible: '4' })).toEqual([]);
    expect(found({ type: 'NUMBER_COMPLETED', possible: '0' })).toEqual(['calculation.possibleInvalid']);
    expect(found({ type: 'NUMBER_COMPLETED', possible: '-' })).toEqual(['calculation.possibleInvalid']);
    expect(found({ type: 'CHOICE', choices: [] })).toEqual(['calculation.choicesMissing']);
    expect(
      found({
        type: 'CHOICE',
        choices: [
          { label: '', deduction: '1' },
          { label: '', deduction: '101' },
        ],
      }),
    ).toEqual(['calculation.deductionInvalid']);
    expect(found(ranged.calculation)).toEqual([]);
    expect(
      found({
        type: 'RANGED_SCORE',
        target: '',
        ranges: [
          { lower: '-1', upper: '0', deduction: '-1' },
          { lower: '0', upper: '-1', deduction: '0' },
          { lower: 'x', upper: 'x', deduction: null },
        ],
      }),
    ).toEqual([
      'calculation.targetInvalid',
      'calculation.rangeInvalid',
      'calculation.deductionInvalid',
      'calculation.rangeInvalid',
    ]);
    expect(found({ type: 'PARTIAL', step: 25 })).toEqual([]);
    expect(found({ type: 'PARTIAL', step: 0.5 })).toEqual(['calculation.stepInvalid']);
    expect(found({ type: 'PARTIAL', step: 0 })).toEqual(['calculation.stepInvalid']);
    expect(found({ type: 'OTHER' })).toEqual(['calculation.typeUnknown']);
  });
});

describe('judgement', () => {
  it('the mark is the sum of the scores times the maximum over three times the judges, half up', () => {
    for (const { max, scores, mark } of JUDGEMENT_EXAMPLES)
      expect(judgementMark(max, scores)).toEqual({ ok: true, mark });
  });

  it('scores two or more apart give no mark: the aspect is scored again', () => {
    expect(judgementMark(200, [1, 2, 3])).toEqual({
      ok: false,
      violations: [{ code: 'judgement.spread', params: { lowest: 1, highest: 3 } }],
    });
    expect(judgementMark(200, [0, 2])).toMatchObject({ ok: false });
    expect(judgementMark(200, [0, 1])).toEqual({ ok: true, mark: 33 });
  });

  it('scores that are none are all named, and no judge means no mark', () => {
    expect(judgementMark(200, [])).toEqual({ ok: false, violations: [{ code: 'judgement.noScores', params: {} }] });
    expect(judgementMark(200, [1, 4, -1, 1.5])).toEqual({
      ok: false,
      violations: [4, -1, 1.5].map((value) => ({ code: 'mark.notScore', params: { value: String(value) } })),
    });
  });

  it('the order of the judges never matters', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), scores, (max, given) => {
        expect(judgementMark(max, [...given].reverse())).toEqual(judgementMark(max, given));
      }),
    );
  });
});

describe('seats of judges', () => {
  const seat = (number: number, score: string | null, more: Partial<Seat> = {}): Seat => ({
    seat: number,
    score,
    ...more,
  });
  const found = (seats: Seat[]): unknown => {
    const given = judgementScores(seats);
    return given.ok ? given.scores : given.violations.map(({ code, params }) => [code, params.seat ?? params.value]);
  };

  it('a missing or recused judge blocks the mark until a stand-in scores or the seat is excluded with a reason', () => {
    expect(found([seat(1, '2'), seat(2, null), seat(3, '2', { recused: true })])).toEqual([
      ['seat.missing', 2],
      ['seat.recused', 3],
    ]);
    expect(found([seat(2, '3', { recused: true, standIn: 'fourth judge' }), seat(1, '2')])).toEqual([2, 3]);
    expect(found([seat(1, '2'), seat(2, null, { excluded: 'ill since noon' })])).toEqual([2]);
    expect(found([seat(1, '2'), seat(2, '1', { excluded: ' ' })])).toEqual([['seat.reasonMissing', 2]]);
    expect(found([seat(1, '2'), seat(1, '2')])).toEqual([['seat.twice', 1]]);
    expect(found([seat(1, '2', { recused: true, standIn: '' })])).toEqual([['seat.recused', 1]]);
    expect(found([seat(1, null, { recused: true, standIn: 'x' })])).toEqual([['seat.missing', 1]]);
    expect(found([seat(1, '4'), seat(2, '22'), seat(3, 'a3')])).toEqual([
      ['mark.notScore', '4'],
      ['mark.notScore', '22'],
      ['mark.notScore', 'a3'],
    ]);
  });
});

describe('the state of an aspect', () => {
  const state = (values: (string | null)[], seats = 3): AspectState =>
    aspectMark(
      judged,
      values.map((value, index) => ({ slot: index + 1, value })),
      seats,
    );

  it('nothing but a complete aspect has a mark: blank is not zero', () => {
    expect(state([])).toEqual({ state: 'blank', mark: null });
    expect(state([null, null, null])).toEqual({ state: 'blank', mark: null });
    expect(state(['0'])).toEqual({ state: 'partial', mark: null });
    expect(state(['0', '0', null])).toEqual({ state: 'partial', mark: null });
    expect(state(['0', '0', '0'])).toEqual({ state: 'complete', mark: 0 });
    expect(state(['2', '2', '3'])).toEqual({ state: 'complete', mark: 156 });
    expect(state(['0', '2', '2'])).toEqual({ state: 'spread', mark: null });
    expect(state(['2', '2', '2', '0'])).toEqual({ state: 'complete', mark: 133 });
    expect(state(['2', 'x', '2'])).toEqual({ state: 'partial', mark: null });
  });

  it('a measurement has the one slot that its team shares', () => {
    const aspect = measured({ type: 'PASS_FAIL' });
    expect(aspectMark(aspect, [], 3)).toEqual({ state: 'blank', mark: null });
    expect(aspectMark(aspect, [{ slot: 1, value: 'pass' }], 3)).toEqual({ state: 'blank', mark: null });
    expect(aspectMark(aspect, [{ slot: 0, value: null }], 3)).toEqual({ state: 'blank', mark: null });
    expect(aspectMark(aspect, [{ slot: 0, value: 'perhaps' }], 3)).toEqual({ state: 'blank', mark: null });
    expect(aspectMark(aspect, [{ slot: 0, value: 'fail' }], 3)).toEqual({ state: 'complete', mark: 0 });
  });
});

describe('totals', () => {
  const aspects = ['A1.M1', 'A1.M2', 'A1.J1', 'A1.J2'].map((id): AspectRule => ({ ...judged, id }));
  const states = new Map<string, AspectState>([
    ['A1.M1', { state: 'complete', mark: 150 }],
    ['A1.J1', { state: 'spread', mark: null }],
    ['A1.J2', { state: 'partial', mark: null }],
    ['other', { state: 'complete', mark: 999 }],
  ]);

  it('a sheet sums the rounded marks of its complete aspects and counts what is open', () => {
    expect(sheetTotal(aspects, states)).toEqual({ total: 150, deducted: 0, done: 1, blanks: 2, spreads: 1 });
    expect(sheetTotal(aspects, new Map())).toEqual({ total: 0, deducted: 0, done: 0, blanks: 4, spreads: 0 });
    expect(sheetTotal(aspects, new Map([['A1.M1', { state: 'complete', mark: null }]]))).toMatchObject({
      done: 0,
      blanks: 4,
    });
  });

  it('a subject has the sum of its sheets, and none while nothing is marked', () => {
    const totals = subjectTotals([
      { subject: 'a', total: 150 },
      { subject: 'b', total: null },
      { subject: 'a', total: null },
      { subject: 'a', total: 25 },
      { subject: 'c', total: null },
      { subject: 'c', total: 0 },
    ]);
    expect([...totals]).toEqual([
      ['a', 175],
      ['b', null],
      ['c', 0],
    ]);
  });

  it('aspects make sub-criteria, sub-criteria make criteria, criteria make the total', () => {
    const rule = (id: string, ids: string[]) => ({ id, aspects: aspects.filter((aspect) => ids.includes(aspect.id)) });
    const total = subjectTotal(
      [
        { id: 'A', subCriteria: [rule('A1', ['A1.M1', 'A1.M2']), rule('A2', ['A1.J1'])] },
        { id: 'B', subCriteria: [rule('B1', ['A1.J2'])] },
      ],
      states,
    );
    expect(total).toMatchObject({ total: 150, done: 1, blanks: 2, spreads: 1 });
    expect(total.criteria.map(({ id, total: sum, done, blanks, spreads }) => [id, sum, done, blanks, spreads])).toEqual(
      [
        ['A', 150, 1, 1, 1],
        ['B', 0, 0, 1, 0],
      ],
    );
    expect(total.criteria[0]!.subCriteria).toEqual([
      { id: 'A1', total: 150, deducted: 0, done: 1, blanks: 1, spreads: 0 },
      { id: 'A2', total: 0, deducted: 0, done: 0, blanks: 0, spreads: 1 },
    ]);
  });
});
