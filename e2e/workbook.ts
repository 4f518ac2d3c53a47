import ExcelJS from 'exceljs';
import { join } from 'node:path';
import type { Download } from 'playwright-core';

/** Writes a workbook of one sheet into a folder, as an organiser keeps it on the desk. */
export async function workbook(folder: string, name: string, sheet: string, rows: string[][]): Promise<string> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet(sheet).addRows(rows);
  const file = join(folder, name);
  await book.xlsx.writeFile(file);
  return file;
}

/** The cells of the first sheet that the browser has saved, as text, row by row. */
export async function rowsOf(download: Download): Promise<string[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(await download.path());
  const rows: string[][] = [];
  book.worksheets[0]!.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => cells.push(cell.text));
    rows.push(cells);
  });
  return rows;
}
