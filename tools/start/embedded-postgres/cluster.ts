import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { Fault } from '../fault.ts';
import { serverAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { initialise, OWNER } from './initialise.ts';
import { launch } from './launch.ts';
import { choosePlace, type Place } from './place.ts';
import { isAlive, livingPostmaster, removeStalePidFile, type Postmaster } from './postmaster.ts';

export interface ClusterOptions {
  /** The root of the project: its node_modules holds the programs. */
  root: string;
  /** The folder of this cluster; made when missing. */
  folder: string;
  /** The port to take when it is free; any free one otherwise. */
  port?: number;
  settings?: Record<string, string>;
}

export interface Cluster {
  pid: number;
  port: number;
  /** The data folder itself. */
  data: string;
  /** True when the server was already running: a supervisor before us was killed and left it. */
  adopted: boolean;
  url(database: string): string;
  /** Resolves when the server is gone, however that came about. */
  gone: Promise<void>;
  stop(): Promise<void>;
}

const STOP_FAST_MS = 5_000;
const STOP_AT_ONCE_MS = 5_000;

/** Starts PostgreSQL for a folder, or takes over the one that is running there. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const account = serverAccount();
  const place = choosePlace(options.folder, account);
  const living = livingPostmaster(place.data);
  if (living !== null) return describe(await whenReady(place, living), place, true);

  const binaries = findBinaries(options.root, account, place.scratch);
  initialise(place.data, binaries, account, place.password);
  removeStalePidFile(place.data);
  const started = await launch({ binaries, account, place, port: options.port, settings: options.settings ?? {} });
  return describe(started, place, started.adopted);
}

/** The server that is running for a folder, if any; it is left as it is. */
export function findCluster(folder: string): Cluster | null {
  const place = choosePlace(folder, serverAccount());
  const living = livingPostmaster(place.data);
  return living === null ? null : describe(living, place, true);
}

async function whenReady(place: Place, living: Postmaster): Promise<Postmaster> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    const now = livingPostmaster(place.data);
    if (now?.ready) {
      await greet(url(now.port, place.password, 'postgres'));
      return now;
    }
    await pause(50);
  }
  throw new Fault(
    `PostgreSQL（进程 ${living.pid}）在 ${place.data} 运行，但没有就绪，见 ${place.log}。`,
    `PostgreSQL (process ${living.pid}) runs in ${place.data} but does not become ready; see ${place.log}.`,
  );
}

async function greet(address: string): Promise<void> {
  const client = new Client({ connectionString: address, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  await client.end();
}

function url(port: number, password: string, database: string): string {
  return `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`;
}

function describe(server: { pid: number; port: number }, place: Place, adopted: boolean): Cluster {
  const { pid, port } = server;
  const gone = whenGone(pid);
  return {
    pid,
    port,
    adopted,
    data: place.data,
    gone,
    url: (database) => url(port, place.password, database),
    stop: () => stop(pid, gone),
  };
}

/** Also for a server that is not our child, so by looking, not by listening. */
async function whenGone(pid: number): Promise<void> {
  while (isAlive(pid)) await pause(100, undefined, { ref: false });
}

async function stop(pid: number, gone: Promise<void>): Promise<void> {
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', STOP_FAST_MS],
    ['SIGQUIT', STOP_AT_ONCE_MS],
    ['SIGKILL', 1_000],
  ];
  for (const [signal, patience] of steps) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    const waiting = new AbortController();
    await Promise.race([gone, pause(patience, undefined, { signal: waiting.signal }).catch(() => undefined)]);
    waiting.abort();
  }
}
