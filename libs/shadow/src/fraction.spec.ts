import { compare, floor, fraction, readDecimal, roundHalfUp } from './fraction.ts';

describe('A fraction', () => {
  it('is exact and in lowest terms', () => {
    expect(fraction(6, -4)).toEqual({ over: -3n, under: 2n });
    expect(fraction(0, 7)).toEqual({ over: 0n, under: 1n });
    expect(() => fraction(1, 0)).toThrow(RangeError);
  });

  it('is read from plain decimals only', () => {
    expect(readDecimal('12.50')).toEqual({ over: 25n, under: 2n });
    expect(readDecimal('-0.125')).toEqual({ over: -1n, under: 8n });
    expect(readDecimal('0E-8')).toEqual({ over: 0n, under: 1n });
    expect(readDecimal('2e3')).toEqual({ over: 2000n, under: 1n });
    for (const text of ['', ' 1', '1,5', 'NaN', '１', '.5', '1.', '1e999', null, 3])
      expect(readDecimal(text)).toBeNull();
  });

  it('rounds a half up, below zero as well', () => {
    expect(
      [
        [5, 2],
        [7, 3],
        [-5, 2],
        [-7, 3],
        [4, 1],
      ].map(([a, b]) => roundHalfUp(fraction(a!, b))),
    ).toEqual([3n, 2n, -2n, -2n, 4n]);
    expect([floor(fraction(-7, 2)), floor(fraction(7, 2)), floor(fraction(-4))]).toEqual([-4n, 3n, -4n]);
    expect(compare(fraction(1, 3), fraction(2, 6))).toBe(0);
  });
});
