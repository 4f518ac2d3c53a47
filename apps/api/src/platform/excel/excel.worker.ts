import { parentPort } from 'node:worker_threads';
import type { FaultCode, Parameters } from '@skillstar/contract';
import { readWithExceljs } from './exceljs-reading.ts';
import { writeWithExceljs } from './exceljs-writing.ts';
import { WorkbookFault } from './workbook-fault.ts';
import type { Workbook, WrittenSheet } from './workbook.ts';

/** exceljs is unmaintained and reads what strangers send: it lives here, under limits, and is thrown away when it fails. */
export type ExcelTask = { read: Uint8Array; maxCells: number } | { write: WrittenSheet[] };

export type ExcelAnswer =
  { workbook: Workbook } | { bytes: Uint8Array } | { fault: { code: FaultCode; params: Parameters } };

async function answer(task: ExcelTask): Promise<ExcelAnswer> {
  try {
    if ('read' in task) return { workbook: await readWithExceljs(task.read, task.maxCells) };
    return { bytes: await writeWithExceljs(task.write) };
  } catch (error) {
    if (error instanceof WorkbookFault) return { fault: { code: error.code, params: error.params } };
    throw error;
  }
}

parentPort?.on('message', (task: ExcelTask) => void answer(task).then((message) => parentPort?.postMessage(message)));
