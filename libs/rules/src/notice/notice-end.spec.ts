import { isWorkingDay, NOTICE_WORKING_DAYS, noticeDays, noticeEnd, type WorkCalendar } from './notice-end.ts';

const at = (text: string): number => Date.parse(`${text}+08:00`);
const end = (from: string, days: number, calendar?: WorkCalendar): string =>
  new Date(noticeEnd(at(from), days, calendar)).toISOString();

describe('a public notice', () => {
  it('lasts to the end of its last working day, Chinese time, and does not count the day it begins', () => {
    expect(end('2026-11-23T09:30:00', 3)).toBe('2026-11-26T16:00:00.000Z');
    expect(end('2026-11-23T23:59:59', 1)).toBe('2026-11-24T16:00:00.000Z');
    expect(end('2026-11-24T00:00:00', 1)).toBe('2026-11-25T16:00:00.000Z');
  });

  it('passes over Saturday and Sunday', () => {
    expect(end('2026-11-26T10:00:00', 3)).toBe('2026-12-01T16:00:00.000Z');
    expect(end('2026-11-28T10:00:00', 1)).toBe('2026-11-30T16:00:00.000Z');
    expect(end('2026-11-23T10:00:00', NOTICE_WORKING_DAYS.usual)).toBe('2026-11-30T16:00:00.000Z');
  });

  it('ends at once when it lasts no day at all: at the end of the present day', () => {
    expect(end('2026-11-23T10:00:00', 0)).toBe('2026-11-23T16:00:00.000Z');
  });

  it('passes over public holidays and counts the weekends that are worked instead', () => {
    // National Day 2026: off from 1 to 7 October, worked on Sunday 20 September and Saturday 10 October
    const october: WorkCalendar = {
      daysOff: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
      workDays: ['2026-09-20', '2026-10-10'],
    };
    expect(end('2026-09-29T10:00:00', 3)).toBe('2026-10-02T16:00:00.000Z');
    expect(end('2026-09-29T10:00:00', 3, october)).toBe('2026-10-09T16:00:00.000Z');
    expect(end('2026-09-29T10:00:00', 4, october)).toBe('2026-10-10T16:00:00.000Z');
    expect(isWorkingDay('2026-10-10', { daysOff: ['2026-10-10'], workDays: ['2026-10-10'] })).toBe(false);
    expect([isWorkingDay('2026-10-10'), isWorkingDay('2026-10-12')]).toEqual([false, true]);
  });

  it('has an end, whatever calendar it is given', () => {
    const daysOff = Array.from({ length: 400 }, (_, day) =>
      new Date(Date.parse('2026-11-23') + day * 86_400_000).toISOString().slice(0, 10),
    );
    expect(end('2026-11-23T10:00:00', 3, { daysOff, workDays: [] })).toBe('2027-11-24T16:00:00.000Z');
  });

  it('is told day by day', () => {
    const days = noticeDays(at('2026-11-26T10:00:00'), noticeEnd(at('2026-11-26T10:00:00'), 3));
    expect(days).toEqual(['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30', '2026-12-01']);
    expect(noticeDays(at('2026-11-26T10:00:00'), at('2026-11-26T18:00:00'))).toEqual([]);
  });
});
