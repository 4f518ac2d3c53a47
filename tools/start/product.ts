import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readRun, type Run } from './run-file.ts';
import { readSignIns, type SignIn } from './sign-ins.ts';

export interface ProductOptions {
  root: string;
  port: number;
  /** Its data folder: an empty one is seeded with the demo unless SKILLSTAR_DEMO is off. */
  data: string;
  env?: Record<string, string>;
}

/** The whole product in processes of its own, as `npm start` runs it, for tests and benchmarks. */
export interface Product {
  url: string;
  liveUrl: string;
  signIns: SignIn[];
  /** What runs now; after a kill the supervisor puts others in their place. */
  readonly pids: Run['pids'];
  stop(): Promise<void>;
}

const PATIENCE_MS = 180_000;

/** Starts main.ts and waits until it is ready. It stops when this process ends, whatever the way. */
export async function startProduct({ root, port, data, env }: ProductOptions): Promise<Product> {
  const child = spawn(process.execPath, [join(root, 'tools/start/main.ts')], {
    cwd: root,
    env: { ...process.env, SKILLSTAR_SIMULATE: 'off', ...env, PORT: String(port), SKILLSTAR_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (said += part.toString()));
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));

  for (const deadline = Date.now() + PATIENCE_MS; ; await pause(50)) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The product did not start:\n${said}`);
    const run = readRun(data);
    if (run?.ready && run.supervisor === child.pid) break;
    if (Date.now() > deadline) {
      child.kill('SIGTERM');
      throw new Error(`The product was not ready after ${PATIENCE_MS / 1000} s:\n${said}`);
    }
  }
  const run = (): Run => {
    const now = readRun(data);
    if (now === null) throw new Error('The product has stopped.');
    return now;
  };
  return {
    url: run().url,
    liveUrl: run().liveUrl,
    signIns: readSignIns(join(data, 'sign-ins.json')),
    get pids() {
      return run().pids;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await gone;
    },
  };
}
