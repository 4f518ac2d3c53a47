import { writeCisWorkbook } from '../src/competitions/marking-scheme/cis-writer.ts';
import type { SchemeDraft } from '../src/competitions/marking-scheme/scheme-draft.ts';
import { writeWithExceljs } from '../src/platform/excel/exceljs-writing.ts';
import type { WrittenSheet } from '../src/platform/excel/workbook.ts';

/** A file of our own, written without the worker that the product uses: many specs need one. */
export async function writeFile(sheets: WrittenSheet[]): Promise<Buffer> {
  return Buffer.from(await writeWithExceljs(sheets));
}

export function workbookOf(draft: SchemeDraft): Promise<Buffer> {
  return writeFile(writeCisWorkbook(draft));
}
