/** Holds what arrived until it is old enough to be shown: the director's delay. */
export interface DelayLine<T> {
  readonly waiting: readonly { at: number; value: T }[];
  readonly shown: T | null;
}

export const emptyLine = <T>(): DelayLine<T> => ({ waiting: [], shown: null });

export function push<T>(line: DelayLine<T>, value: T, at: number): DelayLine<T> {
  return { ...line, waiting: [...line.waiting, { at, value }] };
}

/** Shows the newest value that is at least `delayMs` old, and lets go of everything before it. */
export function release<T>(line: DelayLine<T>, now: number, delayMs: number): DelayLine<T> {
  const due = line.waiting.filter(({ at }) => at <= now - delayMs);
  if (!due.length) return line;
  return { shown: due.at(-1)!.value, waiting: line.waiting.slice(due.length) };
}

/** When something becomes due, ms from now; null when nothing waits. */
export function nextDue<T>(line: DelayLine<T>, now: number, delayMs: number): number | null {
  return line.waiting.length ? Math.max(0, line.waiting[0]!.at + delayMs - now) : null;
}
