import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './embedded-postgres/postmaster.ts';

/** `run.json` in the data folder: what runs at this moment, for tests, for scripts and for the next start. */
export interface Run {
  supervisor: number;
  url: string;
  liveUrl: string;
  ready: boolean;
  pids: { api: number | null; live: number | null; postgres: number | null; simulate: number | null };
}

const fileIn = (data: string): string => join(data, 'run.json');

/** Moved into place, so that a reader never sees half of it. */
export function writeRun(data: string, run: Run): void {
  const draft = `${fileIn(data)}.new`;
  writeFileSync(draft, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, fileIn(data));
}

export function readRun(data: string): Run | null {
  try {
    return JSON.parse(readFileSync(fileIn(data), 'utf8')) as Run;
  } catch {
    return null;
  }
}

/** Only our own: a start that was refused must leave the file of the product that runs. */
export function removeRun(data: string): void {
  if (readRun(data)?.supervisor === process.pid) rmSync(fileIn(data), { force: true });
}

/** The product that runs on this data folder already, if any. */
export function otherRun(data: string): Run | null {
  const run = readRun(data);
  return run !== null && run.supervisor !== process.pid && isSupervisor(run.supervisor) ? run : null;
}

/** A pid alone proves nothing after a restart of the machine; where the system shows command lines, they decide. */
function isSupervisor(pid: number): boolean {
  if (!isAlive(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').match(/tools.(start|dev).main\.ts/) !== null;
  } catch {
    return process.platform !== 'linux';
  }
}
