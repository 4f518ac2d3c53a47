import { setTimeout as pause } from 'node:timers/promises';
import { boardHash } from '@skillstar/contract';
import type { DataSource, EntityManager } from 'typeorm';
import { sameContent } from '../platform/events/canonical.ts';
import { highestTotal, readBoard, readEntrants } from './board-entrants.ts';
import type { Board, Entrant } from './board-entrants.ts';
import { freshView } from './board-view.ts';
import type { StoredView } from './board-view.ts';
import { audiencesOf, storedViews } from './recompute.ts';

const PATIENCE_MS = 10_000;

/**
 * The audiences whose stored view differs from a fresh one: none, or the producer has a fault. A board that is behind
 * the marks of this moment is looked at again until it has caught up; one that does not catch up differs.
 */
export async function staleAudiences(database: DataSource, id: string): Promise<string[]> {
  for (const deadline = Date.now() + PATIENCE_MS; ; await pause(50)) {
    const { stale, behind } = await database.transaction('REPEATABLE READ', (tx) => compareBoard(tx, id));
    if (stale.length === 0 || !behind || Date.now() > deadline) return stale;
  }
}

/** The same in the caller's snapshot: what differs, and whether marks have come in that the board does not show yet. */
export async function compareBoard(tx: EntityManager, id: string): Promise<{ stale: string[]; behind: boolean }> {
  const board = await readBoard(tx, id);
  if (!board) return { stale: [], behind: false };
  const [{ behind }] = await tx.query('select exists (select from board_touch where board_id = $1) as behind', [id]);
  const stored = await storedViews(tx, id, false);
  const entrants = await readEntrants(tx, board);
  const highest = await highestTotal(tx, board);
  const expected = new Set<string>(audiencesOf(board));
  const stale = [
    ...audiencesOf(board).filter((audience) => {
      const before = stored.get(audience) ?? null;
      return (
        !before ||
        !isSound(before) ||
        !isFresh(board, audience === 'staff' ? entrants.staff : entrants.shown, highest, audience, before)
      );
    }),
    ...[...stored.keys()].filter((audience) => !expected.has(audience)),
  ];
  return { stale, behind };
}

function isFresh(
  board: Board,
  entrants: readonly Entrant[],
  highest: number,
  audience: Parameters<typeof freshView>[3],
  stored: StoredView,
): boolean {
  const { head, rows } = freshView(board, entrants, highest, audience, stored);
  return sameContent({ head: stored.head, rows: stored.rows.map(({ v: _v, ...row }) => row) }, { head, rows });
}

/** What screens rely on: the hash is that of the rows, nothing is newer than the view, and nothing is here and gone. */
function isSound({ seq, hash, rows, removed }: StoredView): boolean {
  const present = new Set(rows.map((row) => row.id));
  return (
    hash === boardHash(rows) &&
    [...rows, ...removed].every(({ v }) => v >= 1 && v <= seq) &&
    removed.every((row) => !present.has(row.id))
  );
}
