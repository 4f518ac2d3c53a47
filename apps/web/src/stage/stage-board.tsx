import { useMemo, useRef } from 'react';
import type { BoardHead, BoardRow } from '@skillstar/contract';
import { tiedRanks } from '../lib/board-rows.ts';
import { useRowMovement } from '../lib/row-movement.ts';
import { useBoard } from '../lib/use-board.ts';
import { HoldingSlide } from './holding-slide.tsx';
import { FEW_ROWS, usePages } from './paging.ts';
import type { ScreenParameters } from './screen-parameters.ts';
import { screenTickets } from './screen-ticket.ts';
import { StageHeader, type StageHeaderProps } from './stage-header.tsx';
import { StageRow } from './stage-row.tsx';
import { useDelayed } from './use-delayed.ts';
import { useT } from './words.ts';

interface Picture {
  head: BoardHead;
  rows: BoardRow[];
}

export function StageBoard({ board, parameters }: { board: string; parameters: ScreenParameters }) {
  const t = useT();
  const { screen, delay, every } = parameters;
  const ticket = useMemo(() => (screen ? screenTickets(board, screen) : undefined), [board, screen]);
  const { head, rows, connection, heardAt, error } = useBoard(board, ticket ? { audience: 'stage', ticket } : {});
  const truth = useMemo<Picture | null>(() => (head ? { head, rows } : null), [head, rows]);
  const picture = useDelayed(truth, delay, heardAt);

  // a revoked screen goes dark at once, whatever it remembers
  if (error && (error.status === 401 || error.status === 403)) {
    return <HoldingSlide title={t('holding.refused')} text={t('holding.refusedText')} />;
  }
  if (picture) {
    const { state, title } = picture.head;
    if (!picture.rows.length) {
      return <HoldingSlide title={t(state === 'hidden' ? 'holding.hidden' : 'holding.unstarted')} text={title} />;
    }
    const keyed = screen !== null;
    return <Standing {...picture} connection={connection} heardAt={heardAt} every={every} keyed={keyed} />;
  }
  if (truth) return <HoldingSlide title={t('holding.delay', { seconds: delay })} />;
  if (error) return <HoldingSlide title={t('holding.unknown')} text={t('holding.unknownText')} />;
  return <HoldingSlide title={t('holding.waiting')} />;
}

function Standing({ head, rows, every, ...state }: Picture & StageHeaderProps & { every: number }) {
  const t = useT();
  const list = useRef<HTMLOListElement>(null);
  const { page, pages, from, to } = usePages(rows.length, every);
  const tied = useMemo(() => tiedRanks(rows), [rows]);
  const shown = rows.slice(from, to);
  useRowMovement(list, shown.map((row) => row.id).join(), String(page));
  return (
    <>
      <StageHeader head={head} {...state} />
      <ol
        key={page}
        ref={list}
        className={rows.length <= FEW_ROWS ? 'stage-rows stage-rows-few' : 'stage-rows'}
        aria-label={head.title}
      >
        {shown.map((row, place) => (
          <StageRow
            key={row.id}
            row={row}
            place={place}
            tied={row.rank !== null && tied.has(row.rank)}
            withTotals={state.keyed || head.state !== 'ranks-only'}
          />
        ))}
      </ol>
      <footer className="stage-footer">
        <span>{t(`shared.board.counts.${head.counts}`)}</span>
        {pages > 1 ? <span>{t('page', { from: from + 1, to, of: rows.length })}</span> : null}
      </footer>
    </>
  );
}
