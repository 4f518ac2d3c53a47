import ExcelJS from 'exceljs';
import { join } from 'node:path';

/** Writes a workbook of one sheet into a folder, as an organiser keeps it on the desk. */
export async function workbook(folder: string, name: string, sheet: string, rows: string[][]): Promise<string> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet(sheet).addRows(rows);
  const file = join(folder, name);
  await book.xlsx.writeFile(file);
  return file;
}
