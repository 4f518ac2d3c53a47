import type { Audience, BoardHead, BoardRow } from '@skillstar/contract';

/** Which view of which board; also the name of the room of its viewers: `board:audience`. */
export interface BoardView {
  board: string;
  audience: Audience;
}

/** One row of the table `board_state`: what one audience may see of one board. */
export interface BoardState extends BoardView {
  epoch: string;
  seq: number;
  hash: string;
  head: BoardHead;
  /** In the order in which they are shown. */
  rows: BoardRow[];
  /** Rows taken away, each with the seq at which. */
  removed: { id: string; v: number }[];
  competition: string;
  updatedAt: string;
}

/** Where a view stands: enough to tell whether two copies are the same. */
export type BoardMark = BoardView & Pick<BoardState, 'epoch' | 'seq' | 'hash'>;

export function roomOf(view: BoardView): string {
  return `${view.board}:${view.audience}`;
}

export function viewOf(room: string): BoardView | null {
  const match = /^([0-9a-f-]{36}):(public|stage|staff)$/.exec(room);
  return match ? { board: match[1]!, audience: match[2] as Audience } : null;
}

export function sameMark(one: Pick<BoardMark, 'epoch' | 'seq'>, other: Pick<BoardMark, 'epoch' | 'seq'>): boolean {
  return one.epoch === other.epoch && one.seq === other.seq;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isBoardId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}
