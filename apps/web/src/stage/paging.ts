import { useEffect, useState } from 'react';

/** So many rows can be read from the last seat of a hall. */
export const ROWS_A_PAGE = 8;

export interface PageOfRows {
  page: number;
  pages: number;
  from: number;
  to: number;
  /** Fewer rows on a page stand larger; every page of a board has the same size. */
  size: 'large' | 'middle' | 'small';
}

/** Rows are shared out evenly: 12 rows are 6 and 6, not 8 and 4. */
export function pageOf(turn: number, rows: number): PageOfRows {
  const pages = Math.max(1, Math.ceil(rows / ROWS_A_PAGE));
  const each = Math.ceil(rows / pages);
  const page = turn % pages;
  const size = each <= 3 ? 'large' : each <= 6 ? 'middle' : 'small';
  return { page, pages, from: page * each, to: Math.min(rows, (page + 1) * each), size };
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
