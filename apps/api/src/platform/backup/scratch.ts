import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { Fact } from './facts.ts';
import { readManifest } from './manifest.ts';
import { restore } from './restore.ts';
import { quoted } from './tables.ts';

const NO_RIGHT = '42501';

/**
 * Restores a backup into a database that is made for it and thrown away: every row, the chain's head and the boards
 * must come out as they went in. An account that may not make databases tries it in a schema that is never committed.
 * Answers false, having only read the file to its end, when it may not do that either. The caller holds the lock of the backups, so a scratch database that is found is one that a killed process left.
 */
export async function tryRestore(url: string, file: string, key: Buffer, facts: readonly Fact[]): Promise<boolean> {
  const admin = new Client({ connectionString: url, application_name: 'skillstar-backup' });
  admin.on('error', () => undefined);
  await admin.connect();
  try {
    const { rows } = await admin.query<{ name: string }>('select current_database() as name');
    const prefix = `${rows[0]!.name}_scratch_`;
    const left = await admin.query<{ datname: string }>(
      'select datname from pg_database where left(datname, $2) = $1 and length(datname) = $2 + 12',
      [prefix, prefix.length],
    );
    for (const { datname } of left.rows) await admin.query(`drop database if exists ${quoted(datname)} with (force)`);
    const name = `${prefix}${randomBytes(6).toString('hex')}`;
    try {
      await admin.query(`create database ${quoted(name)} template template0`);
    } catch (error) {
      if (!hasNoRight(error)) throw error;
      return await tryInSchema(url, file, key, facts);
    }
    const scratch = new URL(url);
    scratch.pathname = `/${name}`;
    try {
      await restore({ url: scratch.href, file, key, facts, replace: false, finish });
    } finally {
      await admin.query(`drop database if exists ${quoted(name)} with (force)`);
    }
    return true;
  } finally {
    await admin.end();
  }
}

async function tryInSchema(url: string, file: string, key: Buffer, facts: readonly Fact[]): Promise<boolean> {
  const trial = `scratch_${randomBytes(6).toString('hex')}`;
  try {
    await restore({ url, file, key, facts, replace: false, trial, finish });
    return true;
  } catch (error) {
    if (!hasNoRight(error)) throw error;
    await readManifest(file, key);
    return false;
  }
}

const finish = async (): Promise<void> => undefined;

const hasNoRight = (error: unknown): boolean => codeOf(error) === NO_RIGHT;

/** As the driver says it, or as TypeORM wraps it. */
function codeOf(error: unknown): string | undefined {
  const { code, driverError } = error as { code?: string; driverError?: { code?: string } };
  return code ?? driverError?.code;
}
