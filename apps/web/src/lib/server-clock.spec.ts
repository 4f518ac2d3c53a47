import { hearServerTime, serverTime } from './server-clock.ts';

const HOUR = 3_600_000;

it('a device that is a day wrong names the hour of the server', () => {
  const now = Date.parse('2026-11-26T06:30:00Z');
  hearServerTime('2026-11-25T06:30:00.000Z', now);
  expect(new Date(serverTime(now + HOUR)).toISOString()).toBe('2026-11-25T07:30:00.000Z');
});

it('an answer without a time changes nothing', () => {
  hearServerTime(new Date(1_000).toISOString(), 0);
  hearServerTime(undefined, 0);
  hearServerTime('soon', 0);
  expect(serverTime(5)).toBe(1_005);
});
