import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';

/**
 * A query over the tablet's database that answers again whenever this or another tab changes what it read. A disk that
 * cannot be read is told by the crash screen: an empty page would look like a judge without work.
 */
export function useLive<T>(query: () => Promise<T>): T | undefined {
  const [held, setHeld] = useState<{ query: unknown; value?: T; fault?: Error }>();
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => setHeld({ query, value }),
      error: (fault: Error) => setHeld({ query, fault }),
    });
    return () => subscription.unsubscribe();
  }, [query]);
  if (held?.query !== query) return undefined;
  if (held.fault) throw held.fault;
  return held.value;
}
