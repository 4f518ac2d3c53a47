import { useEffect, useState } from 'react';

export interface StorageFacts {
  persisted: boolean;
  words: { used: string; free: string } | null;
}

/** Whether the browser promised to keep our storage, and how much room is left. */
export function useStorage(): StorageFacts {
  const [facts, setFacts] = useState<StorageFacts>({ persisted: false, words: null });
  useEffect(() => {
    let here = true;
    void (async () => {
      const persisted = (await navigator.storage?.persisted?.()) ?? false;
      const estimate = await navigator.storage?.estimate?.();
      if (!here) return;
      const { usage, quota } = estimate ?? {};
      const words =
        usage === undefined || quota === undefined ? null : { used: megabytes(usage), free: megabytes(quota - usage) };
      setFacts({ persisted, words });
    })().catch(() => undefined);
    return () => {
      here = false;
    };
  }, []);
  return facts;
}

const megabytes = (bytes: number): string =>
  bytes > 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.max(0.1, bytes / 1e6).toFixed(1)} MB`;
