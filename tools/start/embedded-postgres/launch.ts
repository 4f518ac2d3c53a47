import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { diskFull, Fault, FULL } from '../fault.ts';
import { rotate } from '../rotate.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { cleanEnvironment } from './environment.ts';
import { freePort } from './free-port.ts';
import type { Place } from './place.ts';
import { livingPostmaster, readPostmaster } from './postmaster.ts';

export interface Launch {
  binaries: Binaries;
  account: Account | null;
  place: Place;
  port: number | undefined;
  settings: Record<string, string>;
}

/** After a kill -9 the old server's children hold the data folder for a moment; the new one must ask again. */
const RETRY_MS = 6_000;
const READY_MS = 60_000;
const STILL_HELD = /postmaster\.pid" already exists|lock file .* already exists|still in use/;
const PORT_TAKEN = /could not bind|could not create any TCP\/IP sockets/;

export async function launch(order: Launch): Promise<{ pid: number; port: number; adopted: boolean }> {
  const deadline = Date.now() + RETRY_MS;
  let wanted = order.port;
  for (;;) {
    const port = await freePort(wanted);
    const { child, logFrom } = spawnServer(order, port);
    if (await becomesReady(child, order.place.data)) {
      child.unref();
      return { pid: child.pid ?? 0, port, adopted: false };
    }
    const said = readFileSync(order.place.log).subarray(logFrom).toString('utf8');
    const other = livingPostmaster(order.place.data);
    if (other?.ready && other.pid !== child.pid) return { ...other, adopted: true };
    if (PORT_TAKEN.test(said) && Date.now() <= deadline) wanted = undefined;
    else if (!STILL_HELD.test(said) || Date.now() > deadline) throw doesNotStart(said, order.place.data);
    await pause(200);
  }
}

function doesNotStart(said: string, data: string): Fault {
  if (FULL.test(said)) return diskFull(data);
  return new Fault(`PostgreSQL 无法启动：\n${said.trim()}`, 'PostgreSQL does not start, see above.');
}

/** Detached, so that Ctrl-C in the terminal reaches the supervisor first; it writes to a file, not to a pipe of ours. */
function spawnServer(order: Launch, port: number): { child: ChildProcess; logFrom: number } {
  const { account, binaries, place } = order;
  rotate(place.log);
  const log = openSync(place.log, 'a', 0o600);
  const logFrom = statSync(place.log).size;
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...order.settings,
  };
  const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(binaries.postgres, ['-D', place.data, '-p', String(port), ...given], {
    cwd: '/',
    detached: true,
    env: cleanEnvironment(),
    stdio: ['ignore', log, log],
    ...(account && { uid: account.uid, gid: account.gid }),
  });
  closeSync(log);
  return { child, logFrom };
}

async function becomesReady(child: ChildProcess, data: string): Promise<boolean> {
  let failure: Error | null = null;
  child.once('error', (error) => (failure = error));
  const deadline = Date.now() + READY_MS;
  while (Date.now() < deadline) {
    if (failure !== null) {
      const { message } = failure as Error;
      throw new Fault(`无法运行 PostgreSQL：${message}`, `PostgreSQL cannot be run: ${message}`);
    }
    if (child.exitCode !== null || child.signalCode !== null) return false;
    const written = readPostmaster(data);
    if (written?.pid === child.pid && written?.ready) return true;
    await pause(20);
  }
  child.kill('SIGQUIT');
  throw new Fault(
    `PostgreSQL 在 ${READY_MS / 1000} 秒内没有就绪。`,
    `PostgreSQL did not become ready within ${READY_MS / 1000} s.`,
  );
}
