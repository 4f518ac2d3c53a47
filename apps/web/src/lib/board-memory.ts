import type { BoardSnapshot } from '@skillstar/contract';

/** The last snapshots this browser saw, so that a page without network still shows something, with its age. */
export interface BoardMemory {
  load(board: string): Remembered | null;
  save(board: string, remembered: Remembered): void;
}

export interface Remembered {
  snapshot: BoardSnapshot;
  /** When the server last confirmed it, ms. */
  heardAt: number;
}

const PREFIX = 'skillstar.board.';
const KEPT = 3;

export function browserMemory(audience: string, storage: () => Storage = () => localStorage): BoardMemory {
  const keyOf = (board: string) => `${PREFIX}${audience}.${board}`;
  return {
    load(board) {
      try {
        const remembered = JSON.parse(storage().getItem(keyOf(board)) ?? 'null') as Remembered | null;
        return remembered?.snapshot?.board === board && Array.isArray(remembered.snapshot.rows) ? remembered : null;
      } catch {
        return null;
      }
    },
    save(board, remembered) {
      try {
        storage().setItem(keyOf(board), JSON.stringify(remembered));
        forgetOldest(storage());
      } catch {
        // full or refused: the page works without
      }
    },
  };
}

function forgetOldest(storage: Storage): void {
  const kept = Object.keys(storage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => ({ key, heardAt: (JSON.parse(storage.getItem(key)!) as Remembered).heardAt }))
    .sort((a, b) => b.heardAt - a.heardAt);
  for (const { key } of kept.slice(KEPT)) storage.removeItem(key);
}
