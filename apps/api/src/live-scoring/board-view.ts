import { rankByKeys } from '@skillstar/rules';
import { boardHash } from '@skillstar/contract';
import type { Audience, BoardHead, BoardRow, SubjectStatus } from '@skillstar/contract';
import { sameContent } from '../platform/events/canonical.ts';
import { showsCopy } from './board-entrants.ts';
import type { Board, Entrant } from './board-entrants.ts';

/** What one audience has in store: the row of `board_state`. */
export interface StoredView {
  seq: number;
  hash: string;
  head: BoardHead;
  rows: BoardRow[];
  removed: { id: string; v: number }[];
}

export type FreshRow = Omit<BoardRow, 'v'>;

export interface FreshView {
  head: BoardHead;
  rows: FreshRow[];
}

/**
 * What an audience may see now, made whole from the sums. The public sees what the visibility allows; the stage shows
 * the board as it is (the director decides when to take it on air); staff see it with blanks.
 */
export function freshView(
  board: Board,
  entrants: readonly Entrant[],
  highest: number,
  audience: Audience,
  stored: StoredView | null,
): FreshView {
  const state = board.visibility;
  const since = state === 'open' ? null : board.since;
  if (audience === 'public' && state === 'frozen') {
    const head = stored?.head ?? emptyHead(board, highest, audience);
    return { head: { ...head, state, since }, rows: (stored?.rows ?? []).map(({ v: _v, ...row }) => row) };
  }
  const head = { ...emptyHead(board, highest, audience), since };
  if (audience === 'public' && state === 'hidden') return { head, rows: [] };
  const ranksOnly = audience === 'public' && state === 'ranks-only';
  const competing = entrants.filter((entrant) => entrant.status === 'competing');
  return {
    head: {
      ...head,
      progress: ranksOnly
        ? null
        : { done: competing.filter((one) => one.of > 0 && one.done === one.of).length, of: competing.length },
    },
    rows: rowsOf(board, entrants, audience, ranksOnly),
  };
}

/** Their marks are kept for the staff; to everybody else a result that does not count is no result. */
const VOID: ReadonlySet<SubjectStatus> = new Set(['absent', 'withdrawn', 'disqualified']);

function rowsOf(board: Board, entrants: readonly Entrant[], audience: Audience, ranksOnly: boolean): FreshRow[] {
  const byId = new Map(entrants.map((entrant) => [entrant.id, entrant]));
  // what is published was opened before
  const coded = board.coded && board.published == null;
  const isVoid = ({ status }: Entrant) => audience !== 'staff' && VOID.has(status);
  const ranking = rankByKeys(
    entrants.map(({ id, total, status, keys }) => ({ id, total, status, keys })),
    board.tieKeys ?? [],
  );
  if (!ranking.ok) throw new Error(`a board was not ranked: ${JSON.stringify(ranking.violations)}`);
  return ranking.competitors
    .map(({ id, rank }) => {
      const entrant = byId.get(id)!;
      const row: FreshRow = {
        id: entrant.row,
        rank: board.kind === 'skill' && entrant.rank !== undefined ? entrant.rank : rank,
        code: entrant.code,
        name: coded ? null : entrant.name,
        delegation: coded ? null : entrant.delegation,
        unit: coded ? null : entrant.unit,
        total: ranksOnly || isVoid(entrant) ? null : entrant.total,
        status: entrant.status,
        progress:
          ranksOnly || isVoid(entrant) || entrant.of === 0 ? null : Math.floor((entrant.done * 100) / entrant.of),
        ...(entrant.judges && !ranksOnly && !isVoid(entrant) && { judges: entrant.judges }),
        ...(audience === 'staff' && { blanks: entrant.of - entrant.done }),
        ...(board.kind === 'delegation' && { members: entrant.members ?? 0 }),
      };
      return row;
    })
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

function emptyHead(board: Board, highest: number, audience: Audience): BoardHead {
  const copied = showsCopy(board, audience) && !(audience === 'public' && board.visibility === 'hidden');
  return {
    competition: board.competition,
    skill: board.skill,
    kind: board.kind,
    title: board.title,
    titleEn: board.titleEn,
    state: board.visibility,
    since: null,
    counts: board.counts,
    total: highest,
    progress: null,
    coded: board.coded && (board.published == null || (audience === 'public' && board.visibility === 'hidden')),
    ...(copied && { published: board.published! }),
  };
}

/**
 * The next stored view, or null when not one byte of this audience's view has changed. A row's `v` is the seq at
 * which it last changed; removed rows are remembered with theirs.
 */
export function nextView(stored: StoredView | null, fresh: FreshView): StoredView | null {
  const seq = (stored?.seq ?? 0) + 1;
  const before = new Map((stored?.rows ?? []).map((row) => [row.id, row]));
  let changed = stored === null || !sameContent(stored.head, fresh.head);
  const rows = fresh.rows.map((row): BoardRow => {
    const old = before.get(row.id);
    before.delete(row.id);
    if (old && sameContent({ ...row, v: old.v }, old)) return old;
    changed = true;
    return { ...row, v: seq };
  });
  if (before.size > 0) changed = true;
  if (!changed) return null;
  const present = new Set(rows.map((row) => row.id));
  const removed = [
    ...(stored?.removed ?? []).filter((row) => !present.has(row.id)),
    ...[...before.keys()].map((id) => ({ id, v: seq })),
  ];
  return { seq, hash: boardHash(rows), head: fresh.head, rows, removed };
}
