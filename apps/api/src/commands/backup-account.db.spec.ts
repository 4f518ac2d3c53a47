import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { createTestDatabase } from '../../test/test-database.ts';
import type { TestDatabase } from '../../test/test-database.ts';
import { BOARD_STATES } from '../live-scoring/board-states.ts';
import { CHAIN_HEAD } from '../platform/backup/facts.ts';
import { makeBackup } from '../platform/backup/make-backup.ts';
import { restore } from '../platform/backup/restore.ts';
import { MIGRATIONS, migrate } from '../platform/database/migrate.ts';

const FACTS = [CHAIN_HEAD, BOARD_STATES];
const ACCOUNT = `spec_${randomBytes(6).toString('hex')}`;

let folder: string;
let target: TestDatabase;
const plan = (url: string) => ({
  url,
  folder,
  key: randomBytes(32),
  keys: [],
  readFile: () => Promise.reject(new Error('no file is asked for')),
  facts: FACTS,
  keep: 14,
  now: new Date(),
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'skillstar-backups-'));
  target = await createTestDatabase();
});
afterEach(async () => {
  await target.drop();
  rmSync(folder, { recursive: true });
});

async function query<T extends object = object>(url: string, ...statements: string[]): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: T[] = [];
    for (const statement of statements) ({ rows } = await client.query<T>(statement));
    return rows;
  } finally {
    await client.end();
  }
}

/** The tables of this database as an account of a hosted server has them: it owns its database and makes no other. */
async function asPlainAccount(rights: string): Promise<string> {
  const url = new URL(target.url);
  const database = url.pathname.slice(1);
  await query(
    target.url,
    `create role ${ACCOUNT} login password 'spec' nosuperuser nocreatedb`,
    `grant all on all tables in schema public to ${ACCOUNT}`,
    `grant all on all sequences in schema public to ${ACCOUNT}`,
    `grant ${rights} on database "${database}" to ${ACCOUNT}`,
  );
  Object.assign(url, { username: ACCOUNT, password: 'spec' });
  return url.href;
}
const dropAccount = (): Promise<unknown> => query(target.url, `drop owned by ${ACCOUNT}`, `drop role ${ACCOUNT}`);
const schemas = (): Promise<{ n: string }[]> =>
  query(target.url, `select nspname as n from pg_namespace where nspname like 'scratch%'`);
const DATA = `insert into tenant (id, name, created_at) values (gen_random_uuid(), '主办方', now())`;

describe('a backup by an account that may not make databases', () => {
  afterEach(dropAccount);

  it('is tried in a schema that nobody ever sees, beside the tables in use', async () => {
    const url = await asPlainAccount('connect, create, temporary');
    await query(target.url, DATA);
    const made = await makeBackup(plan(url));
    expect(made!.tried).toBe(true);
    expect(await schemas()).toEqual([]);
    expect(await query(target.url, 'select name from tenant')).toEqual([{ name: '主办方' }]);
  });

  it('that comes out otherwise in the trial is no backup, as in a database of its own', async () => {
    const url = await asPlainAccount('connect, create, temporary');
    let asked = 0;
    const flaw = { name: 'flaw', read: async () => ++asked };
    await expect(makeBackup({ ...plan(url), facts: [...FACTS, flaw] })).rejects.toMatchObject({ kind: 'different' });
    expect(readdirSync(folder)).toEqual([]);
    expect(await schemas()).toEqual([]);
  });

  it('and no schemas either is written, read to its end, and says that it was not tried', async () => {
    const made = await makeBackup(plan(await asPlainAccount('connect')));
    expect(made!.tried).toBe(false);
    expect(readdirSync(folder)).toHaveLength(2);
  });
});

describe('a backup of an older version', () => {
  it('is restored by its own migrations, brought to this version and loses nothing', async () => {
    const old = new URL(target.url);
    old.pathname = `${old.pathname}_old`;
    await query(target.url, `create database "${old.pathname.slice(1)}" template template0`);
    try {
      const source = new DataSource({
        type: 'postgres',
        url: old.href,
        migrations: MIGRATIONS.slice(0, 4),
        migrationsTableName: 'migration',
      });
      await source.initialize();
      await source.runMigrations({ transaction: 'all' });
      await source.destroy();
      await query(old.href, DATA);
      const backup = plan(old.href);
      const made = await makeBackup(backup);
      expect(made!.manifest.migrations).toHaveLength(4);
      const { url } = target;
      await restore({ ...backup, url, file: made!.file, replace: true, finish: async () => undefined });
      expect(await migrate(url)).toHaveLength(MIGRATIONS.length - 4);
      expect(await query(url, 'select name from tenant')).toEqual([{ name: '主办方' }]);
    } finally {
      await query(target.url, `drop database "${old.pathname.slice(1)}" with (force)`);
    }
  });
});
