import ExcelJS from 'exceljs';
import type { Cell, Style } from 'exceljs';
import type { WrittenCell, WrittenSheet, WrittenStyle } from './workbook.ts';

/** Spreadsheets take text that begins so for a formula as soon as somebody edits the cell; the text format stops that. */
const FORMULA_LIKE = /^[=+\-@＝＋－＠\t\r\n]/;
/** Excel's own escape; text that looks like one is escaped, or it would come back as another character. */
const ESCAPE_LIKE = /_x([0-9A-Fa-f]{4})_/g;
const LONGEST_TEXT = 32_767;

const STYLES: Record<WrittenStyle, Partial<Style>> = {
  title: { font: { bold: true, size: 16 } },
  header: {
    font: { bold: true },
    alignment: { wrapText: true, vertical: 'middle' },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EDF2' } },
  },
  text: { alignment: { wrapText: true, vertical: 'top' } },
  mark: { numFmt: '0.00' },
};

export async function writeWithExceljs(sheets: WrittenSheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const sheet of sheets) {
    const worksheet = book.addWorksheet(sheet.name, {
      views: sheet.frozenRows ? [{ state: 'frozen', ySplit: sheet.frozenRows }] : [],
    });
    sheet.widths?.forEach((width, index) => (worksheet.getColumn(index + 1).width = width));
    for (const row of sheet.rows) {
      const written = worksheet.getRow(row.number);
      for (const cell of row.cells) write(written.getCell(cell.column), cell);
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function write(cell: Cell, { value, formula, style }: WrittenCell): void {
  if (style) cell.style = { ...STYLES[style] };
  if (formula) {
    cell.value = { formula, result: value ?? undefined };
  } else if (typeof value === 'number') {
    cell.value = value;
  } else if (value !== null && value !== '') {
    cell.value = clean(value);
    if (FORMULA_LIKE.test(value)) cell.numFmt = '@';
  }
}

function clean(text: string): string {
  return text.slice(0, LONGEST_TEXT).replace(ESCAPE_LIKE, '_x005F_x$1_');
}
