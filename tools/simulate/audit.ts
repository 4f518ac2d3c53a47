import { aspectMark, isScoredBySeat, resultOf, sheetTotal, standings } from '@skillstar/rules';
import type { AspectState, PartSum, SlotValue } from '@skillstar/rules';
import type { Caller } from './caller.ts';
import { slotKey } from './tablet.ts';
import type { Ledger } from './tablet.ts';
import type { Sheet } from './wire.ts';

export interface Expected {
  rank: number | null;
  total: number | null;
}

/** The board as it must be, from what the tablets sent and the rules alone, by code. */
export function expectedBoard(
  sheets: readonly Sheet[],
  ledger: Ledger,
  criteria: readonly Criterion[],
): Map<string, Expected> {
  const bySlot = new Map([...ledger.last].map(([key, entry]) => [key, entry.value]));
  const results = new Map<string, { sums: Map<string, number>; deducted: number }>();
  for (const sheet of sheets) {
    const states = new Map<string, AspectState>(
      sheet.aspects.map((aspect) => {
        const slots: SlotValue[] = (
          !isScoredBySeat(aspect) ? [0] : Array.from({ length: sheet.seats }, (_, n) => n + 1)
        ).map((slot) => ({
          slot,
          value: bySlot.get(slotKey({ sheet: sheet.id, aspect: aspect.id, round: aspect.round }, slot)) ?? null,
        }));
        return [aspect.id, aspectMark(aspect, slots, sheet.seats)];
      }),
    );
    const { total, deducted, done } = sheetTotal(sheet.aspects, states);
    const result = results.get(sheet.subject.code) ?? { sums: new Map<string, number>(), deducted: 0 };
    const part = sheet.subCriterion.code[0]!;
    if (done > 0) result.sums.set(part, (result.sums.get(part) ?? 0) + total);
    results.set(sheet.subject.code, { ...result, deducted: result.deducted + deducted });
  }
  const ranked = standings(
    [...results].map(([id, { sums, deducted }]) => ({
      id,
      total: totalOf(criteria, sums, deducted),
      status: 'competing' as const,
    })),
  );
  return new Map(ranked.map(({ id, rank, total }) => [id, { rank, total }]));
}

/** A criterion of the scheme: with a weight it is a part of the total. */
interface Criterion {
  code: string;
  mark: number;
  weight?: string;
}

function totalOf(criteria: readonly Criterion[], sums: ReadonlyMap<string, number>, deducted: number): number | null {
  const parts = criteria.map(({ code, mark, weight = null }): PartSum => ({
    part: code,
    sum: sums.get(code) ?? null,
    full: mark,
    weight,
  }));
  const result = resultOf(parts, deducted);
  if (!result.ok) throw new Error(JSON.stringify(result.violations));
  return result.total;
}

/**
 * Compares the product's own history with what was sent: an entry that is not there, or whose slot shows something
 * else than its judge tapped last, is lost; a version that nobody sent, or that stands there twice, is doubled.
 */
export async function audit(
  chief: Caller,
  views: readonly Sheet[][],
  ledger: Ledger,
): Promise<{ lost: number; doubled: number }> {
  const sheets = views.flat();
  const found = new Map<string, number>();
  for (const id of new Set(sheets.map((sheet) => sheet.id))) {
    const history = await chief.get<{ entries: { id: string }[] }>(`/api/mark-sheets/${id}/history`);
    for (const entry of history.entries) found.set(entry.id, (found.get(entry.id) ?? 0) + 1);
  }
  const missing = [...ledger.sent.keys()].filter((id) => !found.has(id));
  const doubled = [...found].reduce((sum, [id, times]) => sum + (ledger.sent.has(id) ? times - 1 : times), 0);
  const misplaced = sheets
    .flatMap((sheet) => sheet.aspects.map((aspect) => ({ sheet, aspect })))
    .filter(({ sheet, aspect }) => {
      const slot = isScoredBySeat(aspect) ? sheet.mySeat! : 0;
      const last = ledger.last.get(slotKey({ sheet: sheet.id, aspect: aspect.id, round: aspect.round }, slot));
      return last !== undefined && aspect.entry?.id !== last.id && !missing.includes(last.id);
    });
  return { lost: missing.length + misplaced.length, doubled };
}
