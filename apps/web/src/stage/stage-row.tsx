import { useState, type AnimationEvent, type CSSProperties } from 'react';
import type { BoardRow } from '@skillstar/contract';
import { formatMark } from '@skillstar/rules';
import { Figures } from '@skillstar/ui';
import { delegationName, rowName } from '../lib/board-rows.ts';
import { useLanguage } from '../lib/language.ts';
import { useT, type T } from './words.ts';

export interface StageRowProps {
  row: BoardRow;
  /** The place on the page, for the entrance one after another. */
  place: number;
  tied: boolean;
  /** Places risen (+) or fallen (−) with the last change. */
  change: number;
  withTotals: boolean;
}

export function StageRow({ row, place, tied, change, withTotals }: StageRowProps) {
  const t = useT();
  const reader = useLanguage();
  // a row that is moved in the document would enter again: it enters once
  const [entered, setEntered] = useState(false);
  const look = ({ animationName }: AnimationEvent) => {
    if (animationName === 'stage-light' || animationName === 'stage-fade') setEntered(true);
  };
  const metal = row.rank !== null && row.rank <= 3 ? ` stage-metal-${row.rank}` : '';
  const under = [delegationName(row, reader), row.name === null ? null : row.code];
  return (
    <li
      className="stage-row"
      data-row={row.id}
      data-entering={!entered || undefined}
      style={{ '--place': place } as CSSProperties}
      onAnimationEnd={look}
    >
      <div className={row.rank === 1 ? 'stage-row-work stage-row-lit' : 'stage-row-work'}>
        <span className={`stage-rank${metal}`}>{row.rank === null ? '–' : <Figures value={String(row.rank)} />}</span>
        <span className="stage-beside">
          {change ? <Change places={change} t={t} /> : tied ? t('shared.board.tied') : null}
        </span>
        <span className="stage-who">
          <strong className="stage-name">{rowName(row, reader)}</strong>
          {under.some(Boolean) ? (
            <span className="stage-under">
              {under.filter(Boolean).map((part) => (
                <span key={part}>{part}</span>
              ))}
            </span>
          ) : null}
        </span>
        <span className="stage-note">{noteOf(row, withTotals, t)}</span>
        <span className="stage-total">{row.total === null ? null : <Figures value={formatMark(row.total)} />}</span>
      </div>
      <span className="stage-row-light" aria-hidden="true" />
    </li>
  );
}

function noteOf(row: BoardRow, withTotals: boolean, t: T): string {
  if (row.status !== 'competing') return t(`shared.subject.${row.status}`);
  if (row.total === null) return withTotals ? t('shared.board.unmarked') : '';
  if (row.progress !== null && row.progress < 100) return t('shared.board.marked', { percent: row.progress });
  return row.members === undefined ? '' : t('shared.board.members', { count: row.members });
}

function Change({ places, t }: { places: number; t: T }) {
  const up = places > 0;
  const count = Math.abs(places);
  return (
    <span className={up ? 'stage-change stage-change-up' : 'stage-change'}>
      <svg width="20" height="20" viewBox="0 0 8 8" aria-hidden="true">
        <path d={up ? 'M4 1 7.5 7h-7z' : 'M4 7 .5 1h7z'} fill="currentColor" />
      </svg>
      <span aria-hidden="true">{count}</span>
      <span className="ui-unseen">{t(up ? 'shared.board.up' : 'shared.board.down', { places: count })}</span>
    </span>
  );
}
