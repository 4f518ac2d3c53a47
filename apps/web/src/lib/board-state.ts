import {
  boardHash,
  type BoardChange,
  type BoardHeadMessage,
  type BoardRow,
  type BoardSnapshot,
} from '@skillstar/contract';

/**
 * What a screen knows of a board, and how it learns more (design §4). Pure: the truth is always one GET away, so
 * whatever does not fit is answered with `fetch`, never repaired here.
 */
export type Step =
  | { kind: 'applied'; board: BoardSnapshot }
  /** Nothing new: a duplicate, an older message, or the head we already have. */
  | { kind: 'same' }
  /** The snapshot at `seq` is needed. */
  | { kind: 'fetch'; seq: number };

export function applyChange(board: BoardSnapshot | null, change: BoardChange): Step {
  if (!board || board.epoch !== change.epoch) return { kind: 'fetch', seq: change.seq };
  if (board.seq >= change.seq) return { kind: 'same' };
  if (board.seq < change.base) return { kind: 'fetch', seq: change.seq };
  const rows = new Map(board.rows.map((row) => [row.id, row]));
  for (const id of change.remove) rows.delete(id);
  for (const row of change.upsert) rows.set(row.id, row);
  const next: BoardSnapshot = {
    board: board.board,
    epoch: board.epoch,
    seq: change.seq,
    hash: change.hash,
    head: change.head ?? board.head,
    rows: [...rows.values()].sort(byPlace),
  };
  return boardHash(next.rows) === change.hash ? { kind: 'applied', board: next } : { kind: 'fetch', seq: change.seq };
}

/** A snapshot replaces everything, except that an older copy (a CDN's) never replaces a newer one of the same epoch. */
export function applySnapshot(board: BoardSnapshot | null, snapshot: BoardSnapshot): Step {
  if (board && board.epoch === snapshot.epoch) {
    if (snapshot.seq < board.seq) return { kind: 'same' };
    if (snapshot.seq === board.seq && snapshot.hash === board.hash && boardHash(board.rows) === board.hash) {
      return { kind: 'same' };
    }
  }
  return { kind: 'applied', board: snapshot };
}

/** A head from the room, or the answer to `join`: says where the board stands. */
export function compareHead(
  board: BoardSnapshot | null,
  head: Pick<BoardHeadMessage, 'epoch' | 'seq' | 'hash'>,
): Exclude<Step, { kind: 'applied' }> {
  if (!board || board.epoch !== head.epoch) return { kind: 'fetch', seq: head.seq };
  if (head.seq > board.seq) return { kind: 'fetch', seq: head.seq };
  return head.seq === board.seq && head.hash !== board.hash ? { kind: 'fetch', seq: head.seq } : { kind: 'same' };
}

/** The order of a board: rank, then code; whoever has no rank stands last. */
export function byPlace(a: BoardRow, b: BoardRow): number {
  if (a.rank !== b.rank) return (a.rank ?? Infinity) - (b.rank ?? Infinity);
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}
