import { readParameters } from './screen-parameters.ts';

it('one address is one graphic', () => {
  expect(readParameters('#/boards/0190-ab?theme=transparent&delay=10&lang=en&safe=1&screen=KEY', '')).toEqual({
    board: '0190-ab',
    theme: 'transparent',
    delay: 10,
    language: 'en',
    safe: true,
    every: 12,
    code: false,
    screen: 'KEY',
  });
});

it('parameters may stand before the # as well; behind it they win', () => {
  expect(readParameters('#/boards/b?delay=3', '?delay=9&safe=1')).toMatchObject({ delay: 3, safe: true });
});

it.each([
  ['', 0],
  ['delay=abc', 0],
  ['delay=-5', 0],
  ['delay=1e9', 600],
])('a delay of "%s" is %d s', (query, delay) => expect(readParameters(`#/boards/b?${query}`, '').delay).toBe(delay));

it('without a board there is a board to choose', () => expect(readParameters('', '').board).toBeNull());
