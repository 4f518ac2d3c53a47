import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Caller } from '../simulate/caller.ts';
import { startCluster } from '../start/embedded-postgres/cluster.ts';
import { freePort } from '../start/embedded-postgres/free-port.ts';
import { startProduct } from '../start/product.ts';
import { bareEntriesPerSecond } from './marks-bare.ts';
import { BATCH, PASSWORD, prepareTablets, STEADY_MS, TABLETS, through } from './tablets.ts';

const SECONDS = 10;

/**
 * Entries per second through HTTP by 50 tablets in batches of 10 as fast as they are answered, beside the same statements
 * per batch by bare pg on as many connections, in one run on one machine; and how long an answer takes at a steady pace
 * that is far above what fifty people tap. Aim: ratio ≥ 0.4; at the steady pace p99 < 150 ms.
 */
export async function run(): Promise<unknown> {
  const root = join(import.meta.dirname, '../..');
  const data = mkdtempSync(join(tmpdir(), 'skillstar-bench-'));
  const product = await startProduct({ root, port: await freePort(), data, env: { SKILLSTAR_DEMO: 'off' } });
  try {
    const organiser = new Caller(product.url);
    await organiser.post('/api/first-run', { name: '组委会', signInName: 'organiser', password: PASSWORD });
    const tablets = await prepareTablets(product.url, organiser);
    await through(tablets, 2);
    const before = cpuMsOf(product.pids.api);
    const http = await through(tablets, SECONDS);
    const cpu = cpuMsOf(product.pids.api) - before;
    const steady = await through(tablets, SECONDS, STEADY_MS);
    for (const { line } of tablets) line.close();
    const cluster = await startCluster({ root, folder: join(data, 'postgres') });
    const bare = await bareEntriesPerSecond(cluster.url('skillstar'), TABLETS, BATCH, SECONDS);
    return {
      tablets: TABLETS,
      batch: BATCH,
      httpEntriesPerSecond: Math.round(http.entries / SECONDS),
      bareEntriesPerSecond: Math.round(bare),
      ratio: Number((http.entries / SECONDS / bare).toFixed(2)),
      p50Ms: http.at(0.5),
      p99Ms: http.at(0.99),
      steadyEntriesPerSecond: Math.round(steady.entries / SECONDS),
      steadyP50Ms: steady.at(0.5),
      steadyP99Ms: steady.at(0.99),
      refused: http.refused + steady.refused,
      apiCpuMsPer1000Entries: Math.round((cpu / http.entries) * 1_000) || null,
    };
  } finally {
    await product.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

/** What a process has used of the processors, which other work on the machine hardly changes. NaN where unknown. */
function cpuMsOf(pid: number | null): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return NaN;
  const fields = readFileSync(file, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
