import ExcelJS from 'exceljs';
import type { Cell, CellValue } from 'exceljs';
import { WorkbookFault } from './workbook-fault.ts';
import type { Workbook, WorkbookCell, WorkbookSheet } from './workbook.ts';

/** Parts that carry no cell value, and whose ranges exceljs expands cell by cell (a million of them is easily named). */
const IGNORED = [
  'autoFilter',
  'cols',
  'conditionalFormatting',
  'dataValidations',
  'drawing',
  'extLst',
  'headerFooter',
  'hyperlinks',
  'legacyDrawing',
  'mergeCells',
  'pageSetup',
  'picture',
  'rowBreaks',
  'tableParts',
];

export async function readWithExceljs(bytes: Uint8Array, maxCells: number): Promise<Workbook> {
  const book = new ExcelJS.Workbook();
  try {
    await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer, { ignoreNodes: IGNORED });
  } catch {
    throw new WorkbookFault('workbook.damaged');
  }
  if (book.worksheets.length === 0) throw new WorkbookFault('workbook.noSheets');
  let left = maxCells;
  const sheets = book.worksheets.map((worksheet) => {
    const sheet: WorkbookSheet = { name: worksheet.name, rows: [] };
    if (worksheet.state !== 'visible') sheet.hidden = true;
    worksheet.eachRow((row, number) => {
      const cells: WorkbookCell[] = [];
      row.eachCell((cell) => {
        const read = readCell(cell);
        if (read) cells.push(read);
      });
      left -= cells.length;
      if (left < 0) throw new WorkbookFault('workbook.tooManyCells', { limit: maxCells });
      if (cells.length > 0) sheet.rows.push({ number, cells });
    });
    return sheet;
  });
  return { sheets };
}

function readCell(cell: Cell): WorkbookCell | null {
  const formula = cell.type === ExcelJS.ValueType.Formula;
  // `value` of a formula forgets a stored result of 0; `result` keeps it.
  const value = formula ? (cell.result as CellValue) : cell.value;
  const place = { row: Number(cell.row), column: Number(cell.col), formula };
  if (value === null || value === undefined) {
    return formula ? { ...place, kind: 'nothing', text: '', number: null } : null;
  }
  if (typeof value === 'number') return { ...place, kind: 'number', text: String(value), number: value };
  if (typeof value === 'boolean') return { ...place, kind: 'flag', text: value ? 'TRUE' : 'FALSE', number: null };
  if (value instanceof Date) return { ...place, kind: 'date', text: dateText(value), number: null };
  if (typeof value === 'object' && 'error' in value)
    return { ...place, kind: 'error', text: value.error, number: null };
  const text = textOf(value);
  return text.trim() === '' && !formula ? null : { ...place, kind: 'text', text, number: null };
}

function textOf(value: CellValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value && 'richText' in value) return value.richText.map((run) => run.text).join('');
  if (typeof value === 'object' && value && 'text' in value) return textOf(value.text);
  return '';
}

function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
