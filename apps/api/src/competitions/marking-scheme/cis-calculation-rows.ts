import type { Calculation } from '@skillstar/rules';
import { cellAddress } from '../../platform/excel/workbook.ts';
import type { WorkbookSheet } from '../../platform/excel/workbook.ts';
import { readCalculation } from './cis-calculations.ts';
import { CALCULATIONS_SHEET } from './cis-layout.ts';
import { SheetGrid } from './sheet-grid.ts';
import type { CellFault } from '../../platform/excel/cell-fault.ts';

/** The sheet `Calculations`: no header; A name, B type, C shared, D parameters. Rows that no aspect names are not read. */
export class CalculationRows {
  readonly faults: CellFault[] = [];
  readonly warnings: CellFault[] = [];
  private readonly grid: SheetGrid | null;
  private readonly uses = new Map<number, number>();

  constructor(sheet: WorkbookSheet | undefined) {
    this.grid = sheet ? new SheetGrid(sheet) : null;
  }

  /** The calculation of that row; null when there is none, which is noted at the cell that names it. */
  at(row: number, from: { grid: SheetGrid; row: number; column: number }): Calculation | null {
    const type = this.grid?.text(row, 2) ?? '';
    if (!this.grid || !type) {
      from.grid.fault(from.row, from.column, 'calculation.rowUnknown', { row, sheet: CALCULATIONS_SHEET });
      return null;
    }
    const uses = (this.uses.get(row) ?? 0) + 1;
    this.uses.set(row, uses);
    const read = readCalculation(type, this.grid.text(row, 4));
    if ('calculation' in read) return read.calculation;
    if (uses === 1) {
      const column = read.code === 'calculation.typeUnknown' ? 2 : 4;
      this.faults.push({ sheet: this.grid.name, cell: cellAddress(row, column), code: read.code, params: read.params });
    }
    return null;
  }

  /** Two aspects that use one row which is not marked as shared: somebody may have copied a row number by mistake. */
  noteUnshared(): void {
    for (const [row, uses] of this.uses) {
      if (!this.grid || uses < 2 || /^(true|yes|y|1|是)$/i.test(this.grid.text(row, 3))) continue;
      const cell = cellAddress(row, 3);
      this.warnings.push({ sheet: this.grid.name, cell, code: 'calculation.notShared', params: { row, uses } });
    }
  }
}
