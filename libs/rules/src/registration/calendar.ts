import { smallRemainder } from '../exact/rounding.ts';

/** A calendar day, YYYY-MM-DD. Days in this form compare as text. */
export type CalendarDay = string;

export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = parts(text);
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/**
 * Full years (周岁): a year is completed on the birthday itself. Who was born on 29 February completes it on 1 March of a
 * common year. On 31 December this is the difference of the years, which is how WorldSkills reckons an age.
 */
export function ageOn(birth: CalendarDay, day: CalendarDay): number {
  const [born, bornMonth, bornDay] = parts(birth);
  const [year, month, date] = parts(day);
  const before = month < bornMonth || (month === bornMonth && date < bornDay);
  return year - born - (before ? 1 : 0);
}

function parts(day: CalendarDay): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function daysIn(year: number, month: number): number {
  const divides = (by: number): boolean => smallRemainder(year, by) === 0;
  if (month === 2) return (divides(4) && !divides(100)) || divides(400) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
