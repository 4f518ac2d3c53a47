import { yuan } from './yuan.tsx';

describe('an amount in yuan', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [99_999, '999.99'],
    [500_000, '5,000.00'],
    [123_456_789, '1,234,567.89'],
    [-400_000, '-4,000.00'],
  ])('%i fen are %s', (fen, text) => {
    expect(yuan(fen)).toBe(text);
  });
});
