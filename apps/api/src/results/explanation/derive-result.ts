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
import type { SheetAspect } from '../../judging/sheet.ts';
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
  if (parts.length === 0) return derive('subject.total', formatMark(total));
  const explained = parts.map(({ code, name, mark, full = 1, weight = null }) => {
    const id = `${code} ${name}`;
    const derivation = derive('criterion.total', mark === null ? null : formatMark(mark), { id });
    return { part: id, sum: mark, full, weight, derivation };
  });
  // a publication copies the parts and the total: what lies between them are the deductions
  const undeducted = resultOf(explained, 0);
  const deducted = undeducted.ok && undeducted.total !== null ? undeducted.total - total : 0;
  return explainParts(explained, deducted);
}

/** The total down to each judge's score, for those who watch the judging. */
export async function totalByMarks(
  tx: EntityManager,
  marks: readonly SheetMarks[],
  parts: readonly ResultPart[],
): Promise<Derivation | null> {
  if (marks.length === 0) return null;
  const names = await namesOf(tx, marks);
  const criteria = new Map<string, { id: string; subCriteria: CriterionRule['subCriteria'][number][] }>();
  const slots = new Map<string, readonly SlotValue[]>();
  const sheetOf = new Map<string, SheetMarks>();
  for (const sheet of marks) {
    const { criterion, name } = names.get(sheet.subCriterion)!;
    const aspects = (await aspectsOf(tx, sheet.subCriterion)).map((aspect) => {
      const id = spoken(aspect);
      slots.set(id, sheet.slots[aspect.id] ?? []);
      sheetOf.set(id, sheet);
      return { ...aspect, id };
    });
    const before = criteria.get(criterion) ?? { id: criterion, subCriteria: [] };
    before.subCriteria.push({ id: name, aspects });
    criteria.set(criterion, before);
  }
  const weights = parts.map(
    ({ code, name, full = 1, weight = null }) => [`${code} ${name}`, { full, weight }] as const,
  );
  return explainTotal([...criteria.values()], slots, (aspect) => sheetOf.get(aspect)!.seats, {
    parts: new Map(weights),
    excluded: (aspect) => sheetOf.get(aspect)!.excluded ?? [],
  });
}

/** A derivation calls an aspect by its id; people call it A1.M1 and what is to be done there. */
function spoken({ label, description }: SheetAspect): string {
  return `${label} ${description}`;
}

async function namesOf(
  tx: EntityManager,
  marks: readonly SheetMarks[],
): Promise<Map<string, { criterion: string; name: string }>> {
  const rows: { id: string; criterion: string; name: string }[] = await tx.query(
    `select c.id, r.code || ' ' || r.name as criterion, c.code || ' ' || c.name as name
     from sub_criterion c join criterion r on r.id = c.criterion_id where c.id = any($1)`,
    [marks.map(({ subCriterion }) => subCriterion)],
  );
  return new Map(rows.map(({ id, ...names }) => [id, names]));
}
