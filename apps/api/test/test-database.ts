import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

const BEING_COPIED = '55006';

/** A database of one spec file, cloned from the migrated template of this run. Drop it in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const admin = process.env['TEST_DATABASE_URL'];
  const template = process.env['TEST_DATABASE_TEMPLATE'];
  if (admin === undefined || template === undefined) {
    throw new Error('No test database: a spec that needs one is called *.db.spec.ts, so that Jest starts PostgreSQL.');
  }
  const name = `spec_${randomBytes(8).toString('hex')}`;
  await clone(admin, template, name);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(admin, `drop database if exists "${name}" with (force)`) };
}

async function clone(admin: string, template: string, name: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run(admin, `create database "${name}" template "${template}"`);
    } catch (error) {
      if (!(error instanceof DatabaseError) || error.code !== BEING_COPIED || attempt === 50) throw error;
      await pause(100);
    }
  }
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
