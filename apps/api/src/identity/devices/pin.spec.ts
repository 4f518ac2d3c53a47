import { isWeakPin } from './pin.ts';

describe('A PIN', () => {
  it.each(['1111', '0000', '1234', '9876', '345678', '43210'])('is too easy as %s', (pin) => {
    expect(isWeakPin(pin)).toBe(true);
  });

  it.each(['2580', '1357', '1122', '90210', '20261123'])('will do as %s', (pin) => {
    expect(isWeakPin(pin)).toBe(false);
  });
});
