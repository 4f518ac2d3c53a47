import { floorDivide } from '../exact/rounding.ts';
import type { CalendarDay } from '../registration/calendar.ts';

/** Days of the Gregorian calendar in 400 years, after which it begins again. */
const ERA_DAYS = 146_097;
/** From 1 March of the year 0, where a year ends with its leap day, to 1 January 1970. */
const TO_1970 = 719_468;

/** How many days a calendar day lies after 1 January 1970. */
export function dayNumber(day: CalendarDay): number {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const from = month > 2 ? { year, month: month - 3 } : { year: year - 1, month: month + 9 };
  const era = over(from.year, 400);
  const years = from.year - era * 400;
  const inYear = over(153 * from.month + 2, 5) + date - 1;
  return era * ERA_DAYS + beforeYear(years) + inYear - TO_1970;
}

/** The calendar day that lies so many days after 1 January 1970. */
export function dayName(number: number): CalendarDay {
  const days = number + TO_1970;
  const era = over(days, ERA_DAYS);
  const inEra = days - era * ERA_DAYS;
  const years = over(inEra - over(inEra, 1_460) + over(inEra, 36_524) - over(inEra, 146_096), 365);
  const inYear = inEra - beforeYear(years);
  const from = over(5 * inYear + 2, 153);
  const date = inYear - over(153 * from + 2, 5) + 1;
  const month = from < 10 ? from + 3 : from - 9;
  const year = era * 400 + years + (month > 2 ? 0 : 1);
  return [String(year).padStart(4, '0'), two(month), two(date)].join('-');
}

function beforeYear(years: number): number {
  return years * 365 + over(years, 4) - over(years, 100);
}

function over(value: number, by: number): number {
  return Number(floorDivide(BigInt(value), BigInt(by)));
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
