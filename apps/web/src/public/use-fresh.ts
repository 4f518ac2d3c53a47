import { useCallback, useEffect, useState } from 'react';

export interface Fresh<T> {
  data: T | null;
  /** Why the last try failed; the data before it stays. */
  error: Error | null;
  again: () => void;
}

/** Something small that is fetched now and again while the page is looked at. `null` fetches nothing. */
export function useFresh<T>(load: ((signal: AbortSignal) => Promise<T>) | null, everyMs: number): Fresh<T> {
  const [state, setState] = useState<{ data: T | null; error: Error | null }>({ data: null, error: null });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (!load) return undefined;
    const end = new AbortController();
    const ask = () => {
      if (document.visibilityState === 'hidden') return;
      load(end.signal).then(
        (data) => !end.signal.aborted && setState({ data, error: null }),
        (error: Error) => !end.signal.aborted && setState((before) => ({ ...before, error })),
      );
    };
    ask();
    const timer = setInterval(ask, everyMs);
    document.addEventListener('visibilitychange', ask);
    return () => {
      end.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [load, everyMs, turn]);
  return { ...state, again: useCallback(() => setTurn((n) => n + 1), []) };
}
