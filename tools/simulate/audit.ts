import { aspectMark, sheetTotal, standings, subjectTotals } from '@skillstar/rules';
import type { AspectState, SlotValue } from '@skillstar/rules';
import type { Caller } from './caller.ts';
import { slotKey } from './tablet.ts';
import type { Ledger } from './tablet.ts';
import type { Sheet } from './wire.ts';

export interface Expected {
  rank: number | null;
  total: number | null;
}

/** The board as it must be, from what the tablets sent and the rules alone, by code. */
export function expectedBoard(sheets: readonly Sheet[], ledger: Ledger): Map<string, Expected> {
  const bySlot = new Map([...ledger.last].map(([key, entry]) => [key, entry.value]));
  const totals = sheets.map((sheet) => {
    const states = new Map<string, AspectState>(
      sheet.aspects.map((aspect) => {
        const slots: SlotValue[] = (
          aspect.type === 'M' ? [0] : Array.from({ length: sheet.seats }, (_, n) => n + 1)
        ).map((slot) => ({
          slot,
          value: bySlot.get(slotKey({ sheet: sheet.id, aspect: aspect.id, round: aspect.round }, slot)) ?? null,
        }));
        return [aspect.id, aspectMark(aspect, slots, sheet.seats)];
      }),
    );
    const sum = sheetTotal(sheet.aspects, states);
    return { subject: sheet.subject.code, total: sum.done === 0 ? null : sum.total };
  });
  const ranked = standings(
    [...subjectTotals(totals)].map(([id, total]) => ({ id, total, status: 'competing' as const })),
  );
  return new Map(ranked.map(({ id, rank, total }) => [id, { rank, total }]));
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
      const slot = aspect.type === 'M' ? 0 : sheet.mySeat!;
      const last = ledger.last.get(slotKey({ sheet: sheet.id, aspect: aspect.id, round: aspect.round }, slot));
      return last !== undefined && aspect.entry?.id !== last.id && !missing.includes(last.id);
    });
  return { lost: missing.length + misplaced.length, doubled };
}
