import type { BoardHead, BoardRow } from '@skillstar/contract';
import type { Language } from './language.ts';

export function boardTitle(board: Pick<BoardHead, 'title' | 'titleEn'>, reader: Language): string {
  return reader === 'en' && board.titleEn ? board.titleEn : board.title;
}

/** What a row is called: the name, or the code where the skill is marked in code. */
export function rowName(row: BoardRow, reader: Language): string {
  if (row.name === null) return row.code;
  return reader === 'en' && row.delegation?.nameEn && row.delegation.name === row.name
    ? row.delegation.nameEn
    : row.name;
}

/** Whom the row's competitor stands for; null where the row is a delegation itself. */
export function delegationName(row: BoardRow, reader: Language): string | null {
  if (!row.delegation || row.members !== undefined) return null;
  return reader === 'en' && row.delegation.nameEn ? row.delegation.nameEn : row.delegation.name;
}

/** Everything under the name, without saying a thing twice. */
export function rowDetails(row: BoardRow, reader: Language): string[] {
  const delegation = delegationName(row, reader);
  return [row.name === null ? null : row.code, delegation, row.unit === delegation ? null : row.unit].filter(
    (part): part is string => Boolean(part),
  );
}

/** Ranks that more than one row holds. */
export function tiedRanks(rows: readonly BoardRow[]): Set<number> {
  const seen = new Set<number>();
  const tied = new Set<number>();
  for (const { rank } of rows) if (rank !== null) (seen.has(rank) ? tied : seen).add(rank);
  return tied;
}

/** Ranked rows without a total: totals are kept back (ranks only, or frozen while it was), which is not "no marks yet". */
export function totalsWithheld(head: Pick<BoardHead, 'state'>, rows: readonly BoardRow[]): boolean {
  const ofRanked = (row: BoardRow) => row.rank !== null && row.total === null;
  return head.state === 'ranks-only' || (head.state === 'frozen' && rows.some(ofRanked));
}
