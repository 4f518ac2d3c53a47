import { JUDGEMENT_EXAMPLES, RANGED_ANSWERS, RANGED_EXAMPLE } from '@skillstar/fixtures';
import { aspectMark } from './aspect-mark.ts';
import type { AspectExport, Calculation } from './export.ts';

const measured = (calculation: Calculation | null, value: string | null, max = 200) => {
  const aspect: AspectExport = { id: 'a', label: 'A1.M1', type: 'M', max, calculation };
  return aspectMark(aspect, { aspect: 'a', value, rounds: [], mark: null }, { seats: 3, excluded: [] });
};
const judged = (rounds: (number | null)[][], max = 200, seats = 3) => {
  const aspect: AspectExport = { id: 'a', label: 'A1.J1', type: 'J', max, calculation: null };
  const texts = rounds.map((round) => round.map((score) => (score === null ? null : String(score))));
  return aspectMark(aspect, { aspect: 'a', value: null, rounds: texts, mark: null }, { seats, excluded: [] });
};

describe('A judgement', () => {
  it.each(JUDGEMENT_EXAMPLES)('of $max with $scores gives $mark', ({ max, scores, mark }) => {
    expect(judged([[...scores]], max, scores.length)).toEqual({ mark });
  });

  it('is blank until every seat has scored and the spread is below two; the last round counts', () => {
    expect(judged([])).toEqual({ mark: null });
    expect(judged([[2, null, 3]])).toEqual({ mark: null });
    expect(judged([[2, 3]])).toEqual({ mark: null });
    expect(judged([[1, 2, 3]])).toEqual({ mark: null });
    expect(
      judged([
        [1, 2, 3],
        [2, 2],
      ]),
    ).toEqual({ mark: null });
    expect(
      judged([
        [1, 2, 3],
        [2, 2, 3],
      ]),
    ).toEqual({ mark: 156 });
  });

  it('cannot hold a score above three, or more scores than seats', () => {
    expect(judged([[2, 2, 4]])).toHaveProperty('impossible');
    expect(judged([[2, 2, 2, 2]])).toHaveProperty('impossible');
  });
});

describe('A measurement', () => {
  it.each(RANGED_ANSWERS)('of $measured in the real ranges gives $mark', ({ measured: value, mark }) => {
    const ranges = RANGED_EXAMPLE.ranges.map((range) => ({ ...range }));
    expect(measured({ type: 'RANGED_SCORE', target: RANGED_EXAMPLE.target, ranges }, value)).toEqual({ mark });
  });

  it('by range passes over a range without a deduction', () => {
    const ranges = [{ lower: '5', upper: '5', deduction: null }];
    expect(measured({ type: 'RANGED_SCORE', target: '10', ranges }, '10')).toEqual({ mark: 0 });
  });

  it('passes or fails', () => {
    expect(measured({ type: 'PASS_FAIL' }, 'pass')).toEqual({ mark: 200 });
    expect(measured({ type: 'PASS_FAIL' }, 'fail')).toEqual({ mark: 0 });
    expect(measured({ type: 'PASS_FAIL' }, 'yes')).toHaveProperty('impossible');
    expect(measured({ type: 'PASS_FAIL' }, null)).toEqual({ mark: null });
  });

  it('counts what is completed, rounding a half of a hundredth up', () => {
    const of = (possible: string) => ({ type: 'NUMBER_COMPLETED', possible }) as const;
    expect(measured(of('4.00000000'), '3')).toEqual({ mark: 150 });
    expect(measured(of('3'), '1', 100)).toEqual({ mark: 33 });
    expect(measured(of('8'), '1', 100)).toEqual({ mark: 13 });
    for (const value of ['-1', '5', '1.5', '']) expect(measured(of('4'), value)).toHaveProperty('impossible');
  });

  it('takes the deduction of a choice', () => {
    const choices = [
      { label: 'all', deduction: '0E-8' },
      { label: 'most', deduction: '25' },
    ];
    expect(measured({ type: 'CHOICE', choices }, '1')).toEqual({ mark: 150 });
    expect(measured({ type: 'CHOICE', choices }, '0')).toEqual({ mark: 200 });
    expect(measured({ type: 'CHOICE', choices }, '2')).toHaveProperty('impossible');
  });

  it('takes a partial mark in steps from nothing on, and the maximum itself', () => {
    const partial = { type: 'PARTIAL', step: 25 } as const;
    expect(measured(partial, '0.75')).toEqual({ mark: 75 });
    expect(measured(partial, '2')).toEqual({ mark: 200 });
    expect(measured(partial, '0')).toEqual({ mark: 0 });
    expect(measured(null, '1.10', 110)).toEqual({ mark: 110 });
    expect(measured(partial, '1.1', 110)).toEqual({ mark: 110 });
    expect(measured(partial, '1.05', 110)).toHaveProperty('impossible');
    for (const value of ['0.8', '2.01', '-0.25', '0.001', 'x'])
      expect(measured(partial, value)).toHaveProperty('impossible');
  });
});

