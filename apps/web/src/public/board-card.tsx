import { useCallback } from 'react';
import type { BoardListItem, BoardRow } from '@skillstar/contract';
import { Figures } from '@skillstar/ui';
import { formatMark } from '@skillstar/rules';
import { useLanguage } from '../lib/language.ts';
import { boardTitle, rowName } from '../lib/board-rows.ts';
import { boardGlance } from './competition-facts.ts';
import { metalOf, Rank } from './rank.tsx';
import { Link } from './router.tsx';
import { useFresh } from './use-fresh.ts';
import { useT } from './words.ts';

const LEADERS = 3;

export function BoardCard({ board }: { board: BoardListItem }) {
  const t = useT();
  const reader = useLanguage();
  const shown = board.state !== 'hidden';
  const load = useCallback((signal: AbortSignal) => boardGlance(board.id, signal), [board.id]);
  const { data } = useFresh(shown ? load : null, 10_000);
  const leaders = shown ? (data?.rows.filter((row) => row.rank !== null).slice(0, LEADERS) ?? []) : [];
  const progress = data?.head.progress;
  // what the card says stands beside the rows it was said of: list and picture are fetched at different moments
  const state = shown ? (data?.head.state ?? board.state) : 'hidden';
  return (
    <Link className="card board-card" href={`/boards/${board.id}`}>
      <div className="card-head">
        <h2>{boardTitle(board, reader)}</h2>
        <span className={`tag tag-${state}`}>{t(`shared.state.${state}`)}</span>
      </div>
      {leaders.length ? (
        <ol className="leaders">
          {leaders.map((row) => (
            <Leader key={row.id} row={row} />
          ))}
        </ol>
      ) : (
        <p className="card-quiet">
          {state === 'hidden' ? t('notice.hidden') : data ? t('notice.unstarted') : '\u00a0'}
        </p>
      )}
      <p className="card-foot">
        <span>{t(`competition.${board.kind}`)}</span>
        {progress ? <span>{t('shared.board.progress', { ...progress })}</span> : null}
      </p>
    </Link>
  );
}

function Leader({ row }: { row: BoardRow }) {
  const reader = useLanguage();
  return (
    <li>
      <span className={`leader-place${metalOf(row.rank)}`}>
        <Rank rank={row.rank} />
      </span>
      <span className="leader-name">{rowName(row, reader)}</span>
      {row.total === null ? null : <Figures className="leader-total" value={formatMark(row.total)} />}
    </li>
  );
}
