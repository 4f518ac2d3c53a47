import type { Workbook, WorkbookSheet } from '../../platform/excel/workbook.ts';
import { readBlock } from './cis-block.ts';
import { CalculationRows } from './cis-calculation-rows.ts';
import {
  CALCULATIONS_SHEET,
  CIS_SHEET,
  findBlocks,
  findCriteriaTable,
  findSectionTable,
  HEADINGS,
  NEEDED,
} from './cis-layout.ts';
import type { Block } from './cis-layout.ts';
import { checkDeclaredTotal, readCriteria, readSections, warnOfStaleSums } from './cis-tables.ts';
import { CellPlaces } from './cell-places.ts';
import { checkScheme } from './scheme-checks.ts';
import type { SchemeExpectations } from './scheme-checks.ts';
import type { SchemeDraft } from './scheme-draft.ts';
import { SheetGrid } from './sheet-grid.ts';
import type { CellFault } from '../../platform/excel/cell-fault.ts';

export interface SchemeReading {
  /** All or nothing: a workbook with a fault gives no scheme. */
  scheme: SchemeDraft | null;
  /** The heading of the sheet, also of one that is refused. */
  skill: string;
  faults: CellFault[];
  warnings: CellFault[];
}

/** Reads a CIS marking-scheme workbook and checks everything in it (domain.md §2). */
export function readCisWorkbook(workbook: Workbook, expected: SchemeExpectations = {}): SchemeReading {
  const sheet = findSheet(workbook);
  if (!sheet) {
    const name = workbook.sheets[0]?.name ?? '';
    const faults: CellFault[] = [{ sheet: name, cell: 'A1', code: 'sheet.notScheme', params: { name: CIS_SHEET } }];
    return { scheme: null, skill: '', faults, warnings: [] };
  }
  const grid = new SheetGrid(sheet);
  const calculations = new CalculationRows(workbook.sheets.find(({ name }) => named(name, CALCULATIONS_SHEET)));
  const places = new CellPlaces(grid.name);
  const scheme = readSheet(grid, calculations, places, named(sheet.name, CIS_SHEET));
  const findings = checkScheme(scheme, expected);
  const layoutKnown = !grid.faults.some(({ code }) => LAYOUT_FAULTS.has(code));
  const told = new Set(grid.faults.map(({ cell }) => cell));
  const found = findings.faults.map((finding) => places.cellFault(finding));
  // A cell that could not be read, or a sheet whose layout is another, is told of once: what follows from it is noise.
  const faults = [
    ...grid.faults,
    ...calculations.faults,
    ...(layoutKnown ? found.filter(({ cell }) => !told.has(cell)) : []),
  ];
  const warnings = [...grid.warnings, ...calculations.warnings, ...findings.warnings.map((it) => places.cellFault(it))];
  return {
    scheme: faults.length > 0 ? null : scheme,
    skill: scheme.skill,
    faults: inOrder(faults),
    warnings: inOrder(warnings),
  };
}

const LAYOUT_FAULTS = new Set(['sheet.notScheme', 'sheet.tableMissing', 'header.missing']);

/** The sheet of the right name, or else the one that is headed like a marking scheme. */
function findSheet(workbook: Workbook): WorkbookSheet | undefined {
  return (
    workbook.sheets.find(({ name }) => named(name, CIS_SHEET)) ??
    workbook.sheets.find((sheet) => findBlocks(new SheetGrid(sheet)).length > 0)
  );
}

function named(name: string, expected: string): boolean {
  return name.trim().toLowerCase() === expected.toLowerCase();
}

function readSheet(
  grid: SheetGrid,
  calculations: CalculationRows,
  places: CellPlaces,
  nameIsRight: boolean,
): SchemeDraft {
  const sections = findSectionTable(grid);
  const criteria = findCriteriaTable(grid);
  const blocks = findBlocks(grid);
  if (!nameIsRight) {
    // Under another name only the whole CIS layout is taken.
    const whole = sections !== null && criteria !== null && blocks.length > 0;
    if (whole) grid.warn(1, 1, 'sheet.renamed', { name: CIS_SHEET, found: grid.name });
    else grid.fault(1, 1, 'sheet.notScheme', { name: CIS_SHEET });
  }
  const skill = grid.content(1, 1).replace(/\s+/g, ' ');
  if (!skill) grid.fault(1, 1, 'scheme.skillMissing');
  const firstRow = grid.rows.find((row) => row > 1) ?? 1;
  if (!sections) grid.fault(firstRow, 1, 'sheet.tableMissing', { heading: 'Section / WSOS Marks' });
  if (!criteria) grid.fault(firstRow, 1, 'sheet.tableMissing', { heading: 'Criteria: ID / Name / Mark' });
  if (blocks.length === 0) grid.fault(grid.rows.at(-1) ?? 1, 1, 'sheet.tableMissing', { heading: 'Sub Criterion ID' });
  for (const block of blocks) noteMissingColumns(grid, block);

  const scheme: SchemeDraft = { skill, criteria: [], sections: [] };
  const ends = [criteria?.header, blocks[0]?.header].filter((row) => row !== undefined);
  if (sections) scheme.sections = readSections(grid, sections, Math.min(...ends, Infinity), places);
  if (criteria) scheme.criteria = readCriteria(grid, criteria, blocks, places);
  blocks.forEach((block, index) => {
    readBlock({ grid, calculations, places, scheme }, block, blocks[index + 1]?.header ?? Infinity);
  });
  if (sections) warnOfStaleSums(grid, sections, scheme, places);
  if (criteria) checkDeclaredTotal(grid, criteria, scheme, places);
  calculations.noteUnshared();
  return scheme;
}

function noteMissingColumns(grid: SheetGrid, block: Block): void {
  for (const column of NEEDED) {
    if (block.columns[column] !== undefined) continue;
    grid.fault(block.header, 1, 'header.missing', { heading: HEADINGS[column].replace(/\s+/g, ' ') });
  }
}

/** By sheet, row and column, as a person goes through them. */
function inOrder(faults: CellFault[]): CellFault[] {
  const key = ({ cell }: CellFault) => {
    const [, letters = '', digits = '0'] = /^([A-Z]*)(\d*)$/.exec(cell) ?? [];
    return [Number(digits), letters.length, letters] as const;
  };
  return faults
    .map((fault) => ({ fault, key: key(fault) }))
    .sort(
      (a, b) =>
        a.fault.sheet.localeCompare(b.fault.sheet) ||
        a.key[0] - b.key[0] ||
        a.key[1] - b.key[1] ||
        (a.key[2] < b.key[2] ? -1 : a.key[2] > b.key[2] ? 1 : 0),
    )
    .map(({ fault }) => fault);
}
