import { useMemo, useRef } from 'react';
import type { BoardRow as Row } from '@skillstar/contract';
import { BoardRow } from './board-row.tsx';
import { useRankChanges } from '../lib/rank-changes.ts';
import { useRowMovement } from '../lib/row-movement.ts';
import { tiedRanks } from '../lib/board-rows.ts';
import { useT } from './words.ts';

export interface BoardListProps {
  board: string;
  title: string;
  /** All rows: ranks and ties are theirs, whatever is shown. */
  rows: readonly Row[];
  shown: readonly Row[];
  /** What narrows the list; another filter is no movement. */
  filter: string;
  followed: readonly string[];
  /** What stays pinned: competitors and delegations that one follows. */
  mine: readonly Row[];
  onFollow: (row: string) => void;
  onExplain: (row: { id: string; title: string }) => void;
  withTotals: boolean;
}

export function BoardList(props: BoardListProps) {
  const { board, title, rows, shown, filter, followed, mine, onFollow, onExplain, withTotals } = props;
  const t = useT();
  const list = useRef<HTMLOListElement>(null);
  const tied = useMemo(() => tiedRanks(rows), [rows]);
  const changes = useRankChanges(board, rows);
  useRowMovement(list, shown.map((row) => row.id).join(), `${board} ${filter}`);
  const one = (row: Row, pinned: boolean) => (
    <BoardRow
      key={row.id}
      row={row}
      tied={row.rank !== null && tied.has(row.rank)}
      change={changes.get(row.id) ?? 0}
      followed={followed.includes(row.id)}
      onFollow={onFollow}
      onExplain={onExplain}
      withTotals={withTotals}
      pinned={pinned}
    />
  );
  return (
    <>
      {mine.length ? (
        <section className="pinned" aria-label={t('follow.mine')}>
          <h2>{t('follow.mine')}</h2>
          <ol>{mine.map((row) => one(row, true))}</ol>
        </section>
      ) : null}
      <ol className="rows" ref={list} aria-label={t('list.label', { title })}>
        {shown.map((row) => one(row, false))}
      </ol>
    </>
  );
}
