import { AUDIENCES, BOARD_POINTER_CHANNEL, formatPointer } from '@skillstar/contract';
import type { Audience, BoardPointer } from '@skillstar/contract';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { highestTotal, readBoard, readEntrants } from './board-entrants.ts';
import type { Board } from './board-entrants.ts';
import { freshView, nextView } from './board-view.ts';
import type { StoredView } from './board-view.ts';

type StoredRow = Omit<StoredView, 'seq'> & { audience: string; seq: string };

export async function storedViews(tx: EntityManager, board: string, lock: boolean): Promise<Map<string, StoredView>> {
  const rows: StoredRow[] = await tx.query(
    `select audience, seq, hash, head, rows, removed from board_state where board_id = $1
     order by audience ${lock ? 'for update' : ''}`,
    [board],
  );
  return new Map(rows.map((row) => [row.audience, { ...row, seq: Number(row.seq) }]));
}

/**
 * Makes a board anew from its sheets (design §2.4): lock its states → delete its touches → read the sums → standings →
 * one view per audience → store and point to what changed. Whole, never incremented. Answers the pointers.
 */
export async function recomputeBoard(tx: EntityManager, id: string, now: Date): Promise<BoardPointer[]> {
  await tx.query('select from board where id = $1 for no key update', [id]);
  const stored = await storedViews(tx, id, true);
  await tx.query('delete from board_touch where board_id = $1', [id]);
  const board = await readBoard(tx, id);
  if (!board) return [];
  const entrants = await readEntrants(tx, board);
  const highest = await highestTotal(tx, board);
  const pointers: BoardPointer[] = [];
  if (board.draft) await tx.query(`delete from board_state where board_id = $1 and audience = 'public'`, [id]);
  for (const audience of audiencesOf(board)) {
    const before = stored.get(audience) ?? null;
    const next = nextView(
      before,
      freshView(board, audience === 'staff' ? entrants.staff : entrants.shown, highest, audience, before),
    );
    if (!next) continue;
    await tx.query(
      `insert into board_state (board_id, audience, competition_id, epoch, seq, hash, head, rows, removed, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (board_id, audience) do update set seq = excluded.seq, hash = excluded.hash, head = excluded.head,
         rows = excluded.rows, removed = excluded.removed, updated_at = excluded.updated_at`,
      [
        id,
        audience,
        board.competition.id,
        v7(),
        next.seq,
        next.hash,
        JSON.stringify(next.head),
        JSON.stringify(next.rows),
        JSON.stringify(next.removed),
        now,
      ],
    );
    pointers.push(await point(tx, { board: id, audience, seq: next.seq }));
  }
  return pointers;
}

/** What a draft shows to the public is taken away whole; published again, its row begins another epoch. */
export function audiencesOf(board: Board): Audience[] {
  return AUDIENCES.filter((audience) => audience !== 'public' || !board.draft);
}

/**
 * A backup was restored: every view of a board begins another history, so that a screen that saw later seqs of the lost
 * one takes over what stands here (design §4). Answers the pointers.
 */
export async function beginEpoch(tx: EntityManager, id: string): Promise<BoardPointer[]> {
  await tx.query('select from board where id = $1 for no key update', [id]);
  const pointers: BoardPointer[] = [];
  for (const [audience, { seq }] of await storedViews(tx, id, true)) {
    await tx.query('update board_state set epoch = $3 where board_id = $1 and audience = $2', [id, audience, v7()]);
    pointers.push(await point(tx, { board: id, audience, seq }));
  }
  return pointers;
}

async function point(tx: EntityManager, pointer: BoardPointer): Promise<BoardPointer> {
  await tx.query('select pg_notify($1, $2)', [BOARD_POINTER_CHANNEL, formatPointer(pointer)]);
  return pointer;
}
