import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Turnstile } from '../jobs/turnstile.ts';
import type { ExcelAnswer, ExcelTask } from './excel.worker.ts';
import { checkPackage } from './package-check.ts';
import { WORKBOOK_LIMITS, WorkbookFault } from './workbook-fault.ts';
import type { WorkbookLimits } from './workbook-fault.ts';
import type { Workbook, WrittenSheet } from './workbook.ts';

/** Each worker may take half a gigabyte: ten organisers who upload at the same moment must not end the process. */
const workers = new Turnstile(2);

/** Reads an xlsx file, or throws the one `WorkbookFault` that keeps it from being read. */
export async function readWorkbook(bytes: Uint8Array, limits: Partial<WorkbookLimits> = {}): Promise<Workbook> {
  const all = { ...WORKBOOK_LIMITS, ...limits };
  const answer = await workers.pass(async () => {
    await checkPackage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), all);
    return inWorker({ read: bytes, maxCells: all.cells }, all);
  });
  if ('workbook' in answer) return answer.workbook;
  throw new WorkbookFault('workbook.damaged');
}

export async function writeWorkbook(sheets: WrittenSheet[]): Promise<Buffer> {
  const answer = await workers.pass(() => inWorker({ write: sheets }, WORKBOOK_LIMITS));
  if ('bytes' in answer) return Buffer.from(answer.bytes);
  throw new Error('the workbook could not be written');
}

/** A worker that has done well stays for a while: the import comes soon after its dry run, and loading takes longest. */
const IDLE_MS = 30_000;
let idle: { worker: Worker; memoryMb: number; timer: NodeJS.Timeout } | null = null;

async function inWorker(task: ExcelTask, limits: WorkbookLimits): Promise<ExcelAnswer> {
  const worker = takeWorker(limits.memoryMb);
  try {
    const answer = await ask(worker, task, limits.timeMs);
    keepWorker(worker, limits.memoryMb);
    if ('fault' in answer) throw new WorkbookFault(answer.fault.code, answer.fault.params);
    return answer;
  } catch (error) {
    if (idle?.worker !== worker) void worker.terminate();
    throw error;
  }
}

function takeWorker(memoryMb: number): Worker {
  if (idle?.memoryMb === memoryMb) {
    const { worker, timer } = idle;
    idle = null;
    clearTimeout(timer);
    forgetListeners(worker);
    worker.ref();
    return worker;
  }
  return new Worker(join(import.meta.dirname, `excel.worker${extname(import.meta.filename)}`), {
    env: {},
    // Run from source the files are ES modules without a package that says so.
    execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
}

/** By name: without one, Node's own listeners would go as well, and the worker would fall silent. */
function forgetListeners(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
}

function keepWorker(worker: Worker, memoryMb: number): void {
  forgetListeners(worker);
  worker.unref();
  if (idle) {
    void worker.terminate();
    return;
  }
  const forget = (): void => {
    if (idle?.worker !== worker) return;
    clearTimeout(idle.timer);
    idle = null;
    void worker.terminate();
  };
  worker.on('error', forget).on('exit', forget);
  idle = { worker, memoryMb, timer: setTimeout(forget, IDLE_MS).unref() };
}

function ask(worker: Worker, task: ExcelTask, timeMs: number): Promise<ExcelAnswer> {
  let tooSlow: NodeJS.Timeout;
  return new Promise<ExcelAnswer>((resolve, reject) => {
    tooSlow = setTimeout(() => {
      reject(new WorkbookFault('workbook.tooSlow', { seconds: Math.round(timeMs / 1000) }));
    }, timeMs);
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new WorkbookFault('workbook.bomb') : error);
    });
    worker.once('exit', (code) => reject(new Error(`the Excel worker ended with ${code}`)));
    worker.postMessage(task);
  }).finally(() => clearTimeout(tooSlow));
}
