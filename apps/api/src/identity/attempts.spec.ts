import { Attempts } from './attempts.ts';

describe('Attempts', () => {
  it('are free five times, then wait twice as long each time, never more than half a minute', () => {
    const attempts = new Attempts();
    const waits: number[] = [];
    let now = 0;
    for (let attempt = 0; attempt < 13; attempt++) {
      expect(attempts.begin('a', now)).toBe(0);
      // A free one may follow at once; whoever has to wait is told how long, and not counted again.
      const wait = attempt < 5 ? 0 : attempts.begin('a', now);
      waits.push(wait);
      now += wait;
    }
    expect(waits.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
    expect(waits.slice(5)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });

  it('of one moment are free in whichever order they are judged', () => {
    const attempts = new Attempts();
    expect([1_002, 1_001, 1_000, 999].map((now) => attempts.begin('a', now))).toEqual([0, 0, 0, 0]);
  });

  it('are counted by themselves for each bucket, and forgotten with a success', () => {
    const attempts = new Attempts(1);
    expect([attempts.begin('a', 0), attempts.begin('a', 0), attempts.begin('b', 0)]).toEqual([0, 0, 0]);
    expect([attempts.begin('a', 0), attempts.begin('b', 0)]).toEqual([1_000, 0]);
    attempts.succeeded('a');
    expect(attempts.begin('a', 0)).toBe(0);
  });
});
