import { resultOf } from './result.ts';

const sheet = (subCriterion: string, total: number | null, deducted = 0) => ({ subCriterion, total, deducted });
const parts = [
  { id: 'a', full: 10_000, weight: '20', subCriteria: ['A1'] },
  { id: 'b', full: 10_000, weight: '80', subCriteria: ['B1', 'B2'] },
];

describe('A subject’s result', () => {
  it('is the sum of its sheets where no part has a weight, null while nothing is marked', () => {
    expect(resultOf([], [sheet('A1', 150), sheet('B1', null), sheet('B2', 75)])).toBe(225);
    expect(resultOf([], [sheet('A1', null)])).toBeNull();
    expect(resultOf(parts, [])).toBeNull();
  });

  it('weighs the parts exactly and rounds their sum once', () => {
    // 33.33 × 20 % = 6.666 and 66.67 × 80 % = 53.336: rounded one by one they would make 60.01
    expect(resultOf(parts, [sheet('A1', 3333), sheet('B1', 4000), sheet('B2', 2667)])).toBe(6000);
    expect(resultOf(parts, [sheet('A1', null), sheet('B1', 10_000), sheet('B2', null)])).toBe(8000);
  });

  it('loses its deductions after the weighing, and never more than it has', () => {
    expect(resultOf(parts, [sheet('A1', 10_000), sheet('B1', 10_000, 300)])).toBe(9700);
    expect(resultOf([], [sheet('A1', 200, 300)])).toBe(0);
  });
});
