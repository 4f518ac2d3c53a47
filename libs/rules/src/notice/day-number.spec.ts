import { dayName, dayNumber } from './day-number.ts';

describe('days by number', () => {
  it('are the days of the calendar, leap years and turns of centuries included', () => {
    for (const [day, number] of [
      ['1970-01-01', 0],
      ['1969-12-31', -1],
      ['2000-02-29', 11_016],
      ['2000-03-01', 11_017],
      ['2026-11-26', 20_783],
      ['2100-02-28', 47_540],
      ['2100-03-01', 47_541],
    ] as const) {
      expect([dayNumber(day), dayName(number)]).toEqual([number, day]);
    }
  });

  it('agree with the machine’s calendar for eighty years', () => {
    for (let number = 0; number < 30_000; number += 7) {
      const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
      expect([dayNumber(day), dayName(number)]).toEqual([number, day]);
    }
  });
});
