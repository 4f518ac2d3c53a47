import { boardStandings, rankAndMedals } from './benchmark.ts';

describe('speed', () => {
  it.each([rankAndMedals(), boardStandings()])('$name stays within its limit', ({ work, limit }) => {
    const runs = Array.from({ length: 7 }, () => {
      const start = performance.now();
      expect(work()).toBeGreaterThan(0);
      return performance.now() - start;
    });
    expect(Math.min(...runs)).toBeLessThan(limit);
  });
});
