import { useEffect, useRef, useState } from 'react';
import type { BoardRow } from '@skillstar/contract';

const SHOWN_MS = 8_000;

/** How many places each row rose (+) or fell (−) with the last change; forgotten after a while. */
export function useRankChanges(board: string, rows: readonly BoardRow[]): ReadonlyMap<string, number> {
  const before = useRef<{ board: string; ranks: Map<string, number> } | null>(null);
  const [changes, setChanges] = useState<ReadonlyMap<string, number>>(NONE);
  useEffect(() => {
    const ranks = new Map(rows.flatMap((row) => (row.rank === null ? [] : [[row.id, row.rank] as const])));
    const last = before.current?.board === board ? before.current.ranks : null;
    if (rows.length) before.current = { board, ranks };
    if (!last) return undefined;
    const moved = rankChanges(last, ranks);
    if (!moved.size) return undefined;
    setChanges(moved);
    return undefined;
  }, [board, rows]);
  useEffect(() => {
    if (!changes.size) return undefined;
    const timer = setTimeout(() => setChanges(NONE), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [changes]);
  return changes;
}

export function rankChanges(
  before: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number>,
): Map<string, number> {
  const moved = new Map<string, number>();
  for (const [row, rank] of now) {
    const was = before.get(row);
    if (was !== undefined && was !== rank) moved.set(row, was - rank);
  }
  return moved;
}

const NONE: ReadonlyMap<string, number> = new Map();
