import type { Visibility } from '@skillstar/contract';
import type { BoardView } from '../wire.ts';

const opens = (board: BoardView, visibility: Visibility) =>
  visibility !== board.visibility && (visibility === 'open' || visibility === 'ranks-only');

/**
 * The skills whose own boards are closed while a sum over them is opened to the audience: a sum minus yesterday's sum is
 * what they keep back (docs/decisions/freezing-takes-the-sums-along.md). Allowed, but nobody should do it unknowingly.
 */
export function toldByOpening(board: BoardView, visibility: Visibility, boards: readonly BoardView[]): BoardView[] {
  if (board.kind === 'skill' || !opens(board, visibility)) return [];
  return boards.filter((one) => one.kind === 'skill' && (one.visibility === 'frozen' || one.visibility === 'hidden'));
}

/** The sums that were frozen along with a skill and stay so when it is opened: each is opened by a decision of its own. */
export function sumsStillFrozen(board: BoardView, visibility: Visibility, boards: readonly BoardView[]): BoardView[] {
  if (board.kind !== 'skill' || !opens(board, visibility)) return [];
  return boards.filter((one) => one.kind !== 'skill' && one.visibility === 'frozen');
}
