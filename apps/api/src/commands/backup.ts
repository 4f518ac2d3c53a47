import { DataSource } from 'typeorm';
import { BOARD_STATES } from '../live-scoring/board-states.ts';
import { backupKey, otherKeys } from '../platform/backup/backup-keys.ts';
import { rememberBackup } from '../platform/backup/backup.service.ts';
import { CHAIN_HEAD } from '../platform/backup/facts.ts';
import { makeBackup } from '../platform/backup/make-backup.ts';
import { loadConfig } from '../platform/config/config.ts';
import { openShelf } from '../platform/storage/disk.ts';
import { inPlainWords, readCommandLine } from './command-line.ts';

/** A backup now, beside the product or without it; it has been restored once, into a scratch database, when it is there. */
async function main(): Promise<void> {
  readCommandLine('backup', {});
  const config = loadConfig(process.env);
  const made = await makeBackup({
    url: config.databaseUrl,
    folder: config.backups.folder,
    keep: config.backups.keep,
    key: backupKey(config),
    keys: otherKeys(config.dataFolder),
    readFile: (await openShelf(config)).read,
    facts: [CHAIN_HEAD, BOARD_STATES],
    now: new Date(),
  });
  if (!made) throw new Error('此刻已有备份正在进行。\nA backup is being made at this moment.');
  const database = new DataSource({ type: 'postgres', url: config.databaseUrl, extra: { max: 1 } });
  await database.initialize();
  try {
    await database.transaction((tx) => rememberBackup(tx, made, new Date()));
  } finally {
    await database.destroy();
  }
  const { file, bytes, sha256, tried, manifest } = made;
  console.log(
    JSON.stringify({
      file,
      bytes,
      sha256,
      tables: manifest.tables.length,
      rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
      boards: (manifest.facts.boards as unknown[]).length,
      head: manifest.facts.head,
      files: { ...manifest.files, lost: manifest.files!.lost.length },
      tried,
    }),
  );
  const lost = manifest.files!.lost;
  if (lost.length > 0) {
    console.error(
      `有 ${lost.length} 个上传的文件无法从存储中读取，备份里没有它们：${lost.slice(0, 5).join(', ')}\n` +
        `${lost.length} uploaded file(s) could not be read from the storage and are not in the backup.`,
    );
  }
  if (!tried) {
    console.error(
      '数据库账号无权建库或建 schema，没有试恢复。\nThe account may make neither databases nor schemas: the backup was not tried by restoring it.',
    );
  }
}

main().catch((error: Error) => {
  console.error(inPlainWords(error));
  process.exitCode = 1;
});
