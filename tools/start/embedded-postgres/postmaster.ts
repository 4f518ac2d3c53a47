import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What a running server writes about itself into `postmaster.pid` of its data folder. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

export function readPostmaster(data: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[3] ?? 0), ready: (lines[7] ?? '').startsWith('ready') };
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The living server of this data folder, or null. A pid that another program has got since does not count. */
export function livingPostmaster(data: string): Postmaster | null {
  const found = readPostmaster(data);
  return found !== null && isAlive(found.pid) && isServerOf(found.pid, data) ? found : null;
}

/** After a restart of the machine the pid may be some other program's, and then PostgreSQL would not start. */
export function removeStalePidFile(data: string): void {
  const found = readPostmaster(data);
  if (found !== null && isAlive(found.pid) && !isServerOf(found.pid, data)) rmSync(join(data, 'postmaster.pid'));
}

/** A server stands in its data folder. Where the system does not tell (not Linux), the pid is believed. */
function isServerOf(pid: number, data: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}
