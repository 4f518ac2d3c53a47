import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { ClientBase } from 'pg';
import { listBackups, listOf } from './backup-folder.ts';
import { isOf } from './file-pool.ts';
import type { FilePool, FileRow } from './file-pool.ts';
import type { FilesTold } from './manifest.ts';

/** Gives the bytes of a key of the storage, or rejects. */
export type ReadFile = (key: string) => Promise<Buffer>;

/** Each copied file is read again, decrypted and proven every so many days: a disk forgets silently. */
const LOOK_AGAIN_DAYS = 7;
const DAY_MS = 86_400_000;
/** A storage that is away would have every file waited for. */
const MOST_FAILURES_IN_A_ROW = 5;

export async function filesIn(client: ClientBase): Promise<FileRow[]> {
  // a database that has not been brought to this version yet
  const known = await client.query<{ there: boolean }>(`select to_regclass('stored_file') is not null as there`);
  if (!known.rows[0]!.there) return [];
  const { rows } = await client.query<FileRow>(
    `select id, storage_key as key, bytes::int as bytes, sha256 from stored_file where purged_at is null order by id`,
  );
  return rows;
}

/**
 * Sees that every one of the files lies beside the backups. One that the storage cannot give is told of instead of
 * failing the backup: the rows and all the other files are worth more than none.
 */
export async function copyFiles(
  rows: readonly FileRow[],
  pool: FilePool,
  read: ReadFile,
  now: Date,
): Promise<Omit<FilesTold, 'lost'> & { lost: FileRow[] }> {
  const told = { count: rows.length, bytes: 0, added: 0, lost: [] as FileRow[] };
  let failures = 0;
  for (const row of rows) {
    told.bytes += row.bytes;
    if (pool.has(row) && !(isDue(row, now) && (await pool.take(row)) === null)) continue;
    const content = failures < MOST_FAILURES_IN_A_ROW ? await read(row.key).catch(() => null) : null;
    failures = content === null ? failures + 1 : 0;
    if (content === null || !isOf(row, content)) {
      told.lost.push(row);
      continue;
    }
    await pool.put(row, content);
    if ((await pool.take(row)) === null) throw new Error(`the copy of file ${row.id} cannot be read back`);
    told.added++;
  }
  return told;
}

const isDue = ({ id }: FileRow, now: Date): boolean =>
  (Number.parseInt(id.slice(-4), 16) + Math.floor(now.getTime() / DAY_MS)) % LOOK_AGAIN_DAYS === 0;

/** Of files that could not be read, those whose purge was only committed after the snapshot: they are gone rightly. */
export async function notPurged(url: string, lost: readonly FileRow[]): Promise<string[]> {
  if (lost.length === 0) return [];
  const client = new Client({ connectionString: url, application_name: 'skillstar-backup' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      'select id from stored_file where id = any($1) and purged_at is null order by id',
      [lost.map(({ id }) => id)],
    );
    return rows.map(({ id }) => id);
  } finally {
    await client.end();
  }
}

/** Beside a backup: the names of its files, one a line, and how many. */
export function writeList(path: string, pool: FilePool, rows: readonly FileRow[]): void {
  const lines = [...rows.map((row) => pool.nameOf(row)), `# ${rows.length}`, ''];
  writeFileSync(path, lines.join('\n'), { mode: 0o600, flush: true });
}

/** The files that no kept backup lists any more; when a list is missing or not whole, none goes. */
export function dropUnlisted(folder: string, pool: FilePool, now: Date): void {
  const kept = new Set<string>();
  for (const backup of listBackups(folder)) {
    const path = join(folder, listOf(backup.name));
    const lines = existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : [];
    if (lines.pop() !== `# ${lines.length}`) return;
    for (const name of lines) kept.add(name);
  }
  pool.drop(kept, new Date(now.getTime() - DAY_MS));
}

/** Lists whose backup is gone. */
export function loneLists(folder: string): string[] {
  const names = new Set(readdirSync(folder));
  return [...names].filter(
    (name) => /^skillstar-.*\.files$/.test(name) && !names.has(name.replace(/files$/, 'backup')),
  );
}
