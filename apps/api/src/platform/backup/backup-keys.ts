import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyFile, readKeyFile } from '@skillstar/contract/keys';
import type { Config } from '../config/config.ts';
import { BackupFault } from './backup-fault.ts';
import type { Key } from './copy-out.ts';

const OWN = 'backup.key';

/** The key of the backups: `keys/backup.key`, made at the first backup, or a file elsewhere (SKILLSTAR_BACKUP_KEY). */
export function backupKey({ dataFolder, backups }: Config): Buffer {
  return backups.keyFile === null ? keyFile(dataFolder, 'backup') : presentKey(backups.keyFile);
}

/** For reading a backup no key is made: a new one opens nothing. */
export function presentBackupKey({ dataFolder, backups }: Config): Buffer {
  return presentKey(backups.keyFile ?? join(dataFolder, 'keys', OWN));
}

function presentKey(path: string): Buffer {
  const key = readKeyFile(path);
  if (!key) throw new BackupFault('key-missing', path);
  return key;
}

/** The other keys of the data folder, as they stand there: they travel inside the backup. */
export function otherKeys(dataFolder: string): Key[] {
  const folder = join(dataFolder, 'keys');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^[\w-]+\.key$/.test(name) && name !== OWN)
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}
