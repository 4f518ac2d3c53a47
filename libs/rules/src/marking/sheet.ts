import type { Hundredths } from '../marks.ts';
import type { AspectRule } from './aspect.ts';
import type { AspectState } from './aspect-mark.ts';

/** The sum of the rounded aspect marks; `done: 0` tells that nothing is marked, which is not the same as 0.00. */
export interface SheetTotal {
  total: Hundredths;
  /** What the deductions cost; it is taken off the subject's total, not off this one. */
  deducted: Hundredths;
  done: number;
  /** Aspects without a mark that nobody disputes: blank or not yet scored by everybody. */
  blanks: number;
  /** Aspects whose scores lie too far apart. */
  spreads: number;
}

export function sheetTotal(aspects: readonly AspectRule[], states: ReadonlyMap<string, AspectState>): SheetTotal {
  const sheet: SheetTotal = { total: 0, deducted: 0, done: 0, blanks: 0, spreads: 0 };
  for (const aspect of aspects) {
    const present = states.get(aspect.id);
    if (present?.state === 'complete' && present.mark !== null) {
      if (aspect.type === 'D') sheet.deducted -= present.mark;
      else sheet.total += present.mark;
      sheet.done += 1;
    } else if (present?.state === 'spread') {
      sheet.spreads += 1;
    } else {
      sheet.blanks += 1;
    }
  }
  return sheet;
}

/** Sheet totals summed for each subject; a subject whose every sheet is unmarked (`total: null`) has null. */
export function subjectTotals(
  sheets: Iterable<{ subject: string; total: Hundredths | null }>,
): Map<string, Hundredths | null> {
  const totals = new Map<string, Hundredths | null>();
  for (const { subject, total } of sheets) {
    const sum = totals.get(subject) ?? null;
    totals.set(subject, total === null ? sum : (sum ?? 0) + total);
  }
  return totals;
}
