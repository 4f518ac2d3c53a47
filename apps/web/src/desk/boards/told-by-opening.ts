import type { Visibility } from '@skillstar/contract';
import type { BoardView } from '../wire.ts';

/**
 * The skills whose own boards are closed while a sum over them is opened to the audience: a sum minus yesterday's sum is
 * what they keep back (docs/decisions/freezing-takes-the-sums-along.md). Allowed, but nobody should do it unknowingly.
 */
export function toldByOpening(board: BoardView, visibility: Visibility, boards: readonly BoardView[]): BoardView[] {
  const opens = visibility === 'open' || visibility === 'ranks-only';
  if (board.kind === 'skill' || visibility === board.visibility || !opens) return [];
  return boards.filter((one) => one.kind === 'skill' && (one.visibility === 'frozen' || one.visibility === 'hidden'));
}
