import { floorDivide, smallRemainder } from '../exact/rounding.ts';
import type { CalendarDay } from '../registration/calendar.ts';
import { dayName, dayNumber } from './day-number.ts';

/** Results are put on public notice (公示) for 3–7 working days; five where nothing else is ruled. */
export const NOTICE_WORKING_DAYS = { least: 3, usual: 5, most: 7 } as const;

const DAY_MS = 86_400_000;
/** China has one time, without summer time, since 1992. */
const CHINA_MS = 8 * 3_600_000;

/**
 * Where a year departs from its weekdays: public holidays, and the Saturdays and Sundays that are worked instead (调休).
 * The State Council announces them year by year, so somebody has to say them.
 */
export interface WorkCalendar {
  daysOff: readonly CalendarDay[];
  workDays: readonly CalendarDay[];
}

const WEEKDAYS_ONLY: WorkCalendar = { daysOff: [], workDays: [] };

/** Monday to Friday, unless the calendar says otherwise. A day that is named as both is a day off. */
export function isWorkingDay(day: CalendarDay, { daysOff, workDays }: WorkCalendar = WEEKDAYS_ONLY): boolean {
  if (daysOff.includes(day)) return false;
  if (workDays.includes(day)) return true;
  // day 0, 1 January 1970, was a Thursday: four days after a Sunday
  const weekday = smallRemainder(dayNumber(day) + 4, 7);
  return weekday !== 0 && weekday !== 6;
}

/**
 * When a notice is over that begins now and lasts so many working days: at the end of the last of them, Chinese time.
 * The day on which it begins is not counted.
 */
export function noticeEnd(now: number, workingDays: number, calendar: WorkCalendar = WEEKDAYS_ONLY): number {
  let day = dayOf(now);
  // a calendar of nothing but days off has no end: a year is longer than any
  for (let left = workingDays, looked = 0; left > 0 && looked < LONGEST_DAYS; looked += 1) {
    day += 1;
    if (isWorkingDay(dayName(day), calendar)) left -= 1;
  }
  return (day + 1) * DAY_MS - CHINA_MS;
}

const LONGEST_DAYS = 366;

/** The days after the one on which it begins, up to the one at whose end it is over. */
export function noticeDays(now: number, end: number): CalendarDay[] {
  const [first, last] = [dayOf(now) + 1, dayOf(end - 1)];
  return Array.from({ length: last < first ? 0 : last - first + 1 }, (_, at) => dayName(first + at));
}

function dayOf(moment: number): number {
  return Number(floorDivide(BigInt(moment + CHINA_MS), BigInt(DAY_MS)));
}
