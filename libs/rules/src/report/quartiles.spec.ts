import fc from 'fast-check';
import { quartiles, SMALLEST_COHORT } from './quartiles.ts';

const marks = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: SMALLEST_COHORT, maxLength: 60 });

describe('the score report', () => {
  it('a quartile is a mark that somebody has, by nearest rank', () => {
    expect(quartiles([100, 200, 300, 400, 500])).toEqual({ lower: 200, median: 300, upper: 400 });
    expect(quartiles([800, 100, 700, 200, 600, 300, 500, 400])).toEqual({ lower: 200, median: 400, upper: 600 });
    expect(quartiles([5, 5, 5, 5, 9])).toEqual({ lower: 5, median: 5, upper: 5 });
    fc.assert(
      fc.property(marks, (cohort) => {
        for (const value of Object.values(quartiles(cohort)!)) expect(cohort).toContain(value);
      }),
    );
  });

  it('at least a quarter stands at or below the lower quartile, a half at or below the median', () => {
    fc.assert(
      fc.property(marks, (cohort) => {
        const { lower, median, upper } = quartiles(cohort)!;
        const share = (limit: number): number => cohort.filter((mark) => mark <= limit).length / cohort.length;
        const below = (limit: number): number => cohort.filter((mark) => mark < limit).length / cohort.length;
        for (const [limit, part] of [
          [lower, 1 / 4],
          [median, 2 / 4],
          [upper, 3 / 4],
        ] as const) {
          expect(share(limit)).toBeGreaterThanOrEqual(part);
          expect(below(limit)).toBeLessThan(part);
        }
      }),
    );
  });

  it('a cohort of fewer than five has no quartiles', () => {
    expect(quartiles([])).toBeNull();
    expect(quartiles([1, 2, 3, 4])).toBeNull();
    expect(quartiles([1, 2, 3, 4, 5])).not.toBeNull();
  });

  it('the order in which marks are given does not matter', () => {
    fc.assert(
      fc.property(marks, (cohort) => {
        expect(quartiles([...cohort].reverse())).toEqual(quartiles(cohort));
      }),
    );
  });
});
