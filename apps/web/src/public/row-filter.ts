import type { BoardRow } from '@skillstar/contract';

export interface RowFilter {
  words: string;
  /** A delegation's code, or '' for all. */
  delegation: string;
}

export const NO_FILTER: RowFilter = { words: '', delegation: '' };

/** Every word must be found in the code, the name, the unit or the delegation. */
export function filterRows(rows: readonly BoardRow[], { words, delegation }: RowFilter): readonly BoardRow[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (!wanted.length && !delegation) return rows;
  return rows.filter((row) => {
    if (delegation && row.delegation?.code !== delegation) return false;
    const text = [row.code, row.name, row.unit, row.delegation?.name, row.delegation?.nameEn].join('\n').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

export function delegationsOf(rows: readonly BoardRow[]): NonNullable<BoardRow['delegation']>[] {
  const found = new Map(
    rows.flatMap((row) => (row.delegation ? [[row.delegation.code, row.delegation] as const] : [])),
  );
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
