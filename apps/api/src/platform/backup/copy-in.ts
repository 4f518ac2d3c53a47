import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { partsOf } from './archive.ts';
import type { Part } from './archive.ts';
import { BackupFault } from './backup-fault.ts';
import type { Key } from './copy-out.ts';
import type { Manifest } from './manifest.ts';
import { quoted, runAll, tablesOf } from './tables.ts';

/**
 * Fills tables that have just been made by the backup's own migrations. References are taken away while the rows come
 * in and checked whole afterwards; triggers rest, because what is written here has been through them once. Everything
 * happens in the caller's transaction. Answers the keys that came along.
 */
export async function copyIn(client: ClientBase, file: string, key: Buffer, manifest: Manifest): Promise<Key[]> {
  const tables = await tablesOf(client);
  const wanted = manifest.tables.map(({ name, columns }) => `${name} ${[...columns].sort().join()}`).sort();
  const present = tables.map(({ name, columns }) => `${name} ${[...columns].sort().join()}`).sort();
  const odd = wanted.find((table, at) => table !== present[at]) ?? present[wanted.length];
  if (odd !== undefined) throw new BackupFault('shape', odd);
  const names = tables.map(({ name }) => quoted(name));
  const references = await referencesOf(client);
  await runAll(client, [
    ...references.map(({ table, name }) => `alter table ${table} drop constraint ${quoted(name)}`),
    ...names.map((table) => `alter table ${table} disable trigger user`),
    `truncate ${names.join(', ')}`,
  ]);
  const keys = await fill(client, partsOf(file, key));
  for (const { name, last, called } of manifest.sequences) {
    await client.query('select setval($1::regclass, $2, $3)', [quoted(name), last, called]);
  }
  await runAll(client, [
    ...references.map(
      ({ table, name, definition }) => `alter table ${table} add constraint ${quoted(name)} ${definition}`,
    ),
    ...names.map((table) => `alter table ${table} enable trigger user`),
  ]);
  return keys;
}

async function fill(client: ClientBase, parts: AsyncGenerator<Part>): Promise<Key[]> {
  const keys: Key[] = [];
  let part = await next(parts);
  while (part && part.kind === 'member') {
    const { member } = part;
    const data = dataOf(parts, (following) => (part = following));
    if (member.kind === 'table') {
      const into = `copy ${quoted(member.name)} (${member.columns.map(quoted).join(', ')}) from stdin`;
      await pipeline(Readable.from(data), client.query(copyFrom(into)));
    } else {
      const bytes: Buffer[] = [];
      for await (const piece of data) bytes.push(piece);
      keys.push({ name: member.name, bytes: Buffer.concat(bytes) });
    }
  }
  // to the end of the file, which proves it whole
  while (part) part = await next(parts);
  return keys;
}

/** The bytes up to the next part that is something else. */
async function* dataOf(parts: AsyncGenerator<Part>, then: (part: Part | undefined) => void): AsyncGenerator<Buffer> {
  for (;;) {
    const part = await next(parts);
    if (part?.kind !== 'data') return then(part);
    yield part.bytes;
  }
}

async function next(parts: AsyncGenerator<Part>): Promise<Part | undefined> {
  const { value, done } = await parts.next();
  return done ? undefined : value;
}

async function referencesOf(client: ClientBase): Promise<{ table: string; name: string; definition: string }[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace order by conname`,
  );
  return rows;
}
