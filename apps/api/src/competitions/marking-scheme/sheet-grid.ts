import type { FaultCode, Parameters } from '@skillstar/contract';
import type { CellFault } from '../../platform/excel/cell-fault.ts';
import { cellAddress, plainText } from '../../platform/excel/workbook.ts';
import type { WorkbookCell, WorkbookSheet } from '../../platform/excel/workbook.ts';
import { plainDecimal } from './cis-calculations.ts';

/** One sheet, read cell by cell; what a cell cannot give is noted with its address. */
export class SheetGrid {
  readonly name: string;
  readonly rows: number[];
  readonly faults: CellFault[] = [];
  readonly warnings: CellFault[] = [];
  private readonly cells = new Map<number, Map<number, WorkbookCell>>();

  constructor(sheet: WorkbookSheet) {
    this.name = sheet.name;
    for (const row of sheet.rows) {
      const filled = row.cells.filter((cell) => cell.formula || plainText(cell) !== '');
      if (filled.length > 0) this.cells.set(row.number, new Map(filled.map((cell) => [cell.column, cell])));
    }
    this.rows = [...this.cells.keys()].sort((a, b) => a - b);
  }

  fault(row: number, column: number, code: FaultCode, params: Parameters = {}): void {
    this.faults.push({ sheet: this.name, cell: cellAddress(row, column), code, params });
  }

  warn(row: number, column: number, code: FaultCode, params: Parameters = {}): void {
    this.warnings.push({ sheet: this.name, cell: cellAddress(row, column), code, params });
  }

  faultAt(cell: string | null): boolean {
    return this.faults.some((fault) => fault.cell === cell);
  }

  cell(row: number, column: number | undefined): WorkbookCell | undefined {
    return column === undefined ? undefined : this.cells.get(row)?.get(column);
  }

  columns(row: number): number[] {
    return [...(this.cells.get(row)?.keys() ?? [])].sort((a, b) => a - b);
  }

  text(row: number, column: number | undefined): string {
    return plainText(this.cell(row, column));
  }

  /** Header text for comparing: line breaks and runs of spaces are one space, case is nothing. */
  heading(row: number, column: number): string {
    return this.text(row, column).replace(/\s+/g, ' ').toLowerCase();
  }

  /** Text that must have been worked out: the text of an error or of a formula without stored result is none. */
  content(row: number, column: number | undefined): string {
    const cell = this.cell(row, column);
    if (!cell || column === undefined) return '';
    if (cell.kind === 'error') this.fault(row, column, 'cell.error', { value: cell.text });
    if (cell.kind === 'nothing') this.fault(row, column, 'cell.formulaWithoutValue');
    return cell.kind === 'error' ? '' : plainText(cell);
  }

  /**
   * An amount of marks in hundredths; null = the cell is empty; NaN = it cannot be read, which is noted.
   * Binary noise (0.2500000000000071) is no decimal.
   */
  mark(row: number, column: number | undefined, computed?: number): number | null {
    const cell = this.cell(row, column);
    if (!cell || column === undefined) return null;
    if (cell.kind === 'nothing') {
      if (computed !== undefined) return computed;
      this.fault(row, column, 'cell.formulaWithoutValue');
      return Number.NaN;
    }
    const number = this.number(row, column, cell);
    if (number === null) return Number.NaN;
    const hundredths = Math.round(number * 100);
    if (Math.abs(number * 100 - hundredths) > 1e-6) {
      this.fault(row, column, 'mark.decimals', { value: cell.text });
      return Number.NaN;
    }
    return hundredths === 0 ? 0 : hundredths;
  }

  private number(row: number, column: number, cell: WorkbookCell): number | null {
    if (cell.kind === 'number' && cell.number !== null && Math.abs(cell.number) < 1e7) return cell.number;
    const plain = plainDecimal(halfWidth(plainText(cell)));
    if (cell.kind === 'text' && /^-?\d{1,7}(\.\d{1,9})?$/.test(plain)) {
      this.warn(row, column, 'cell.numberAsText', { value: cell.text });
      return Number(plain);
    }
    this.fault(row, column, cell.kind === 'error' ? 'cell.error' : 'cell.notNumber', { value: cell.text.slice(0, 60) });
    return null;
  }
}

/** Full-width digits, letters and signs (１２Ａ．) as half-width ones; the ideographic space as a space. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
}
