import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

/** Runs one statement on a connection of its own. */
export async function runOn(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export function sameServer(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

/** Makes a database with every migration of the api; tests clone it instead of migrating each for itself. */
export async function makeTemplate(root: string, adminUrl: string, name: string): Promise<void> {
  await runOn(adminUrl, `create database "${name}"`);
  const runner = join(root, 'apps/api/src/platform/database/migrate.ts');
  if (!existsSync(runner)) return;
  const { migrate } = (await import(runner)) as { migrate(url: string): Promise<string[]> };
  await migrate(sameServer(adminUrl, name));
}
