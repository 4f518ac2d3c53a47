import type { AspectRule } from './aspect.ts';
import type { AspectState } from './aspect-mark.ts';
import { sheetTotal, type SheetTotal } from './sheet.ts';

export interface SubCriterionRule {
  id: string;
  aspects: readonly AspectRule[];
}

export interface CriterionRule {
  id: string;
  subCriteria: readonly SubCriterionRule[];
}

export interface SubCriterionTotal extends SheetTotal {
  id: string;
}

export interface CriterionTotal extends SheetTotal {
  id: string;
  subCriteria: SubCriterionTotal[];
}

export interface SubjectTotal extends SheetTotal {
  criteria: CriterionTotal[];
}

/** A subject's whole result: aspects → sub-criteria (mark sheets) → criteria → total, all sums of rounded marks. */
export function subjectTotal(
  criteria: readonly CriterionRule[],
  states: ReadonlyMap<string, AspectState>,
): SubjectTotal {
  const totals = criteria.map((criterion): CriterionTotal => {
    const subCriteria = criterion.subCriteria.map(({ id, aspects }) => ({ id, ...sheetTotal(aspects, states) }));
    return { id: criterion.id, ...sum(subCriteria), subCriteria };
  });
  return { ...sum(totals), criteria: totals };
}

function sum(parts: readonly SheetTotal[]): SheetTotal {
  const whole: SheetTotal = { total: 0, deducted: 0, done: 0, blanks: 0, spreads: 0 };
  for (const part of parts) {
    whole.total += part.total;
    whole.deducted += part.deducted;
    whole.done += part.done;
    whole.blanks += part.blanks;
    whole.spreads += part.spreads;
  }
  return whole;
}
