import type { PoolClient } from 'pg';
import { DataSource, MigrationExecutor } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { MIGRATION_LOCK, MIGRATIONS } from '../database/migrate.ts';
import { BackupFault } from './backup-fault.ts';
import { copyIn } from './copy-in.ts';
import { differences } from './copy-out.ts';
import type { Key } from './copy-out.ts';
import type { Fact } from './facts.ts';
import { readManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { quoted, runAll, speakPlainly } from './tables.ts';

export const RESTORING = 'skillstar-restore';

export interface RestorePlan {
  url: string;
  file: string;
  key: Buffer;
  facts: readonly Fact[];
  /** Whether a database that holds something may be replaced. */
  replace: boolean;
  /** Only to try it: into a schema of this name, in a transaction that is rolled back. */
  trial?: string;
  /** Between the comparison and the commit: what only a database that goes on living needs. */
  finish(tx: EntityManager, manifest: Manifest, keys: readonly Key[], wasEmpty: boolean): Promise<void>;
}

/**
 * Puts a backup into a database, in one transaction: whatever ends it, a fault, a difference or a killed process,
 * leaves the database as it was. The file has been read to its end before the first statement.
 */
export async function restore({ url, file, key, facts, replace, trial, finish }: RestorePlan): Promise<Manifest> {
  const manifest = await readManifest(file, key);
  const known = new Set(MIGRATIONS.map(({ name }) => name));
  const newer = manifest.migrations.filter((name) => !known.has(name));
  if (manifest.format !== 1 || newer.length > 0) throw new BackupFault('newer', newer.join(', '));
  const source = new DataSource({
    type: 'postgres',
    url,
    ...(trial !== undefined && { schema: trial }),
    applicationName: RESTORING,
    migrations: MIGRATIONS.filter(({ name }) => manifest.migrations.includes(name)),
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'none',
    extra: { max: 2 },
  });
  await source.initialize();
  const runner = source.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    await runner.startTransaction();
    await speakPlainly(client);
    const wasEmpty = trial === undefined ? await makeRoom(client, replace) : await enter(client, trial);
    const migrations = new MigrationExecutor(source, runner);
    migrations.transaction = 'none';
    await migrations.executePendingMigrations();
    const keys = await copyIn(client, file, key, manifest);
    const odd = await differences(client, manifest, facts);
    if (odd.length > 0) throw new BackupFault('different', odd.join(', '));
    await finish(runner.manager, manifest, keys, wasEmpty);
    await (trial === undefined ? runner.commitTransaction() : runner.rollbackTransaction());
    return manifest;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release().catch(() => undefined);
    await source.destroy();
  }
}

/** An empty database to restore into; answers whether it was empty before. */
async function makeRoom(client: PoolClient, replace: boolean): Promise<boolean> {
  await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
  await refuseWhileInUse(client);
  const wasEmpty = await isEmpty(client);
  if (!wasEmpty && !replace) throw new BackupFault('not-empty');
  await clear(client);
  return wasEmpty;
}

/** From here on no name means a table of the product that is running beside it. */
async function enter(client: PoolClient, schema: string): Promise<true> {
  await runAll(client, [`create schema ${quoted(schema)}`, `set local search_path = ${quoted(schema)}`]);
  return true;
}

/** Nothing has ever happened here: no tables, or no event. */
async function isEmpty(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ tables: number; events: boolean }>(
    `select count(*)::int as tables, to_regclass('event') is not null as events from pg_class
     where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and relname <> 'migration'`,
  );
  if (rows[0]!.tables === 0) return true;
  if (!rows[0]!.events) return false;
  return (await client.query('select 1 from event limit 1')).rowCount === 0;
}

async function refuseWhileInUse(client: PoolClient): Promise<void> {
  const { rowCount } = await client.query(
    `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
       and application_name like 'skillstar-%' and application_name <> $1`,
    [RESTORING],
  );
  if (rowCount !== 0) throw new BackupFault('in-use');
}

/** The product's tables, functions and jobs; whatever an extension brought stays. */
async function clear(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(
    `select 'drop table if exists ' || oid::regclass || ' cascade' as statement from pg_class
     where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
       and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')
     union all
     select 'drop function if exists ' || oid::regprocedure || ' cascade' from pg_proc
     where pronamespace = current_schema()::regnamespace
       and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')`,
  );
  await runAll(client, [...rows.map(({ statement }) => statement), `drop schema if exists ${quoted('job')} cascade`]);
}
