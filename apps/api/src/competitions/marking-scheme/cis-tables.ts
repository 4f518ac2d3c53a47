import { formatMark } from '@skillstar/rules';
import type { CellPlaces } from './cell-places.ts';
import type { Block, CriteriaTable, SectionTable } from './cis-layout.ts';
import { schemeTotal, sectionSums } from './scheme-draft.ts';
import type { CriterionDraft, SchemeDraft, SectionDraft } from './scheme-draft.ts';
import type { SheetGrid } from './sheet-grid.ts';
import { halfWidth } from './sheet-grid.ts';

/** The two tables above the blocks: sections of the standard, and criteria. */
export function readSections(grid: SheetGrid, table: SectionTable, end: number, places: CellPlaces): SectionDraft[] {
  const sections: SectionDraft[] = [];
  places.put('sections', table.header, table.weight);
  for (const row of grid.rows.filter((at) => at > table.header && at < end)) {
    const columns = grid.columns(row);
    const total = columns.find((column) => grid.heading(row, column).startsWith('total variation'));
    if (total !== undefined) {
      places.put('variation', row, total + 2);
      break;
    }
    const number = sectionNumber(grid.content(row, 1));
    if (/^criteria$/i.test(number)) break;
    const path = `sections.${sections.length}`;
    places.put(`${path}.number`, row, 1);
    places.put(`${path}.name`, row, 2);
    places.put(`${path}.weight`, row, table.weight);
    if (!number) {
      grid.fault(row, columns[0]!, 'row.unexpected', { value: grid.text(row, columns[0]).slice(0, 60) });
      continue;
    }
    const weight = grid.mark(row, table.weight);
    if (weight === null) grid.fault(row, table.weight, 'cell.required');
    sections.push({ number, name: oneLine(grid.content(row, 2)), weight: weight ?? Number.NaN });
  }
  return sections;
}

/** "3", 3 and "３" name the same section, and so does 3.0. */
export function sectionNumber(text: string): string {
  return halfWidth(text).trim().replace(/\.0+$/, '');
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

export function readCriteria(
  grid: SheetGrid,
  table: CriteriaTable,
  blocks: Block[],
  places: CellPlaces,
): CriterionDraft[] {
  const criteria: CriterionDraft[] = [];
  const end = blocks[0]?.header ?? Infinity;
  places.put('criteria', table.header, 1);
  places.put('total', table.header, table.mark);
  for (const row of grid.rows.filter((at) => at > table.header && at < end)) {
    const code = halfWidth(grid.content(row, 1)).toUpperCase();
    if (!code) {
      // A line without an id is the table's own total.
      if (grid.cell(row, table.mark)) places.put('total', row, table.mark);
      else
        grid.fault(row, grid.columns(row)[0]!, 'row.unexpected', {
          value: grid.text(row, grid.columns(row)[0]).slice(0, 60),
        });
      continue;
    }
    const path = `criteria.${criteria.length}`;
    places.put(path, row, 1);
    places.put(`${path}.code`, row, 1);
    places.put(`${path}.name`, row, 2);
    places.put(`${path}.mark`, row, table.mark);
    // A mark that is a formula without stored result is taken from the block (see `readBlock`).
    const unstored = grid.cell(row, table.mark)?.kind === 'nothing';
    const mark = unstored ? null : grid.mark(row, table.mark);
    if (mark === null && !unstored) grid.fault(row, table.mark, 'cell.required');
    criteria.push({ code, name: oneLine(grid.content(row, 2)), mark: mark ?? Number.NaN, subCriteria: [] });
  }
  return criteria;
}

/** The table of criteria may state its own total in a line without an id. */
export function checkDeclaredTotal(
  grid: SheetGrid,
  table: CriteriaTable,
  scheme: SchemeDraft,
  places: CellPlaces,
): void {
  const row = places.row('total');
  const cell = row === null || row === table.header ? undefined : grid.cell(row, table.mark);
  const total = schemeTotal(scheme);
  if (!cell || Number.isNaN(total)) return;
  const stated = grid.mark(cell.row, table.mark, total);
  if (stated === null || Number.isNaN(stated) || stated === total) return;
  if (cell.formula) {
    grid.warn(cell.row, table.mark, 'total.stale', { stated: formatMark(stated), computed: formatMark(total) });
  } else {
    grid.fault(cell.row, table.mark, 'scheme.total', { total: formatMark(total), declared: formatMark(stated) });
  }
}

/** Sums that stand in the file and are not what their aspects say: the file was not recalculated. Ours count. */
export function warnOfStaleSums(grid: SheetGrid, table: SectionTable, scheme: SchemeDraft, places: CellPlaces): void {
  const declared = scheme.criteria.reduce((sum, { mark }) => sum + mark, 0);
  if (Number.isNaN(declared) || Number.isNaN(schemeTotal(scheme)) || table.aspectSum === undefined) return;
  sectionSums(scheme).forEach(({ aspectSum }, index) => {
    const row = places.row(`sections.${index}.weight`);
    const stated = row === null ? null : grid.cell(row, table.aspectSum)?.number;
    if (row === null || typeof stated !== 'number' || Math.abs(stated * 100 - aspectSum) < 1e-6) return;
    grid.warn(row, table.aspectSum!, 'total.stale', { stated: String(stated), computed: formatMark(aspectSum) });
  });
}
