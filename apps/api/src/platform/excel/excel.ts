import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ExcelAnswer, ExcelTask } from './excel.worker.ts';
import { checkPackage } from './package-check.ts';
import { WORKBOOK_LIMITS, WorkbookFault } from './workbook-fault.ts';
import type { WorkbookLimits } from './workbook-fault.ts';
import type { Workbook, WrittenSheet } from './workbook.ts';

/** Reads an xlsx file, or throws the one `WorkbookFault` that keeps it from being read. */
export async function readWorkbook(bytes: Uint8Array, limits: Partial<WorkbookLimits> = {}): Promise<Workbook> {
  const all = { ...WORKBOOK_LIMITS, ...limits };
  await checkPackage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), all);
  const answer = await inWorker({ read: bytes, maxCells: all.cells }, all);
  if ('workbook' in answer) return answer.workbook;
  throw new WorkbookFault('workbook.damaged');
}

export async function writeWorkbook(sheets: WrittenSheet[]): Promise<Buffer> {
  const answer = await inWorker({ write: sheets }, WORKBOOK_LIMITS);
  if ('bytes' in answer) return Buffer.from(answer.bytes);
  throw new Error('the workbook could not be written');
}

function inWorker(task: ExcelTask, limits: WorkbookLimits): Promise<ExcelAnswer> {
  const source = join(import.meta.dirname, `excel.worker${extname(import.meta.filename)}`);
  const worker = new Worker(source, {
    workerData: task,
    env: {},
    // Run from source the files are ES modules without a package that says so.
    execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'],
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
  });
  return new Promise<ExcelAnswer>((resolve, reject) => {
    const tooSlow = setTimeout(() => {
      reject(new WorkbookFault('workbook.tooSlow', { seconds: Math.round(limits.timeMs / 1000) }));
    }, limits.timeMs);
    worker.once('message', (answer: ExcelAnswer) => {
      if ('fault' in answer) reject(new WorkbookFault(answer.fault.code, answer.fault.params));
      else resolve(answer);
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new WorkbookFault('workbook.bomb') : error);
    });
    worker.once('exit', (code) => reject(new Error(`the Excel worker ended with ${code}`)));
    worker.once('exit', () => clearTimeout(tooSlow));
  }).finally(() => worker.terminate());
}
