import { memo } from 'react';
import type { BoardRow as Row } from '@skillstar/contract';
import { formatMark } from '@skillstar/rules';
import { Figures } from '@skillstar/ui';
import { useLanguage } from '../lib/language.ts';
import { rowDetails, rowName } from '../lib/board-rows.ts';
import { metalOf, Rank } from './rank.tsx';
import { useT, type T } from './words.ts';

export interface BoardRowProps {
  row: Row;
  tied: boolean;
  /** Places risen (+) or fallen (−) with the last change. */
  change: number;
  followed: boolean;
  onFollow: (row: string) => void;
  /** Asks how this row came about. */
  onExplain: (row: { id: string; title: string }) => void;
  /** Totals kept back: the column is empty for everybody. */
  withTotals: boolean;
  pinned?: boolean;
}

export const BoardRow = memo(function BoardRow(props: BoardRowProps) {
  const { row, tied, change, followed, onFollow, onExplain, withTotals, pinned = false } = props;
  const t = useT();
  const reader = useLanguage();
  const name = rowName(row, reader);
  const details = rowDetails(row, reader);
  return (
    <li className={`row${followed && !pinned ? ' row-followed' : ''}`} data-row={pinned ? undefined : row.id}>
      <div className={`row-place${metalOf(row.rank)}`}>
        <Rank rank={row.rank} />
        {change ? <Change places={change} t={t} /> : tied ? <small>{t('shared.board.tied')}</small> : null}
      </div>
      <div className="row-who">
        <strong className={row.name === null ? 'row-code' : 'row-name'}>{name}</strong>
        {details.length || row.members !== undefined ? (
          <span className="row-details">
            {details.map((part) => (
              <span key={part}>{part}</span>
            ))}
            {row.members === undefined ? null : <span>{t('shared.board.members', { count: row.members })}</span>}
          </span>
        ) : null}
      </div>
      <Outcome row={row} name={name} withTotals={withTotals} t={t} onExplain={onExplain} />
      <button
        type="button"
        className="row-follow"
        aria-pressed={followed}
        aria-label={t(followed ? 'follow.remove' : 'follow.add', { name })}
        onClick={() => onFollow(row.id)}
      >
        <svg width="18" height="18" viewBox="-12 -12 24 24" aria-hidden="true">
          <path d={STAR} />
        </svg>
      </button>
    </li>
  );
});

interface OutcomeProps extends Pick<BoardRowProps, 'row' | 'withTotals' | 'onExplain'> {
  name: string;
  t: T;
}

/** The total is the way to how it came about. */
function Outcome({ row, name, withTotals, t, onExplain }: OutcomeProps) {
  const status = row.status === 'competing' ? null : <small>{t(`shared.subject.${row.status}`)}</small>;
  if (row.total !== null) {
    const partial = row.progress !== null && row.progress < 100;
    return (
      <button
        type="button"
        className="row-total"
        aria-haspopup="dialog"
        title={t('list.why')}
        onClick={() => onExplain({ id: row.id, title: name })}
      >
        <Figures value={formatMark(row.total)} />
        {status ?? (partial ? <small>{t('shared.board.marked', { percent: row.progress! })}</small> : null)}
        {row.judges ? <small>{t('shared.board.judges', row.judges)}</small> : null}
      </button>
    );
  }
  if (status) return <div className="row-total row-status">{status}</div>;
  return <div className="row-total row-status">{withTotals ? <small>{t('shared.board.unmarked')}</small> : null}</div>;
}

function Change({ places, t }: { places: number; t: T }) {
  const up = places > 0;
  const count = Math.abs(places);
  return (
    <small className={up ? 'change change-up' : 'change'}>
      <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
        <path d={up ? 'M4 1 7.5 7h-7z' : 'M4 7 .5 1h7z'} fill="currentColor" />
      </svg>
      <span aria-hidden="true">{count}</span>
      <span className="ui-unseen">{t(up ? 'shared.board.up' : 'shared.board.down', { places: count })}</span>
    </small>
  );
}

const STAR = (() => {
  const at = (i: number) => {
    const radius = i % 2 ? 4.4 : 10.5;
    const angle = -Math.PI / 2 + (i * Math.PI) / 5;
    return `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle) + 0.8).toFixed(2)}`;
  };
  return `M${Array.from({ length: 10 }, (_, i) => at(i)).join('L')}Z`;
})();
