import { useEffect, useState } from 'react';

export const ROWS_A_PAGE = 10;
/** So few stand larger. */
export const FEW_ROWS = 6;

export interface PageOfRows {
  page: number;
  pages: number;
  from: number;
  to: number;
}

export function pageOf(turn: number, rows: number): PageOfRows {
  const pages = Math.max(1, Math.ceil(rows / ROWS_A_PAGE));
  const page = turn % pages;
  return { page, pages, from: page * ROWS_A_PAGE, to: Math.min(rows, (page + 1) * ROWS_A_PAGE) };
}

/** Turns the pages; a board that fits one page stands still. */
export function usePages(rows: number, everySeconds: number): PageOfRows {
  const [turn, setTurn] = useState(0);
  const several = rows > ROWS_A_PAGE;
  useEffect(() => {
    if (!several) return setTurn(0);
    const timer = setInterval(() => setTurn((now) => now + 1), everySeconds * 1_000);
    return () => clearInterval(timer);
  }, [several, everySeconds]);
  return pageOf(turn, rows);
}
