import type { CSSProperties } from 'react';
import type { BoardRow } from '@skillstar/contract';
import { formatMark } from '@skillstar/rules';
import { Figures } from '@skillstar/ui';
import { delegationName, rowName } from '../lib/board-rows.ts';
import { useLanguage } from '../lib/language.ts';
import { useT } from './words.ts';

export interface StageRowProps {
  row: BoardRow;
  /** The place on the page, for the entrance one after another. */
  place: number;
  tied: boolean;
  withTotals: boolean;
}

export function StageRow({ row, place, tied, withTotals }: StageRowProps) {
  const t = useT();
  const reader = useLanguage();
  const partial = row.progress !== null && row.progress < 100 && row.total !== null;
  const note =
    row.status !== 'competing'
      ? t(`shared.subject.${row.status}`)
      : partial
        ? t('shared.board.marked', { percent: row.progress! })
        : row.total === null && withTotals
          ? t('shared.board.unmarked')
          : row.members !== undefined
            ? t('shared.board.members', { count: row.members })
            : '';
  const metal = row.rank !== null && row.rank <= 3 ? ` stage-rank-${row.rank}` : '';
  return (
    <li className="stage-row" data-row={row.id} style={{ '--place': place } as CSSProperties}>
      <div className="stage-row-work">
        <span className={`stage-rank${metal}`}>{row.rank === null ? '–' : <Figures value={String(row.rank)} />}</span>
        <span className="stage-tied">{tied ? t('shared.board.tied') : null}</span>
        <span className="stage-code">{row.name === null ? null : row.code}</span>
        <span className={row.delegation ? 'stage-name' : 'stage-name stage-name-alone'}>{rowName(row, reader)}</span>
        {row.delegation ? <span className="stage-delegation">{delegationName(row, reader)}</span> : null}
        <span className="stage-note">{note}</span>
        <span className="stage-total">{row.total === null ? null : <Figures value={formatMark(row.total)} />}</span>
      </div>
      <span className="stage-row-light" aria-hidden="true" />
    </li>
  );
}
