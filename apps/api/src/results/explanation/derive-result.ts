import type { Language } from '@skillstar/contract';
import {
  derive,
  explainParts,
  explainRank,
  explainScale,
  explainTotal,
  formatMark,
  resultOf,
  sentenceOf,
  valueWordOf,
} from '@skillstar/rules';
import type { CriterionRule, Derivation, RankEntry, ScaleParameters, SlotValue } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import type { ExcludedSeat, SheetAspect } from '../../judging/sheet.ts';
import { aspectsOf } from '../../judging/sheet.store.ts';
import type { ResultPart, SheetMarks } from '../result.ts';
import type { ExplanationStepView } from './explanation.view.ts';

/** A derivation in words, step by step. */
export function inWords(derivation: Derivation, language: Language): ExplanationStepView {
  return {
    text: sentenceOf(derivation, language),
    value: valueWordOf(derivation, language),
    rule: derivation.rule,
    from: derivation.from.map((part) => inWords(part, language)),
  };
}

/** Why somebody has this rank among all of them. */
export function rankOf(entries: readonly RankEntry[], id: string): Derivation {
  const explained = explainRank(entries, [], id);
  if (!explained.ok) throw new Error(`a stored ranking is not explained: ${JSON.stringify(explained.violations)}`);
  return explained.derivation;
}

export function scaleOf(
  parameters: ScaleParameters | null,
  entries: readonly RankEntry[],
  id: string,
): Derivation | null {
  if (!parameters) return null;
  const explained = explainScale(parameters, entries, id);
  return explained.ok ? explained.derivation : null;
}

/** The total by its criteria, for everybody: what a publication says, and no mark of a judge. */
export function totalByParts(total: number | null, parts: readonly ResultPart[]): Derivation | null {
  if (total === null) return null;
  const explained = parts.map(({ code, name, mark, full = 1, weight = null }) => {
    const id = `${code} ${name}`;
    const derivation = derive('criterion.total', mark === null ? null : formatMark(mark), { id });
    return { part: id, sum: mark, full, weight, derivation };
  });
  // a publication copies the parts and the total: what lies between them are the deductions
  const whole = resultOf(explained, 0);
  const deducted = parts.length > 0 && whole.ok && whole.total !== null ? Math.max(0, whole.total - total) : 0;
  return parts.length > 0 ? explainParts(explained, deducted) : derive('subject.total', formatMark(total));
}

/** The total down to each judge's score, for those who watch the judging. */
export async function totalByMarks(tx: EntityManager, marks: readonly SheetMarks[]): Promise<Derivation | null> {
  if (marks.length === 0) return null;
  const names = await namesOf(tx, marks);
  const criteria = new Map<string, { id: string; subCriteria: CriterionRule['subCriteria'][number][] }>();
  const slots = new Map<string, readonly SlotValue[]>();
  const seats = new Map<string, number>();
  const excluded = new Map<string, readonly ExcludedSeat[]>();
  const parts = new Map<string, { full: number; weight: string }>();
  for (const sheet of marks) {
    const { criterion, name, full, weight } = names.get(sheet.subCriterion)!;
    if (weight !== null) parts.set(criterion, { full, weight });
    const aspects = (await aspectsOf(tx, sheet.subCriterion)).map((aspect) => ({ ...aspect, id: spoken(aspect) }));
    const entered = await aspectsOf(tx, sheet.subCriterion);
    entered.forEach((aspect, at) => {
      slots.set(aspects[at]!.id, sheet.slots[aspect.id] ?? []);
      seats.set(aspects[at]!.id, sheet.seats);
      excluded.set(aspects[at]!.id, sheet.excluded ?? []);
    });
    const before = criteria.get(criterion) ?? { id: criterion, subCriteria: [] };
    before.subCriteria.push({ id: name, aspects });
    criteria.set(criterion, before);
  }
  return explainTotal([...criteria.values()], slots, (aspect) => seats.get(aspect)!, {
    parts,
    excluded: (aspect) => excluded.get(aspect)!,
  });
}

/** A derivation calls an aspect by its id; people call it A1.M1 and what is to be done there. */
function spoken({ label, description }: SheetAspect): string {
  return `${label} ${description}`;
}

async function namesOf(
  tx: EntityManager,
  marks: readonly SheetMarks[],
): Promise<Map<string, { criterion: string; name: string; full: number; weight: string | null }>> {
  const rows: { id: string; criterion: string; name: string; full: number; weight: string | null }[] = await tx.query(
    `select c.id, r.code || ' ' || r.name as criterion, c.code || ' ' || c.name as name, r.mark as full, r.weight
     from sub_criterion c join criterion r on r.id = c.criterion_id where c.id = any($1)`,
    [marks.map(({ subCriterion }) => subCriterion)],
  );
  return new Map(rows.map(({ id, ...names }) => [id, names]));
}
