import { useEffect, useState, useSyncExternalStore } from 'react';
import { DraftSaver, type Saving } from './draft-saver.ts';
import { save, type Application } from './wire.ts';

export interface Draft extends Saving, Pick<DraftSaver, 'change' | 'flush'> {
  /** What the last save answered, between two paints. */
  latest: () => Application;
}

export function useDraft(first: Application): Draft {
  const [saver] = useState(() => new DraftSaver(first, save));
  const now = useSyncExternalStore(saver.listen, () => saver.now);
  // whoever turns to another window, or comes back on line, has his last words saved at once
  useEffect(() => {
    const flush = () => void saver.flush();
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('online', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('online', flush);
      flush();
    };
  }, [saver]);
  return { ...now, change: saver.change, flush: saver.flush, latest: () => saver.now.application };
}
