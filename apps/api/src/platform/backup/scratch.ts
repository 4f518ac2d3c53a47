import { randomBytes } from 'node:crypto';
import { Client, DatabaseError } from 'pg';
import type { Fact } from './facts.ts';
import { restore } from './restore.ts';
import { quoted } from './tables.ts';

const NO_RIGHT = '42501';

/**
 * Restores a backup into a database that is made for it and thrown away: every row, the chain's head and the boards
 * must come out as they went in. Answers false, having tried nothing, when the account may not make databases.
 * The caller holds the lock of the backups, so a scratch database that is found is one that a killed process left.
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
      if (error instanceof DatabaseError && error.code === NO_RIGHT) return false;
      throw error;
    }
    const scratch = new URL(url);
    scratch.pathname = `/${name}`;
    try {
      await restore({ url: scratch.href, file, key, facts, replace: false, finish: async () => undefined });
    } finally {
      await admin.query(`drop database if exists ${quoted(name)} with (force)`);
    }
    return true;
  } finally {
    await admin.end();
  }
}
