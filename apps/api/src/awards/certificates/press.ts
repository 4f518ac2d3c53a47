import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Problem } from '../../platform/problems/problem.ts';
import type { DrawAnswer, DrawTask } from './certificate.worker.ts';

/** The fonts lie open in the worker; after so long without work it is let go. */
const IDLE_MS = 30_000;

interface Waiting {
  resolve(bytes: Buffer): void;
  reject(error: Error): void;
}

interface Press {
  worker: Worker;
  waiting: Map<number, Waiting>;
  idle: NodeJS.Timeout | null;
}

let press: Press | null = null;
let tasks = 0;

/**
 * Draws certificates on a thread of its own, one after the other: a page with a seal takes some 20 ms, five hundred of
 * them take ten seconds, and marking must never feel it.
 */
export function drawInWorker(task: Omit<DrawTask, 'id'>): Promise<Buffer> {
  const to = (press ??= start());
  if (to.idle) clearTimeout(to.idle);
  to.idle = null;
  to.worker.ref();
  const id = ++tasks;
  return new Promise<Buffer>((resolve, reject) => {
    to.waiting.set(id, { resolve, reject });
    to.worker.postMessage({ ...task, id } satisfies DrawTask);
  });
}

function start(): Press {
  const worker = new Worker(join(import.meta.dirname, `certificate.worker${extname(import.meta.filename)}`), {
    env: {},
    // Run from source the files are ES modules without a package that says so.
    execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'],
  });
  const made: Press = { worker, waiting: new Map(), idle: null };
  worker.on('message', (answer: DrawAnswer) => settle(made, answer));
  worker.on('error', (error: Error) => end(made, error));
  worker.on('exit', (code) => end(made, new Error(`the worker that draws certificates ended with ${code}`)));
  return made;
}

function settle(from: Press, answer: DrawAnswer): void {
  const { resolve, reject } = from.waiting.get(answer.id)!;
  from.waiting.delete(answer.id);
  if (from.waiting.size === 0) rest(from);
  if ('bytes' in answer) resolve(Buffer.from(answer.bytes.buffer, answer.bytes.byteOffset, answer.bytes.byteLength));
  else if ('problem' in answer) reject(new Problem(answer.problem.code, answer.problem.params));
  else reject(new Error(answer.error));
}

/** Nothing waits for it: it holds no process open, and goes by itself. */
function rest(from: Press): void {
  from.worker.unref();
  from.idle = setTimeout(() => {
    if (press === from) press = null;
    void from.worker.terminate();
  }, IDLE_MS).unref();
}

function end(from: Press, error: Error): void {
  if (press === from) press = null;
  if (from.idle) clearTimeout(from.idle);
  for (const { reject } of from.waiting.values()) reject(error);
  from.waiting.clear();
}
