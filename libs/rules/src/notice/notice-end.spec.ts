import { NOTICE_WORKING_DAYS, noticeEnd } from './notice-end.ts';

const at = (text: string): number => Date.parse(`${text}+08:00`);
const end = (from: string, days: number): string => new Date(noticeEnd(at(from), days)).toISOString();

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
});
