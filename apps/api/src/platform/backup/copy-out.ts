import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { VERSION } from '../health/version.ts';
import { framed } from './archive.ts';
import type { Fact } from './facts.ts';
import type { FilesTold, Manifest, TableCopy } from './manifest.ts';
import { migrationsIn, quoted, sequencesOf, tablesOf } from './tables.ts';
import type { Table } from './tables.ts';

export interface Key {
  name: string;
  bytes: Buffer;
}

/**
 * The archive of what the client's transaction sees: it must be REPEATABLE READ, so that every table is of one moment.
 * `took` is given the manifest when everything has been counted.
 */
export async function* archiveOf(
  client: ClientBase,
  facts: readonly Fact[],
  keys: readonly Key[],
  now: Date,
  took: (manifest: Manifest) => void,
  files?: () => Promise<FilesTold>,
): AsyncGenerator<Buffer> {
  const manifest = await aboutCopy(client, facts, now);
  for (const table of await tablesOf(client)) {
    yield* framed({ kind: 'member', member: { kind: 'table', ...table } });
    const copy = yield* counted(client, table);
    manifest.tables.push(copy);
  }
  for (const { name, bytes } of keys) {
    yield* framed({ kind: 'member', member: { kind: 'key', name } });
    yield* framed({ kind: 'data', bytes });
    manifest.keys.push({ name, sha256: createHash('sha256').update(bytes).digest('hex') });
  }
  if (files) manifest.files = await files();
  yield* framed({ kind: 'manifest', manifest });
  took(manifest);
}

async function* counted(client: ClientBase, table: Table): AsyncGenerator<Buffer, TableCopy> {
  const hash = createHash('sha256');
  let bytes = 0;
  const copy = copyOf(client, table);
  for await (const part of copy as AsyncIterable<Buffer>) {
    hash.update(part);
    bytes += part.length;
    yield* framed({ kind: 'data', bytes: part });
  }
  return { ...table, rows: copy.rowCount, bytes, sha256: hash.digest('hex') };
}

function copyOf(client: ClientBase, { name, columns }: Table) {
  return client.query(copyTo(`copy ${quoted(name)} (${columns.map(quoted).join(', ')}) to stdout`));
}

async function aboutCopy(client: ClientBase, facts: readonly Fact[], now: Date): Promise<Manifest> {
  const { rows } = await client.query<{ postgres: string }>(`select current_setting('server_version') as postgres`);
  return {
    format: 1,
    madeAt: now.toISOString(),
    version: VERSION,
    postgres: rows[0]!.postgres,
    migrations: await migrationsIn(client),
    tables: [],
    sequences: await sequencesOf(client),
    keys: [],
    facts: await factsOf(client, facts),
  };
}

export async function factsOf(client: ClientBase, facts: readonly Fact[]): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const { name, read } of facts) {
    found[name] = await read(async (text, values) => (await client.query(text, values)).rows);
  }
  return found;
}

/** The names of the tables whose rows are not those of the manifest, and of the facts that came out otherwise. */
export async function differences(client: ClientBase, manifest: Manifest, facts: readonly Fact[]): Promise<string[]> {
  const found: string[] = [];
  const there = new Map((await tablesOf(client)).map((table) => [table.name, table]));
  for (const told of manifest.tables) {
    const table = there.get(told.name);
    if (!table || (await hashOf(client, { name: told.name, columns: told.columns })) !== told.sha256) {
      found.push(told.name);
    }
  }
  const known = await factsOf(client, facts);
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  for (const { name } of facts) if (!same(known[name], manifest.facts[name])) found.push(name);
  if (!same(await sequencesOf(client), manifest.sequences)) found.push('sequences');
  return found;
}

async function hashOf(client: ClientBase, table: Table): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of copyOf(client, table) as AsyncIterable<Buffer>) hash.update(part);
  return hash.digest('hex');
}
