import type { ClientBase } from 'pg';

export interface Table {
  name: string;
  columns: string[];
}

/** How values are written and read, whatever the server or the role says otherwise: the same row is the same text. */
const SAME_TEXT = `
  set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local extra_float_digits = 1; set local bytea_output = 'hex'; set local client_encoding = 'UTF8';
  set local synchronize_seqscans = off; set local statement_timeout = 0; set local lock_timeout = '60s';
  set local idle_in_transaction_session_timeout = 0`;

export async function speakPlainly(client: ClientBase): Promise<void> {
  await client.query(SAME_TEXT);
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Every table of the product but TypeORM's own list of migrations, which a restore makes for itself. */
export async function tablesOf(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       and a.attgenerated = ''
     where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
     group by c.relname order by c.relname collate "C"`,
  );
  return rows;
}

/** A server's counters, with the column that owns them: a restored one has to go on where the old one was. */
export async function sequencesOf(client: ClientBase): Promise<{ name: string; last: string; called: boolean }[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = current_schema()::regnamespace and relkind = 'S' and relname <> 'migration_id_seq'
     order by relname collate "C"`,
  );
  const found = [];
  for (const { name } of rows) {
    const state = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${quoted(name)}`,
    );
    found.push({ name, ...state.rows[0]! });
  }
  return found;
}

export async function migrationsIn(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from migration order by id');
  return rows.map(({ name }) => name);
}

/** Statements that answer nothing, in one round trip. */
export async function runAll(client: ClientBase, statements: readonly string[]): Promise<void> {
  await client.query(statements.join(';\n'));
}
