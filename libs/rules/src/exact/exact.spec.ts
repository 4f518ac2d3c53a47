import fc from 'fast-check';
import {
  addDecimals,
  compareDecimals,
  formatDecimal,
  formatUnits,
  multiplyDecimals,
  parseDecimal,
  subtractDecimals,
  toUnits,
  whole,
} from './decimal.ts';
import {
  addFractions,
  compareFractions,
  divideFractions,
  formatFraction,
  fraction,
  fractionOf,
  multiplyFractions,
  roundFraction,
} from './fraction.ts';
import { divide, floorDivide, remainder, squareRoot } from './rounding.ts';
import { formatMark, parseMark } from '../marks.ts';
import { formatYuan, parseYuan } from '../money.ts';

describe('rounding', () => {
  it('halves are rounded up, in whole numbers', () => {
    expect([5n, 15n, 14n, 16n, -5n, -15n, -16n].map((n) => divide(n, 10n))).toEqual([1n, 2n, 1n, 2n, 0n, -1n, -2n]);
  });

  it('floor and ceil go down and up, below zero too', () => {
    expect([divide(7n, 2n, 'floor'), divide(-7n, 2n, 'floor'), divide(8n, 2n, 'floor')]).toEqual([3n, -4n, 4n]);
    expect([divide(7n, 2n, 'ceil'), divide(-7n, 2n, 'ceil'), divide(8n, 2n, 'ceil')]).toEqual([4n, -3n, 4n]);
  });

  it('quotient and remainder rebuild the number, and the remainder is never negative', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        (n, d) => {
          const rest = remainder(n, d);
          expect(floorDivide(n, d) * d + rest).toBe(n);
          expect(rest >= 0n && rest < d).toBe(true);
        },
      ),
    );
  });

  it('a square root is the greatest whole number whose square is not above', () => {
    expect([0n, 1n, 2n, 3n, 4n, 8n, 9n, 15n, 16n, 17n].map(squareRoot)).toEqual([
      0n,
      1n,
      1n,
      1n,
      2n,
      2n,
      3n,
      3n,
      4n,
      4n,
    ]);
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), (value) => {
        const root = squareRoot(value);
        expect(root * root <= value && (root + 1n) * (root + 1n) > value).toBe(true);
      }),
    );
  });
});

describe('decimals', () => {
  it('plain half-width digits are read exactly, anything else is not a number', () => {
    expect(parseDecimal('12.50')).toEqual({ units: 125n, places: 1 });
    expect(parseDecimal('-0.05')).toEqual({ units: -5n, places: 2 });
    expect(parseDecimal('007')).toEqual({ units: 7n, places: 0 });
    expect(parseDecimal('-0')).toEqual({ units: 0n, places: 0 });
    for (const text of [
      '',
      ' 1',
      '1 ',
      '+1',
      '1.',
      '.5',
      '1,5',
      '１',
      'NaN',
      'Infinity',
      '1e309',
      '0x1',
      '--1',
      '1-',
      5,
      null,
    ]) {
      expect([text, parseDecimal(text)]).toEqual([text, null]);
    }
    expect(parseDecimal('1'.repeat(24))).not.toBeNull();
    expect(parseDecimal('1'.repeat(25))).toBeNull();
  });

  it('a decimal has one shortest spelling', () => {
    expect(['12.50', '-0', '0.00', '100', '-3.10', '0.05'].map((text) => formatDecimal(parseDecimal(text)!))).toEqual([
      '12.5',
      '0',
      '0',
      '100',
      '-3.1',
      '0.05',
    ]);
    expect(formatUnits(-5n, 2)).toBe('-0.05');
    expect(formatUnits(1234n, 0)).toBe('1234');
  });

  it('sums, differences and products are exact', () => {
    const [a, b] = [parseDecimal('0.1')!, parseDecimal('0.25')!];
    expect(formatDecimal(addDecimals(a, b))).toBe('0.35');
    expect(formatDecimal(subtractDecimals(a, b))).toBe('-0.15');
    expect(formatDecimal(multiplyDecimals(a, b))).toBe('0.025');
    expect([compareDecimals(a, b), compareDecimals(b, a), compareDecimals(a, parseDecimal('0.10')!)]).toEqual([
      -1, 1, 0,
    ]);
  });

  it('a finer decimal is rounded only when units are asked for', () => {
    expect([
      toUnits(parseDecimal('1.005')!, 2),
      toUnits(parseDecimal('1.005')!, 2, 'floor'),
      toUnits(whole(3), 2),
    ]).toEqual([101n, 100n, 300n]);
  });
});

describe('fractions', () => {
  it('stay exact until they are rounded once', () => {
    const third = fraction(1, 3);
    expect(formatFraction(addFractions(addFractions(third, third), third), 2)).toBe('1.00');
    expect(compareFractions(addFractions(third, fraction(1, 6)), fraction(1, 2))).toBe(0);
    expect(compareFractions(third, fraction(1, 2))).toBe(-1);
    expect(compareFractions(fraction(2, 3), fraction(1, 2))).toBe(1);
    expect(formatFraction(multiplyFractions(third, fraction(3, 4)), 3)).toBe('0.250');
    expect(formatFraction(divideFractions(third, fraction(2)), 3, 'ceil')).toBe('0.167');
    expect(roundFraction(fractionOf(parseDecimal('2.345')!), 2)).toBe(235n);
  });
});

describe('marks and money', () => {
  it('a mark is whole hundredths, typed with at most two decimals', () => {
    expect(['86.50', '86.5', '0.75', '100', '0', '007', '999999999.99'].map(parseMark)).toEqual([
      8650, 8650, 75, 10000, 0, 700, 99999999999,
    ]);
    for (const text of [
      '',
      '1.005',
      '-1',
      '+1',
      ' 1',
      '1 ',
      '１',
      '1.',
      '.5',
      '1e2',
      'NaN',
      '1234567890',
      'x1',
      '1x',
    ]) {
      expect([text, parseMark(text)]).toEqual([text, null]);
    }
  });

  it('a mark is shown with two decimals', () => {
    expect([8650, 5, 0, -150, -5, 10000, 100].map(formatMark)).toEqual([
      '86.50',
      '0.05',
      '0.00',
      '-1.50',
      '-0.05',
      '100.00',
      '1.00',
    ]);
  });

  it('what is shown is read back as the same mark', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (mark) =>
        expect(parseMark(formatMark(mark))).toBe(mark),
      ),
    );
  });

  it('money is whole fen', () => {
    expect(['5000', '5000.00', '0.01', '1.2'].map(parseYuan)).toEqual([500000, 500000, 1, 120]);
    expect(['', '-1', '1.001', '1,000', '1234567890123', 'a1', '1a'].map(parseYuan)).toEqual(Array(7).fill(null));
    expect(formatYuan(400000)).toBe('4000.00');
  });
});
