import { resolve } from 'node:path';
import { presentBackupKey } from '../platform/backup/backup-keys.ts';
import { loadConfig } from '../platform/config/config.ts';
import { migrate } from '../platform/database/migrate.ts';
import { openShelf } from '../platform/storage/disk.ts';
import { inPlainWords, readFileAndFlags } from './command-line.ts';
import { restoreBoards, restoreInto } from './restore-into.ts';

const USAGE = 'restore -- <file> [--replace] [--without-files]';

/**
 * Puts a backup into the database of the data folder, with the product stopped. An empty database is filled; one that
 * holds something is replaced only with --replace. Until the last moment the old one stays as it was.
 */
async function main(): Promise<void> {
  const { file, flags } = readFileAndFlags(USAGE, {
    replace: { type: 'boolean' },
    'without-files': { type: 'boolean' },
  });
  const config = loadConfig(process.env);
  const { databaseUrl: url, dataFolder } = config;
  const { manifest, files } = await restoreInto({
    url,
    dataFolder,
    file: resolve(file),
    key: presentBackupKey(config),
    replace: flags.replace ?? false,
    withoutFiles: flags['without-files'] ?? false,
    shelf: await openShelf(config),
    now: new Date(),
  });
  await migrate(url);
  await restoreBoards(url);
  console.log(
    JSON.stringify({
      snapshotAt: manifest.madeAt,
      tables: manifest.tables.length,
      rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
      boards: (manifest.facts.boards as unknown[]).length,
      head: manifest.facts.head,
      files,
    }),
  );
}

main().catch((error: Error) => {
  console.error(inPlainWords(error));
  process.exitCode = 1;
});
