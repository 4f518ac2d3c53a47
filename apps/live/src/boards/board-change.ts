import type { BoardChange } from '@skillstar/contract';
import { sameMark, type BoardState } from './board-state.ts';

/** What the room heard last: every viewer in it stands at this seq or will fetch a later one. */
export interface Emitted {
  epoch: string;
  seq: number;
  /** The head's text, to send the head only when it changed. */
  head: string;
}

export function emittedOf(state: BoardState): Emitted {
  return { epoch: state.epoch, seq: state.seq, head: JSON.stringify(state.head) };
}

/**
 * The change from what the room heard last to `state`, read off the rows' `v`, so that any number of steps make one
 * change. Null when there is no way by a change: nothing is new, or the epoch is another (a restored backup), which
 * only a snapshot can tell.
 */
export function changeSince(emitted: Emitted, state: BoardState): BoardChange | null {
  if (emitted.epoch !== state.epoch || state.seq <= emitted.seq) return null;
  const present = new Set(state.rows.map((row) => row.id));
  const change: BoardChange = {
    board: state.board,
    epoch: state.epoch,
    base: emitted.seq,
    seq: state.seq,
    hash: state.hash,
    upsert: state.rows.filter((row) => row.v > emitted.seq),
    remove: state.removed.filter(({ id, v }) => v > emitted.seq && !present.has(id)).map(({ id }) => id),
  };
  // Over several steps a viewer in between may have seen another head, even when first and last are equal.
  const oneStep = state.seq === emitted.seq + 1;
  if (!oneStep || JSON.stringify(state.head) !== emitted.head) change.head = state.head;
  return change;
}

/** True when the room must be told to fetch anew because no change leads there. */
export function needsSnapshot(emitted: Emitted, state: BoardState): boolean {
  return !sameMark(emitted, state) && (emitted.epoch !== state.epoch || state.seq < emitted.seq);
}
