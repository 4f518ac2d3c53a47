import { boardStandings, rankAndMedals } from './benchmark.ts';

/** A busy machine may be several times slower; a loop that became quadratic is a hundred times slower. */
const BUSY = 5;

describe('speed', () => {
  it.each([rankAndMedals(), boardStandings()])('$name stays within its limit', ({ work, limit }) => {
    const runs = Array.from({ length: 9 }, () => {
      const start = performance.now();
      expect(work()).toBeGreaterThan(0);
      return performance.now() - start;
    });
    expect(Math.min(...runs)).toBeLessThan(BUSY * limit);
  });
});
