import { useEffect, useRef, useState } from 'react';
import { emptyLine, nextDue, push, release, type DelayLine } from './delay-line.ts';

/** The value as it was `seconds` ago; null until something is old enough. `since` dates a value from before this page. */
export function useDelayed<T>(value: T | null, seconds: number, since: number | null): T | null {
  const line = useRef<DelayLine<T>>(emptyLine<T>());
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const [shown, setShown] = useState<T | null>(null);
  const dated = useRef(since);
  useEffect(() => {
    dated.current = since;
  }, [since]);
  useEffect(() => {
    if (seconds === 0) return undefined;
    const look = () => {
      const now = Date.now();
      line.current = release(line.current, now, seconds * 1_000);
      setShown(line.current.shown);
      const wait = nextDue(line.current, now, seconds * 1_000);
      if (timer.current) clearTimeout(timer.current);
      timer.current = wait === null ? null : setTimeout(look, wait);
    };
    if (value !== null) line.current = push(line.current, value, Math.min(Date.now(), dated.current ?? Infinity));
    look();
    return undefined;
  }, [value, seconds]);
  useEffect(() => () => void (timer.current && clearTimeout(timer.current)), []);
  return seconds === 0 ? value : shown;
}
