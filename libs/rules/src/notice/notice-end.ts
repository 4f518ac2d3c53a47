import { floorDivide, smallRemainder } from '../exact/rounding.ts';

/** Results are put on public notice (公示) for 3–7 working days; five where nothing else is ruled. */
export const NOTICE_WORKING_DAYS = { least: 3, usual: 5, most: 7 } as const;

const DAY_MS = 86_400_000;
/** China has one time, without summer time, since 1992. */
const CHINA_MS = 8 * 3_600_000;

/**
 * When a notice is over that begins now and lasts so many working days: at the end of the last of them, Chinese time.
 * The day on which it begins is not counted, nor are Saturdays and Sundays. Public holidays are announced year by year
 * and are not known here: whoever begins a notice moves the end himself.
 */
export function noticeEnd(now: number, workingDays: number): number {
  let day = dayOf(now);
  for (let left = workingDays; left > 0;) {
    day += 1;
    // day 0, 1 January 1970, was a Thursday: four days after a Sunday
    const weekday = smallRemainder(day + 4, 7);
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return (day + 1) * DAY_MS - CHINA_MS;
}

function dayOf(moment: number): number {
  return Number(floorDivide(BigInt(moment + CHINA_MS), BigInt(DAY_MS)));
}
