import { resolve } from 'node:path';
import { presentBackupKey } from '../platform/backup/backup-keys.ts';
import { loadConfig } from '../platform/config/config.ts';
import { migrate } from '../platform/database/migrate.ts';
import { readFileAndFlags } from './command-line.ts';
import { restoreBoards, restoreInto } from './restore-into.ts';

const USAGE = 'restore -- <file> [--replace]';

/**
 * Puts a backup into the database of the data folder, with the product stopped. An empty database is filled; one that
 * holds something is replaced only with --replace. Until the last moment the old one stays as it was.
 */
async function main(): Promise<void> {
  const { file, flags } = readFileAndFlags(USAGE, { replace: { type: 'boolean' } });
  const { databaseUrl: url, dataFolder, ...config } = loadConfig(process.env);
  const manifest = await restoreInto({
    url,
    dataFolder,
    file: resolve(file),
    key: presentBackupKey({ databaseUrl: url, dataFolder, ...config }),
    replace: flags.replace ?? false,
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
    }),
  );
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
