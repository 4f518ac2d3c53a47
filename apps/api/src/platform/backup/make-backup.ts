import { createHash } from 'node:crypto';
import { createWriteStream, openSync, closeSync, fsyncSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import { dropDrafts, makeFolder, nameAt, spare } from './backup-folder.ts';
import { archiveOf } from './copy-out.ts';
import type { Key } from './copy-out.ts';
import { encrypting } from './encryption.ts';
import type { Fact } from './facts.ts';
import type { Manifest } from './manifest.ts';
import { tryRestore } from './scratch.ts';
import { speakPlainly } from './tables.ts';

const BACKUP_LOCK = 7_351_004;

export interface BackupPlan {
  url: string;
  folder: string;
  key: Buffer;
  /** The keys of the data folder without which the database is half a copy. */
  keys: readonly Key[];
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
    const name = nameAt(plan.now);
    const draft = join(plan.folder, `.${name}.part`);
    try {
      const { manifest, sha256 } = await write(client, draft, plan);
      const tried = await tryRestore(plan.url, draft, plan.key, plan.facts);
      const file = join(plan.folder, name);
      renameSync(draft, file);
      settle(plan.folder);
      for (const old of spare(readdirSync(plan.folder), plan.keep)) rmSync(join(plan.folder, old), { force: true });
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
  { key, keys, facts, now }: BackupPlan,
): Promise<{ manifest: Manifest; sha256: string }> {
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
  await pipeline(
    Readable.from(archiveOf(client, facts, keys, now, (told) => (manifest = told))),
    createGzip(),
    encrypting(key),
    hashing,
    createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }),
  );
  await client.query('commit');
  return { manifest: manifest!, sha256: hash.digest('hex') };
}

/** The new name itself must survive a power cut. Windows opens no folders. */
function settle(folder: string): void {
  if (process.platform === 'win32') return;
  const fd = openSync(folder, 'r');
  fsyncSync(fd);
  closeSync(fd);
}
