import type { EntityManager } from 'typeorm';
import type { SheetMarks } from './result.ts';

/** A panel that did not score as it was seated: whoever approves or signs a result reads it beside the figures. */
export interface PanelNote {
  /** Code and name of the sub-criterion. */
  form: string;
  kind: 'excluded' | 'stand-in';
  seat: number;
  reason: string;
  /** How many judges' scores count, of how many who were seated. */
  counted: number;
  of: number;
  /** The codes that it is about. */
  codes: string[];
}

/** One note for each form, seat and reason: a judge who fell ill is one note about everybody whom he did not score. */
export async function panelNotes(
  tx: EntityManager,
  rows: readonly { code: string; marks: readonly SheetMarks[] }[],
): Promise<PanelNote[]> {
  const notes = new Map<string, PanelNote & { order: string }>();
  const forms = await formsOf(tx, rows);
  for (const { code, marks } of rows) {
    for (const { subCriterion, seats, excluded = [], standIns = [] } of marks) {
      const { form, order } = forms.get(subCriterion)!;
      const counted = seats - excluded.length;
      const put = (kind: PanelNote['kind'], seat: number, reason: string): void => {
        const key = JSON.stringify([subCriterion, kind, seat, reason, counted]);
        const note = notes.get(key) ?? { form, order, kind, seat, reason, counted, of: seats, codes: [] };
        notes.set(key, { ...note, codes: [...note.codes, code].sort() });
      };
      for (const { seat, reason } of excluded) put('excluded', seat, reason);
      for (const { seat, reason } of standIns) put('stand-in', seat, reason);
    }
  }
  return [...notes.values()]
    .sort((a, b) => a.order.localeCompare(b.order) || a.seat - b.seat || b.counted - a.counted)
    .map(({ order: _order, ...note }) => note);
}

async function formsOf(
  tx: EntityManager,
  rows: readonly { marks: readonly SheetMarks[] }[],
): Promise<Map<string, { form: string; order: string }>> {
  const ids = rows.flatMap(({ marks }) => marks.map(({ subCriterion }) => subCriterion));
  const found: { id: string; form: string; order: string }[] = await tx.query(
    `select c.id, c.code || ' ' || c.name as form, lpad(r.position::text, 3, '0') || lpad(c.position::text, 3, '0') as "order"
     from sub_criterion c join criterion r on r.id = c.criterion_id where c.id = any($1)`,
    [[...new Set(ids)]],
  );
  return new Map(found.map(({ id, ...form }) => [id, form]));
}
