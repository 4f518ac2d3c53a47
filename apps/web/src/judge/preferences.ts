import { useSyncExternalStore } from 'react';

/** How this tablet is set up; kept beside the queue, because losing it loses nothing. */
export interface Preferences {
  hand: 'right' | 'left';
  /** Minutes without a touch before the screen locks; 0: never. */
  lockAfter: number;
  grouping: 'form' | 'subject';
}

const KEY = 'skillstar.tablet';
const DEFAULTS: Preferences = { hand: 'right', lockAfter: 10, grouping: 'form' };
const listeners = new Set<() => void>();
let current: Preferences | null = null;

export function preferences(): Preferences {
  current ??= { ...DEFAULTS, ...stored() };
  return current;
}

export function prefer(change: Partial<Preferences>): void {
  current = { ...preferences(), ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // not remembered
  }
  for (const listener of listeners) listener();
}

export function usePreferences(): Preferences {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, preferences);
}

function stored(): Partial<Preferences> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>;
  } catch {
    return {};
  }
}
