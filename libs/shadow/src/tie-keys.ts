import type { TieKey } from './export.ts';
import type { SheetResult } from './result.ts';

/** A sheet as it was calculated: the mark of every aspect, and what was entered in its one slot. */
export interface MarkedSheet extends SheetResult {
  marks: ReadonlyMap<string, number | null>;
  values: ReadonlyMap<string, string | null>;
}

/** The values of the tie keys that are found on the sheets, from those that count. Marks are hundredths. */
export function keysFromSheets(keys: readonly TieKey[], sheets: readonly MarkedSheet[]): Record<string, string | null> {
  const found: Record<string, string | null> = {};
  for (const { key, of } of keys) {
    if (!of) continue;
    if ('value' in of)
      found[key] = sheets.map(({ values }) => values.get(of.value)).find((value) => value != null) ?? null;
    else found[key] = String(of.marks.reduce((sum, aspect) => sum + markIn(sheets, aspect), 0));
  }
  return found;
}

function markIn(sheets: readonly MarkedSheet[], aspect: string): number {
  return sheets.reduce((sum, { marks }) => sum + (marks.get(aspect) ?? 0), 0);
}
