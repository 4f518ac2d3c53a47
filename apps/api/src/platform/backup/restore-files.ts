import type { EntityManager } from 'typeorm';
import { BackupFault } from './backup-fault.ts';
import { isOf } from './file-pool.ts';
import type { FilePool, FileRow } from './file-pool.ts';
import type { Manifest } from './manifest.ts';

/** Where the restored files are put. */
export interface FileShelf {
  read(key: string): Promise<Buffer>;
  write(key: string, content: Buffer): Promise<void>;
}

export interface FilesRestored {
  /** Taken from beside the backup. */
  restored: number;
  /** Lay in the storage already, proven by their hash. */
  present: number;
  /** Their personal data had been purged: the rows say so, the bytes are gone. */
  purged: number;
  /** Were missing already when the backup was made. */
  lost: number;
  /** Are missing now, accepted by --without-files. */
  missing: number;
}

/**
 * Puts every file that the restored rows know into the storage, each proven by the hash in its row. Before the commit:
 * files that nobody knows yet harm nothing, rows without their files would.
 */
export async function restoreFiles(
  tx: EntityManager,
  pool: FilePool,
  shelf: FileShelf,
  { files }: Manifest,
  withoutFiles: boolean,
): Promise<FilesRestored> {
  const told: FilesRestored = { restored: 0, present: 0, purged: 0, lost: 0, missing: 0 };
  const wanted: FileRow[] = [];
  const missing: FileRow[] = [];
  const lost = new Set(files?.lost);
  const [{ there }] = await tx.query(`select to_regclass('stored_file') is not null as there`);
  if (!there) return told;
  const rows: (FileRow & { purged: boolean })[] = await tx.query(
    `select id, storage_key as key, bytes::int as bytes, sha256, purged_at is not null as purged
     from stored_file order by id`,
  );
  for (const row of rows) {
    if (row.purged) told.purged++;
    else if (await lies(shelf, row)) told.present++;
    else if ((await pool.take(row)) !== null) wanted.push(row);
    else if (lost.has(row.id)) told.lost++;
    else missing.push(row);
  }
  told.missing = missing.length;
  if (missing.length > 0 && !withoutFiles) {
    const names = missing.slice(0, 3).map(({ key }) => key);
    throw new BackupFault('files-missing', `${missing.length} (${names.join(', ')}${missing.length > 3 ? ', …' : ''})`);
  }
  // Nothing is written before every one has been seen.
  for (const row of wanted) {
    const content = await pool.take(row);
    if (content !== null) await shelf.write(row.key, content);
    if (!(await lies(shelf, row))) throw new Error(`file ${row.id} cannot be read back from the storage`);
    told.restored++;
  }
  return told;
}

async function lies(shelf: FileShelf, row: FileRow): Promise<boolean> {
  const content = await shelf.read(row.key).catch(() => null);
  return content !== null && isOf(row, content);
}
