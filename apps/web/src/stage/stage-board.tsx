import { useMemo, useRef } from 'react';
import type { BoardHead, BoardRow } from '@skillstar/contract';
import { boardTitle, tiedRanks, totalsWithheld } from '../lib/board-rows.ts';
import { useLanguage } from '../lib/language.ts';
import { useRankChanges } from '../lib/rank-changes.ts';
import { useRowMovement } from '../lib/row-movement.ts';
import { useBoard } from '../lib/use-board.ts';
import { HoldingSlide } from './holding-slide.tsx';
import { usePages } from './paging.ts';
import { PhoneCode } from './phone-code.tsx';
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
  const reader = useLanguage();
  const { screen, delay, every, code } = parameters;
  const ticket = useMemo(() => (screen ? screenTickets(board, screen) : undefined), [board, screen]);
  const { head, rows, connection, heardAt, error } = useBoard(board, ticket ? { audience: 'stage', ticket } : {});
  const truth = useMemo<Picture | null>(() => (head ? { head, rows } : null), [head, rows]);
  const picture = useDelayed(truth, delay, heardAt);

  // a revoked screen goes dark at once, whatever it remembers
  if (error && (error.status === 401 || error.status === 403)) {
    return <HoldingSlide title={t('holding.refused')} text={t('holding.refusedText')} />;
  }
  if (picture) {
    if (!picture.rows.length) {
      const words = t(picture.head.state === 'hidden' ? 'holding.hidden' : 'holding.unstarted');
      return <HoldingSlide title={words} text={boardTitle(picture.head, reader)} board={board} />;
    }
    const keyed = screen !== null;
    const standing = { ...picture, board, connection, heardAt, every, keyed, code };
    return <Standing {...standing} />;
  }
  if (truth) return <HoldingSlide title={t('holding.delay', { seconds: delay })} />;
  if (error) return <HoldingSlide title={t('holding.unknown')} text={t('holding.unknownText')} />;
  return <HoldingSlide title={t('holding.waiting')} />;
}

interface StandingProps extends Picture, StageHeaderProps {
  board: string;
  every: number;
  code: boolean;
}

function Standing({ board, head, rows, every, code, ...state }: StandingProps) {
  const t = useT();
  const reader = useLanguage();
  const list = useRef<HTMLOListElement>(null);
  const { page, pages, from, to, size } = usePages(rows.length, every);
  const tied = useMemo(() => tiedRanks(rows), [rows]);
  const changes = useRankChanges(board, rows);
  const shown = rows.slice(from, to);
  useRowMovement(list, shown.map((row) => row.id).join(), String(page));
  return (
    <>
      <StageHeader head={head} {...state} />
      <ol
        key={page}
        ref={list}
        className={`stage-rows stage-rows-${size}${code ? ' stage-rows-beside' : ''}`}
        aria-label={boardTitle(head, reader)}
      >
        {shown.map((row, place) => (
          <StageRow
            key={row.id}
            row={row}
            place={place}
            tied={row.rank !== null && tied.has(row.rank)}
            change={changes.get(row.id) ?? 0}
            withTotals={state.keyed || !totalsWithheld(head, rows)}
          />
        ))}
      </ol>
      {code ? <PhoneCode board={board} size={280} /> : null}
      <footer className="stage-footer">
        <span>{t(`shared.board.counts.${head.counts}`)}</span>
        {pages > 1 ? <span>{t('page', { from: from + 1, to, of: rows.length })}</span> : null}
      </footer>
    </>
  );
}
