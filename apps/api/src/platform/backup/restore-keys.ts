import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BackupFault } from './backup-fault.ts';
import type { Key } from './copy-out.ts';

/**
 * The keys that the restored rows were sealed with. A key that is there stays, for the rows of this database were
 * sealed with it; only beside an empty database is another one put aside.
 */
export function restoreKeys(dataFolder: string, keys: readonly Key[], wasEmpty: boolean, now: Date): void {
  const folder = join(dataFolder, 'keys');
  const odd = keys.find(({ name }) => !/^[\w-]+\.key$/.test(name));
  if (odd) throw new BackupFault('altered', odd.name);
  const others = keys.filter(({ name, bytes }) => {
    const path = join(folder, name);
    return existsSync(path) && !readFileSync(path).equals(bytes);
  });
  if (others.length > 0 && !wasEmpty) throw new BackupFault('other-keys', others.map(({ name }) => name).join(', '));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const { name } of others) renameSync(join(folder, name), join(folder, `${name}.before-${now.getTime()}`));
  for (const { name, bytes } of keys) {
    const path = join(folder, name);
    if (existsSync(path)) continue;
    writeFileSync(`${path}.new`, bytes, { mode: 0o600, flush: true });
    renameSync(`${path}.new`, path);
  }
}
