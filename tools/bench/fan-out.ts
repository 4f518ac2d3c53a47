import { fork, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { freePort } from '../start/embedded-postgres/free-port.ts';
import { startTestCluster } from '../test/test-cluster.ts';
import { BoardWriter } from './fan-out/board-writer.ts';
import { cpuMs, residentMb } from './fan-out/cpu.ts';

/**
 * `npm run bench -- fan-out`: what it costs live to tell a crowd of a change, beside bare `ws` with a prebuilt frame in
 * the same run, in turns so that a busy machine hurts both. CPU ms per 1 000 deliveries; a delivery through live
 * includes the pointer, the reading and the encoding. Needs a built live and api (`npx nx run-many -t build`) and Linux.
 */
const ROOT = resolve(import.meta.dirname, '../..');

export interface FanOutOptions {
  sockets: number;
  changes: number;
  turns: number;
}

interface Turn {
  cpuPerThousand: number;
  lastHeardMs: number[];
}

export async function fanOut({ sockets, changes, turns }: FanOutOptions): Promise<Record<string, unknown>> {
  const children: ChildProcess[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'skillstar-fan-out-'));
  const { cluster, discard } = await startTestCluster(ROOT);
  const writer = new BoardWriter(cluster.url('postgres'));
  try {
    await run('apps/api/dist/commands/migrate.js', { DATABASE_URL: cluster.url('postgres') });
    await writer.open();
    const port = await freePort();
    const live = spawn(process.execPath, ['apps/live/dist/main.js'], {
      cwd: ROOT,
      env: {
        ...process.env,
        LIVE_PORT: String(port),
        DATABASE_URL: cluster.url('postgres'),
        SKILLSTAR_DATA: folder,
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    children.push(live);
    await answers(`http://127.0.0.1:${port}/live/ready`);
    const before = residentMb(live.pid!);
    const liveCrowd = await crowd(children, ['live', `http://127.0.0.1:${port}`, writer.board, String(sockets)]);
    const after = residentMb(live.pid!);

    const barePort = await freePort();
    const bare = fork(script('yardstick'), [String(barePort)]);
    children.push(bare);
    await message(bare, 'listening');
    const bareCrowd = await crowd(children, ['bare', `http://127.0.0.1:${barePort}`, '', String(sockets)]);

    const text = await writer.write();
    await message(liveCrowd, 'heard');
    const measured: { live: Turn[]; bare: Turn[] } = { live: [], bare: [] };
    for (let turn = 0; turn <= turns; turn++) {
      const ofLive = await play(live, liveCrowd, () => writer.write(), sockets, changes);
      const ofBare = await play(bare, bareCrowd, () => bare.send(text), sockets, changes);
      // The first turn warms both up.
      if (turn > 0) {
        measured.live.push(ofLive);
        measured.bare.push(ofBare);
      }
    }
    const [liveCpu, bareCpu] = [measured.live, measured.bare].map((all) => median(all.map((t) => t.cpuPerThousand)));
    return {
      sockets,
      deliveries: sockets * changes * turns,
      bytes: Buffer.byteLength(text),
      liveCpuMsPerThousand: round(liveCpu!),
      bareCpuMsPerThousand: round(bareCpu!),
      ratio: round(liveCpu! / bareCpu!),
      p50LastHeardMs: round(
        quantile(
          measured.live.flatMap((t) => t.lastHeardMs),
          0.5,
        ),
      ),
      p99LastHeardMs: round(
        quantile(
          measured.live.flatMap((t) => t.lastHeardMs),
          0.99,
        ),
      ),
      residentGrowthMb: round(after - before),
    };
  } finally {
    await writer.close();
    for (const child of children.reverse()) child.kill('SIGKILL');
    await discard();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One turn: `changes` times, send and wait until the last of the crowd has heard. */
async function play(
  server: ChildProcess,
  listeners: ChildProcess,
  send: () => unknown,
  sockets: number,
  changes: number,
): Promise<Turn> {
  const lastHeardMs: number[] = [];
  const start = cpuMs(server.pid!);
  for (let change = 0; change < changes; change++) {
    const heard = message(listeners, 'heard');
    const sent = performance.now();
    await send();
    await heard;
    lastHeardMs.push(performance.now() - sent);
  }
  return { cpuPerThousand: ((cpuMs(server.pid!) - start) * 1_000) / (sockets * changes), lastHeardMs };
}

async function crowd(children: ChildProcess[], parameters: string[]): Promise<ChildProcess> {
  const child = fork(script('crowd'), parameters);
  children.push(child);
  await message(child, 'ready');
  return child;
}

function script(name: string): string {
  return join(import.meta.dirname, 'fan-out', `${name}.ts`);
}

function message(child: ChildProcess, wanted: string): Promise<void> {
  return new Promise((done, failed) => {
    const listen = (text: unknown) => {
      if (text !== wanted) return;
      child.off('message', listen);
      child.off('exit', gone);
      done();
    };
    const gone = () => failed(new Error(`A child ended before it said "${wanted}".`));
    child.on('message', listen);
    child.once('exit', gone);
  });
}

async function run(file: string, env: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, [file], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((done) => child.once('exit', done));
  if (code !== 0) throw new Error(`${file} ended with ${String(code)}`);
}

async function answers(url: string): Promise<void> {
  for (const until = performance.now() + 20_000; performance.now() < until;) {
    const ok = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${url} did not answer`);
}

const round = (value: number) => Math.round(value * 100) / 100;

function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const median = (values: number[]) => quantile(values, 0.5);

if (import.meta.main) {
  const [sockets = 1_000, changes = 100, turns = 3] = process.argv.slice(2).map(Number);
  console.log(JSON.stringify(await fanOut({ sockets, changes, turns })));
}
