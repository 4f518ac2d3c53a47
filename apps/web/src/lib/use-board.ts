import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { BoardHead, BoardRow } from '@skillstar/contract';
import { BoardClient, type BoardClientOptions } from './live-client.ts';
import { browserSurroundings } from './live-surroundings.ts';
import type { Connection } from './connection.ts';
import type { ProblemError } from './problem-error.ts';

export interface LiveBoard {
  head: BoardHead | null;
  rows: BoardRow[];
  connection: Connection;
  /** When the server last confirmed what is shown, ms; null: nothing is shown yet. */
  heardAt: number | null;
  error: ProblemError | null;
}

/** A board, always the freshest this browser can have. The client lives as long as something shows it. */
export function useBoard(board: string, options: Omit<BoardClientOptions, 'board'> = {}): LiveBoard {
  const { audience = 'public', ticket } = options;
  const client = useMemo(
    () => new BoardClient({ board, audience, ...(ticket ? { ticket } : {}) }, browserSurroundings(audience)),
    [board, audience, ticket],
  );
  const view = useSyncExternalStore(client.subscribe, client.current);
  return {
    head: view.board?.head ?? null,
    rows: view.board?.rows ?? NO_ROWS,
    connection: view.connection,
    heardAt: view.heardAt,
    error: view.error,
  };
}

const NO_ROWS: BoardRow[] = [];

/** The age of something in whole seconds, told again each second. */
export function useAge(since: number | null): number | null {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [since]);
  return since === null ? null : Math.max(0, Math.floor((now - since) / 1_000));
}
