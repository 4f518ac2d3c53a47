import type { Config } from 'jest';
import { startTestCluster } from './test-cluster.ts';
import { makeTemplate } from './template-database.ts';

/**
 * Once per run, before the first database spec: a throw-away PostgreSQL (or the server of TEST_DATABASE_URL) with a
 * migrated template. The workers inherit TEST_DATABASE_URL and TEST_DATABASE_TEMPLATE.
 */
export default async function setup(_config: Config, project: { rootDir: string }): Promise<void> {
  const root = project.rootDir;
  const template = `skillstar_template_${process.pid}`;
  process.env['TEST_DATABASE_TEMPLATE'] = template;
  if (process.env['TEST_DATABASE_URL'] === undefined) {
    const { cluster, discard } = await startTestCluster(root);
    process.env['TEST_DATABASE_URL'] = cluster.url('postgres');
    globalThis.discardTestDatabases = discard;
  }
  const admin = process.env['TEST_DATABASE_URL'] ?? '';
  globalThis.discardTestDatabases ??= () => dropDatabasesOfThisRun(admin, template);
  await makeTemplate(root, admin, template);
}

async function dropDatabasesOfThisRun(admin: string, template: string): Promise<void> {
  const { runOn } = await import('./template-database.ts');
  await runOn(admin, `drop database if exists "${template}" with (force)`);
}

declare global {
  var discardTestDatabases: (() => Promise<void>) | undefined;
}
