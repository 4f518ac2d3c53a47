import { createHash } from 'node:crypto';
import { createWriteStream, openSync, closeSync, fsyncSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import { dropDrafts, dropSpare, listOf, makeFolder, nameAt } from './backup-folder.ts';
import { copyFiles, dropUnlisted, filesIn, loneLists, notPurged, writeList } from './copy-files.ts';
import type { ReadFile } from './copy-files.ts';
import { archiveOf } from './copy-out.ts';
import type { Key } from './copy-out.ts';
import { encrypting } from './encryption.ts';
import type { Fact } from './facts.ts';
import { FilePool } from './file-pool.ts';
import type { FileRow } from './file-pool.ts';
import type { FilesTold, Manifest } from './manifest.ts';
import { tryRestore } from './scratch.ts';
import { speakPlainly } from './tables.ts';

const BACKUP_LOCK = 7_351_004;

export interface BackupPlan {
  url: string;
  folder: string;
  key: Buffer;
  /** The keys of the data folder without which the database is half a copy. */
  keys: readonly Key[];
  /** Reads an uploaded file out of the storage. */
  readFile: ReadFile;
  facts: readonly Fact[];
  keep: number;
  now: Date;
}

export interface Backup {
  file: string;
  bytes: number;
  sha256: string;
  /** False: the account may not make a database to try it in. */
  tried: boolean;
  manifest: Manifest;
}

/**
 * Makes a backup under a temporary name, restores it into a scratch database, and only then gives it its name: every
 * file that is called a backup is whole, and no earlier one goes before the new one is there. Null: another process is
 * making one at this moment.
 */
export async function makeBackup(plan: BackupPlan): Promise<Backup | null> {
  const client = new Client({ connectionString: plan.url, application_name: 'skillstar-backup' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ ours: boolean }>('select pg_try_advisory_lock($1) as ours', [BACKUP_LOCK]);
    if (!rows[0]!.ours) return null;
    makeFolder(plan.folder);
    dropDrafts(plan.folder);
    for (const list of loneLists(plan.folder)) rmSync(join(plan.folder, list));
    const pool = new FilePool(plan.folder, plan.key);
    // The bulk of the files before the snapshot, which holds up the server's housekeeping; then only what is newer.
    const { added } = await copyFiles(await filesIn(client), pool, plan.readFile, plan.now);
    const name = nameAt(plan.now);
    const draft = join(plan.folder, `.${name}.part`);
    try {
      const { manifest, sha256, files } = await write(client, draft, { ...plan, pool, added });
      const tried = await tryRestore(plan.url, draft, plan.key, plan.facts);
      const file = join(plan.folder, name);
      writeList(join(plan.folder, listOf(name)), pool, files);
      renameSync(draft, file);
      settle(plan.folder);
      dropSpare(plan.folder, plan.keep);
      dropUnlisted(plan.folder, pool, plan.now);
      return { file, bytes: statSync(file).size, sha256, tried, manifest };
    } finally {
      rmSync(draft, { force: true });
    }
  } finally {
    await client.end();
  }
}

async function write(
  client: Client,
  draft: string,
  { url, key, keys, facts, readFile, now, pool, added }: BackupPlan & { pool: FilePool; added: number },
): Promise<{ manifest: Manifest; sha256: string; files: FileRow[] }> {
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(part: Buffer, _encoding, done) {
      hash.update(part);
      done(null, part);
    },
  });
  let manifest: Manifest | undefined;
  await client.query('begin isolation level repeatable read read only');
  await speakPlainly(client);
  const files = await filesIn(client);
  const copied = async (): Promise<FilesTold> => {
    const told = await copyFiles(files, pool, readFile, now);
    return { ...told, added: added + told.added, lost: await notPurged(url, told.lost) };
  };
  await pipeline(
    Readable.from(archiveOf(client, facts, keys, now, (told) => (manifest = told), copied)),
    createGzip(),
    encrypting(key),
    hashing,
    createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }),
  );
  await client.query('commit');
  return { manifest: manifest!, sha256: hash.digest('hex'), files };
}

/** The new name itself must survive a power cut. Windows opens no folders. */
function settle(folder: string): void {
  if (process.platform === 'win32') return;
  const fd = openSync(folder, 'r');
  fsyncSync(fd);
  closeSync(fd);
}
