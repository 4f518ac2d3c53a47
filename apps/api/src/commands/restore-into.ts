import { dirname } from 'node:path';
import { DataSource } from 'typeorm';
import { systemAct } from '../identity/act.ts';
import { BOARD_STATES } from '../live-scoring/board-states.ts';
import { beginEpoch, recomputeBoard } from '../live-scoring/recompute.ts';
import { CHAIN_HEAD } from '../platform/backup/facts.ts';
import { FilePool } from '../platform/backup/file-pool.ts';
import { restoreFiles } from '../platform/backup/restore-files.ts';
import type { FileShelf, FilesRestored } from '../platform/backup/restore-files.ts';
import type { Manifest } from '../platform/backup/manifest.ts';
import { restore } from '../platform/backup/restore.ts';
import { restoreKeys } from '../platform/backup/restore-keys.ts';
import { appendEvent } from '../platform/events/event.ts';

/**
 * Puts a backup into the database of an installation that goes on living: every board begins another history, so that
 * clients replace what they saw of the lost one; the trail tells of it; the keys come along.
 */
export async function restoreInto(asked: {
  url: string;
  dataFolder: string;
  file: string;
  key: Buffer;
  replace: boolean;
  /** Whether to go on when files that the backup lists lie nowhere any more. */
  withoutFiles: boolean;
  shelf: FileShelf;
  now: Date;
}): Promise<{ manifest: Manifest; files: FilesRestored }> {
  const { dataFolder, now, withoutFiles, shelf, ...plan } = asked;
  const pool = new FilePool(dirname(plan.file), plan.key);
  let files: FilesRestored;
  const manifest = await restore({
    ...plan,
    facts: [CHAIN_HEAD, BOARD_STATES],
    finish: async (tx, told, keys, wasEmpty) => {
      files = await restoreFiles(tx, pool, shelf, told, withoutFiles);
      const boards: { id: string }[] = await tx.query('select id from board order by id');
      for (const { id } of boards) await beginEpoch(tx, id);
      await appendEvent(tx, systemAct(now), {
        type: 'backup.restored',
        after: { snapshotAt: told.madeAt, head: told.facts.head, files },
      });
      restoreKeys(dataFolder, keys, wasEmpty, now);
    },
  });
  return { manifest, files: files! };
}

/** A newer program may show a board otherwise than the one that made the backup. */
export async function restoreBoards(url: string): Promise<void> {
  const database = new DataSource({ type: 'postgres', url, extra: { max: 2 } });
  await database.initialize();
  try {
    const boards: { id: string }[] = await database.query('select id from board order by id');
    for (const { id } of boards) await database.transaction((tx) => recomputeBoard(tx, id, new Date()));
  } finally {
    await database.destroy();
  }
}
