import { cellAddress } from '../../platform/excel/workbook.ts';
import type { Finding } from './scheme-checks.ts';
import type { CellFault } from '../../platform/excel/cell-fault.ts';

/** Which cell holds which part of the scheme: `criteria.0.mark` → K15. */
export class CellPlaces {
  private readonly cells = new Map<string, string>();
  private readonly sheet: string;

  constructor(sheet: string) {
    this.sheet = sheet;
  }

  put(path: string, row: number, column: number | undefined): void {
    if (column !== undefined) this.cells.set(path, cellAddress(row, column));
  }

  cell(path: string): string | null {
    return this.cells.get(path) ?? null;
  }

  row(path: string): number | null {
    const cell = this.cells.get(path);
    return cell ? Number(cell.replace(/^[A-Z]+/, '')) : null;
  }

  /** The cell of the path, or of the nearest whole that it belongs to. */
  cellFault({ path, code, params }: Finding): CellFault {
    for (let at = path; at; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
      const cell = this.cells.get(at);
      if (cell) return { sheet: this.sheet, cell, code, params };
    }
    return { sheet: this.sheet, cell: 'A1', code, params };
  }
}
