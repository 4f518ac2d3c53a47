import { useEffect, useState } from 'react';
import type { BoardListItem } from '@skillstar/contract';
import { send } from '../lib/api.ts';
import { boardTitle } from '../lib/board-rows.ts';
import { liveUrl } from '../lib/config.ts';
import { localName, useLanguage } from '../lib/language.ts';
import { HoldingSlide } from './holding-slide.tsx';
import { useT } from './words.ts';

/** `/stage/` without a board: the addresses a producer can copy. */
export function ChooseBoard() {
  const t = useT();
  const reader = useLanguage();
  const boards = useBoards();
  if (!boards) return <HoldingSlide title={t('holding.waiting')} />;
  return (
    <div className="choose">
      <h1>{t('choose.title')}</h1>
      <p>{boards.length ? t('choose.text') : t('choose.none')}</p>
      <ul className="choose-boards">
        {boards.map((board) => (
          <li key={board.id}>
            <a href={`#/boards/${board.id}`}>
              <strong>{boardTitle(board, reader)}</strong>
              <span>{localName(board.competition, reader)}</span>
            </a>
          </li>
        ))}
      </ul>
      <h2>{t('choose.parameters')}</h2>
      <ul className="choose-parameters">
        {(['theme', 'delay', 'lang', 'safe', 'every', 'code', 'screen'] as const).map((name) => (
          <li key={name}>{t(`choose.${name}`)}</li>
        ))}
      </ul>
    </div>
  );
}

function useBoards(): BoardListItem[] | null {
  const [boards, setBoards] = useState<BoardListItem[] | null>(null);
  useEffect(() => {
    let wanted = true;
    const ask = async () => {
      try {
        const response = await send(`${await liveUrl()}/live/boards`, { credentials: 'omit' });
        const answer = (await response.json()) as { boards: BoardListItem[] };
        if (wanted) setBoards(answer.boards);
      } catch {
        // asked again below
      }
    };
    void ask();
    const timer = setInterval(() => void ask(), 10_000);
    return () => {
      wanted = false;
      clearInterval(timer);
    };
  }, []);
  return boards;
}
