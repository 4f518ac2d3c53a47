import { tieValues } from '@skillstar/rules';
import type { TieAspect, TieKey, TieMark } from '@skillstar/rules';
import { aspectStanding } from './sheet.ts';
import type { Sheet } from './sheet.ts';

export type KeyValues = Record<string, string | null>;

/** What a subject has in the tie keys of its skill, from the sheets that count for it. */
export function keysFromSheets(tieKeys: readonly TieKey[], sheets: readonly Sheet[]): KeyValues {
  const aspects: TieAspect[] = [];
  const marks = new Map<string, TieMark>();
  for (const sheet of sheets) {
    for (const aspect of sheet.aspects) {
      const { id, label, type, calculation } = aspect;
      aspects.push({ id, label, criterion: sheet.criterion.code, type, calculation });
      const entered = sheet.marks.find((mark) => mark.aspect === id && mark.slot === 0 && mark.round === 1);
      marks.set(id, { mark: aspectStanding(sheet, aspect).state.mark, value: entered?.value ?? null });
    }
  }
  return tieValues(tieKeys, aspects, marks);
}
