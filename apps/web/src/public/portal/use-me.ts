import { useCallback, useEffect, useState } from 'react';
import { ProblemError, request } from '../../lib/api.ts';
import type { components } from '../../lib/api-types.ts';

export type Me = components['schemas']['MeView'];

/** `undefined`: not known yet; `null`: nobody. */
export function useMe() {
  const [me, setMe] = useState<Me | null | undefined>(undefined);
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const end = new AbortController();
    request<Me>('GET', '/me', { signal: end.signal }).then(
      (found) => setMe(found),
      (error: unknown) => {
        if (end.signal.aborted) return;
        if (error instanceof ProblemError && error.status === 401) setMe(null);
        else setFailed(true);
      },
    );
    return () => end.abort();
  }, [turn]);
  const again = useCallback(() => {
    setFailed(false);
    setTurn((n) => n + 1);
  }, []);
  return { me, failed, again, enter: setMe, leave: useCallback(() => setMe(null), []) };
}
