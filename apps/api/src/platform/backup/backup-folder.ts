import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const NAME = /^skillstar-(\d{8})T(\d{9})Z\.backup$/;
const DRAFT = /^\.skillstar-.*\.part$/;

export interface BackupFile {
  name: string;
  at: string;
  bytes: number;
}

/** `skillstar-20261126T031500000Z.backup`: sorts by time. */
export const nameAt = (now: Date): string => `skillstar-${now.toISOString().replace(/[-:.]/g, '')}.backup`;

export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** Whole backups, the newest first. A file has its name only when it is whole. */
export function listBackups(folder: string): BackupFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => NAME.test(name))
    .sort()
    .reverse()
    .map((name) => ({ name, at: timeOf(name), bytes: statSync(join(folder, name)).size }));
}

/** `20261126T031500000Z` → ISO. */
function timeOf(name: string): string {
  const [, day, time] = NAME.exec(name)!;
  return `${day!.replace(/(....)(..)(..)/, '$1-$2-$3')}T${time!.replace(/(..)(..)(..)(...)/, '$1:$2:$3.$4')}Z`;
}

/** What a killed process left; only under the lock of the backups. */
export function dropDrafts(folder: string): void {
  for (const name of readdirSync(folder)) if (DRAFT.test(name)) rmSync(join(folder, name), { force: true });
}

/** Those beyond the kept ones go, each with its list of files. */
export function dropSpare(folder: string, keep: number): void {
  for (const name of spare(readdirSync(folder), keep)) {
    rmSync(join(folder, name), { force: true });
    rmSync(join(folder, listOf(name)), { force: true });
  }
}

/** `skillstar-….backup` → the name of the list of the uploaded files that belong to it. */
export const listOf = (name: string): string => name.replace(/\.backup$/, '.files');

/** Those that may go: neither among the newest `keep` nor the last of one of the newest `keep` days. */
export function spare(names: readonly string[], keep: number): string[] {
  const newest = names
    .filter((name) => NAME.test(name))
    .sort()
    .reverse();
  const days = new Set<string>();
  return newest.filter((name, at) => {
    const day = NAME.exec(name)![1]!;
    const lastOfDay = !days.has(day) && days.size < keep;
    days.add(day);
    return at >= keep && !lastOfDay;
  });
}
