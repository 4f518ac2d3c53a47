import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';

/** A query over the tablet's database that answers again whenever this or another tab changes what it read. */
export function useLive<T>(query: () => Promise<T>): T | undefined {
  const [held, setHeld] = useState<{ query: unknown; value: T }>();
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => setHeld({ query, value }),
      error: (fault: unknown) => console.error(fault),
    });
    return () => subscription.unsubscribe();
  }, [query]);
  return held?.query === query ? held.value : undefined;
}
