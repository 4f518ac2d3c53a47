import type { FaultCode, Parameters } from '@skillstar/contract';
import type { CellFault } from '../../platform/excel/cell-fault.ts';
import { cellAddress, plainText } from '../../platform/excel/workbook.ts';
import type { Workbook, WorkbookCell, WorkbookRow, WorkbookSheet } from '../../platform/excel/workbook.ts';
import { columnOf } from './list-layout.ts';
import type { ListColumn, ListLayout } from './list-layout.ts';
import { plainCell } from './plain-cell.ts';

export const MOST_ROWS = 20_000;
const HEADER_WITHIN = 20;

/** One filled row: the text of every column that the sheet has; empty text where the cell is empty. */
export interface ListRow {
  number: number;
  values: Record<string, string>;
}

/** A list as it stands in the file, with everything that is wrong or was read differently. */
export class ListReading {
  readonly sheet: string;
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: ListRow[] = [];
  readonly faults: CellFault[] = [];
  readonly warnings: CellFault[] = [];

  constructor(sheet: string, columns: ReadonlyMap<string, number>) {
    this.sheet = sheet;
    this.columns = columns;
  }

  fault(row: number, key: string, code: FaultCode, params: Parameters = {}): void {
    this.faults.push({ sheet: this.sheet, cell: this.address(row, key), code, params });
  }

  warn(row: number, key: string, code: FaultCode, params: Parameters = {}): void {
    this.warnings.push({ sheet: this.sheet, cell: this.address(row, key), code, params });
  }

  private address(row: number, key: string): string {
    return cellAddress(row, this.columns.get(key) ?? 1);
  }
}

export function readList(workbook: Workbook, layout: ListLayout): ListReading {
  const found = findHeader(workbook, layout);
  if (!found) {
    const reading = new ListReading(workbook.sheets[0]?.name ?? '', new Map());
    const headings = layout.columns.filter(({ required }) => required).map(({ zh, en }) => `${zh} / ${en}`);
    reading.fault(1, '', 'list.notFound', { headings: headings.join('、') });
    return reading;
  }
  const { sheet, header } = found;
  const reading = new ListReading(sheet.name, columnsOf(header, layout));
  noteHeadings(reading, header, layout);
  const filled = sheet.rows.filter(({ number }) => number > header.number);
  if (filled.length > MOST_ROWS) {
    // Not read any further: fifty thousand rows would hold up everybody's marks for a second.
    reading.fault(MOST_ROWS + 1, '', 'list.tooLong', { max: MOST_ROWS });
    return reading;
  }
  for (const row of filled) readRow(reading, layout, row);
  if (reading.rows.length === 0 && reading.faults.length === 0) reading.fault(header.number + 1, '', 'list.empty');
  return reading;
}

/** The first row of the first sheet in sight that has every required column; nobody imports what he does not see. */
function findHeader(workbook: Workbook, layout: ListLayout): { sheet: WorkbookSheet; header: WorkbookRow } | null {
  for (const sheet of workbook.sheets.filter(({ hidden }) => !hidden)) {
    for (const header of sheet.rows.filter(({ number }) => number <= HEADER_WITHIN)) {
      const columns = columnsOf(header, layout);
      if (layout.columns.every(({ key, required }) => !required || columns.has(key))) return { sheet, header };
    }
  }
  return null;
}

function columnsOf(header: WorkbookRow, layout: ListLayout): Map<string, number> {
  const columns = new Map<string, number>();
  for (const cell of header.cells) {
    const column = columnOf(layout, plainText(cell));
    if (column && !columns.has(column.key)) columns.set(column.key, cell.column);
  }
  return columns;
}

function noteHeadings(reading: ListReading, header: WorkbookRow, layout: ListLayout): void {
  const known = new Map([...reading.columns].map(([key, column]) => [column, key]));
  for (const cell of header.cells) {
    const heading = plainText(cell).replace(/\s+/g, ' ').slice(0, 60);
    if (known.has(cell.column) || heading === '') continue;
    const note = { sheet: reading.sheet, cell: cellAddress(cell.row, cell.column), params: { heading } };
    if (columnOf(layout, heading)) reading.faults.push({ ...note, code: 'header.twice' });
    else reading.warnings.push({ ...note, code: 'header.unknown' });
  }
}

function readRow(reading: ListReading, layout: ListLayout, row: WorkbookRow): void {
  const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
  const values: Record<string, string> = {};
  const noted = reading.faults.length;
  for (const column of layout.columns) {
    const at = reading.columns.get(column.key);
    if (at !== undefined) values[column.key] = readCell(reading, column, row.number, cells.get(at));
  }
  if (Object.values(values).every((value) => value === '') && reading.faults.length === noted) return;
  for (const { key, required } of layout.columns) {
    if (required && values[key] === '' && !isNoted(reading, row.number, key))
      reading.fault(row.number, key, 'cell.required');
  }
  reading.rows.push({ number: row.number, values });
}

function isNoted(reading: ListReading, row: number, key: string): boolean {
  const cell = cellAddress(row, reading.columns.get(key) ?? 1);
  return reading.faults.slice(-20).some((fault) => fault.cell === cell);
}

function readCell(reading: ListReading, column: ListColumn, row: number, cell: WorkbookCell | undefined): string {
  if (!cell) return '';
  const refuse = (code: FaultCode, params: Parameters = {}): string => {
    reading.fault(row, column.key, code, params);
    return '';
  };
  if (cell.kind === 'error') return refuse('cell.error', { value: cell.text });
  if (cell.formula) return refuse('cell.formula');
  if (cell.kind === 'date') return refuse('cell.date');
  const typed = plainText(cell);
  const plain = plainCell(typed, column.person);
  if (plain !== typed)
    reading.warn(row, column.key, 'cell.normalized', { before: typed.slice(0, 60), after: plain.slice(0, 60) });
  return [...plain].length > column.max ? refuse('cell.tooLong', { max: column.max }) : plain;
}
