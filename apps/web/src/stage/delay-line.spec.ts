import { emptyLine, nextDue, push, release } from './delay-line.ts';

const line = push(push(emptyLine<string>(), 'first', 1_000), 'second', 3_000);

it('shows nothing before the delay has passed', () => expect(release(line, 5_999, 5_000).shown).toBeNull());
it('shows each value when it is old enough', () => {
  const first = release(line, 6_000, 5_000);
  expect(first).toEqual({ shown: 'first', waiting: [{ at: 3_000, value: 'second' }] });
  expect(release(first, 8_000, 5_000)).toEqual({ shown: 'second', waiting: [] });
});
it('skips to the newest when several are due', () => expect(release(line, 60_000, 5_000).shown).toBe('second'));
it('keeps what it shows while nothing new is due', () => {
  const shown = release(line, 60_000, 5_000);
  expect(release(shown, 99_000, 5_000)).toBe(shown);
});
it('says when to look again', () => {
  expect(nextDue(line, 2_000, 5_000)).toBe(4_000);
  expect(nextDue(emptyLine(), 2_000, 5_000)).toBeNull();
});
