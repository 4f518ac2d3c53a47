import { useSyncExternalStore } from 'react';
import { isQuota } from '../lib/offline-queue/quota.ts';

/** What must be said over every screen until the judge has read it. */
export type Notice = 'quota' | 'storage' | 'back' | 'undo';

let current: Notice | null = null;
const listeners = new Set<() => void>();

export function notify(notice: Notice | null): void {
  current = notice;
  for (const listener of listeners) listener();
}

export function useNotice(): Notice | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

/** A tap that could not be kept is said so at once: the screen never shows a value that no disk holds. */
export async function orNotify(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    notify(isQuota(error) ? 'quota' : 'storage');
    return false;
  }
}
