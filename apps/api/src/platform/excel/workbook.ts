/** What a workbook is to the rest of the product: plain values and their addresses. No library type leaves this folder. */

export interface WorkbookCell {
  row: number;
  /** 1 = A. */
  column: number;
  /** The kind of the value; of a formula, the kind of the result stored in the file (`nothing` when none is stored). */
  kind: 'text' | 'number' | 'flag' | 'date' | 'error' | 'nothing';
  /** The value as text, as it stands: not trimmed. */
  text: string;
  number: number | null;
  formula: boolean;
}

/** Cells without content are left out, so an empty row has no entry at all. */
export interface WorkbookRow {
  number: number;
  cells: WorkbookCell[];
}

export interface WorkbookSheet {
  name: string;
  /** Hidden in Excel: the person who sends the file does not see it. */
  hidden?: boolean;
  rows: WorkbookRow[];
}

export interface Workbook {
  sheets: WorkbookSheet[];
}

export type WrittenStyle = 'title' | 'header' | 'text' | 'mark';

export interface WrittenCell {
  /** Text stays text whatever it begins with; only `formula` makes a formula. */
  value: string | number | null;
  formula?: string;
  style?: WrittenStyle;
}

export interface WrittenSheet {
  name: string;
  /** Widths in characters, from column A on. */
  widths?: number[];
  /** Rows and columns start at 1 and are absolute; holes are allowed. */
  rows: { number: number; cells: ({ column: number } & WrittenCell)[] }[];
  /** Rows that stay in sight. */
  frozenRows?: number;
}

export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** Control characters (C0 but tab and line end, C1), half surrogate pairs and what else XML cannot carry. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as it is kept: one kind of line end, no control characters, no outer spaces (ideographic and no-break neither). */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?|\u0085/g, '\n')
    .replace(FORBIDDEN, '')
    .trim();
}

/** What a person sees in the cell. */
export function plainText(cell: WorkbookCell | undefined): string {
  return cell ? tidyText(cell.text) : '';
}