describe('A panel score', () => {
  const rule = { type: 'PANEL', dropHighest: 1, dropLowest: 1, minimumJudges: 3, step: 50 } as const;
  const panel = (scores: (string | null)[], excluded: number[] = [], max = 10_000) =>
    aspectMark(
      { id: 'a', label: 'A1.P1', type: 'P', max, calculation: rule },
      { aspect: 'a', value: null, rounds: [scores], mark: null },
      { seats: 5, excluded },
    );

  it('is the mean without one highest and one lowest score, then its share of the maximum', () => {
    expect(panel(['92.5', '90', '91.5', '88', '99'])).toEqual({ mark: 9133 });
    expect(panel(['92.5', '90', '91.5', '88', '99'], [], 3_000)).toEqual({ mark: 2740 });
    expect(panel(['80', '80', '80', '80', '80'])).toEqual({ mark: 8000 });
    expect(panel(['100', '100', '100', '100', '99.5'], [], 1)).toEqual({ mark: 1 });
  });

  it('waits for every seat that is not excluded, and for as many judges as the rule wants', () => {
    expect(panel(['92.5', null, '91.5', '88', '99'])).toEqual({ mark: null });
    expect(panel(['92.5', null, '91.5', '88', '99'], [2])).toEqual({ mark: 9200 });
    expect(panel(['92.5', '0', '91.5', '88', '99'], [2])).toEqual({ mark: 9200 });
    expect(panel([null, null, '91.5', '88', '99'], [1, 2])).toEqual({ mark: 9150 });
    expect(panel([null, null, null, '88', '99'], [1, 2, 3])).toEqual({ mark: null });
  });

  it('cannot hold a score beyond 100 or off its steps, a second round, or more scores than seats', () => {
    for (const score of ['100.5', '-1', '90.25', 'x']) expect(panel([score])).toHaveProperty('impossible');
    expect(panel(['1', '1', '1', '1', '1', '1'])).toHaveProperty('impossible');
    const twice = { aspect: 'a', value: null, rounds: [['1'], ['1']], mark: null };
    const aspect = { id: 'a', label: 'A1.P1', type: 'P', max: 100, calculation: rule } as const;
    expect(aspectMark(aspect, twice, { seats: 5, excluded: [] })).toHaveProperty('impossible');
  });
});

describe('A deduction', () => {
  const deduction = (value: string | null, max = 500) =>
    aspectMark(
      { id: 'a', label: 'A1.D1', type: 'D', max, calculation: { type: 'DEDUCTION', points: 200 } },
      { aspect: 'a', value, rounds: [], mark: null },
      { seats: 3, excluded: [] },
    );

  it('costs its points as often as it was given, at most its maximum, and blank is not none', () => {
    expect([deduction('0'), deduction('1'), deduction('2'), deduction('3')]).toEqual([
      { mark: 0 },
      { mark: -200 },
      { mark: -400 },
      { mark: -500 },
    ]);
    expect(deduction(null)).toEqual({ mark: null });
    for (const value of ['-1', '1.5', '100', '']) expect(deduction(value)).toHaveProperty('impossible');
  });

  it('has a calculation of its own: a measurement cannot be calculated by it', () => {
    expect(measured({ type: 'DEDUCTION', points: 200 }, '1')).toHaveProperty('impossible');
  });
});
