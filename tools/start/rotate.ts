import { existsSync, renameSync, statSync } from 'node:fs';

/** A competition's days of log lines, and an end to them: six files of 20 MB for each program. */
export const LARGEST_LOG = 20 * 1024 * 1024;
const KEPT = 5;

/** Puts a log that has grown large aside (`api.log.1` is the youngest) and forgets the oldest. */
export function rotate(file: string, largest = LARGEST_LOG): void {
  if (!existsSync(file) || statSync(file).size < largest) return;
  for (let n = KEPT - 1; n >= 1; n--) if (existsSync(`${file}.${n}`)) renameSync(`${file}.${n}`, `${file}.${n + 1}`);
  renameSync(file, `${file}.1`);
}
