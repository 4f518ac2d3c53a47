import { useCallback, useSyncExternalStore } from 'react';

/** Whom this browser follows on a board; kept in localStorage, or in memory where storage is refused. */
const PREFIX = 'skillstar.following.';
const held = new Map<string, readonly string[]>();
const listeners = new Set<() => void>();

export function useFollowing(board: string): { followed: readonly string[]; toggle: (row: string) => void } {
  const followed = useSyncExternalStore(listen, () => read(board));
  const toggle = useCallback(
    (row: string) => {
      const before = read(board);
      write(board, before.includes(row) ? before.filter((one) => one !== row) : [...before, row]);
    },
    [board],
  );
  return { followed, toggle };
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(board: string): readonly string[] {
  let rows = held.get(board);
  if (!rows) {
    rows = stored(board);
    held.set(board, rows);
  }
  return rows;
}

function write(board: string, rows: readonly string[]): void {
  held.set(board, rows);
  try {
    if (rows.length) localStorage.setItem(PREFIX + board, JSON.stringify(rows));
    else localStorage.removeItem(PREFIX + board);
  } catch {
    // followed as long as the page lives
  }
  for (const listener of listeners) listener();
}

function stored(board: string): string[] {
  try {
    const rows: unknown = JSON.parse(localStorage.getItem(PREFIX + board) ?? '[]');
    return Array.isArray(rows) ? rows.filter((row): row is string => typeof row === 'string') : [];
  } catch {
    return [];
  }
}
