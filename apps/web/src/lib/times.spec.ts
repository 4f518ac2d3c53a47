import { ageWords, clockTime, dayRange, phaseOf } from './times.ts';

it('a clock shows Chinese time', () => {
  expect(clockTime('2026-11-23T06:30:00.000Z', 'zh-CN')).toBe('14:30');
  expect(clockTime('2026-11-22T16:05:00.000Z', 'en')).toMatch(/^(00|24):05$/);
});

it('days are a range in the reader’s language', () => {
  expect(dayRange('2026-11-23', 1, 'zh-CN')).toBe('2026年11月23日');
  expect(dayRange('2026-11-23', 3, 'zh-CN')).toBe('2026年11月23日至25日');
  expect(dayRange('2026-11-30', 3, 'zh-CN')).toBe('2026年11月30日至12月2日');
  expect(dayRange('2026-11-23', 3, 'en')).toMatch(/^November 23.*25, 2026$/);
});

it('a competition runs from its first day to the end of its last, in China', () => {
  const at = (iso: string) => phaseOf('2026-11-23', 3, false, Date.parse(iso));
  expect(at('2026-11-22T15:59:00Z')).toBe('upcoming');
  expect(at('2026-11-22T16:00:00Z')).toBe('running');
  expect(at('2026-11-25T15:59:00Z')).toBe('running');
  expect(at('2026-11-25T16:00:00Z')).toBe('over');
  expect(phaseOf('2026-11-23', 3, true, Date.parse('2026-11-23T04:00:00Z'))).toBe('over');
});

it('an age is said in its largest honest unit', () => {
  const said = (seconds: number) => ageWords((key, fillings) => `${key} ${fillings?.['count'] ?? ''}`.trim(), seconds);
  expect([0, 3, 59, 60, 7_200, 200_000].map(said)).toEqual([
    'shared.age.now',
    'shared.age.seconds 3',
    'shared.age.seconds 59',
    'shared.age.minutes 1',
    'shared.age.hours 2',
    'shared.age.days 2',
  ]);
});
