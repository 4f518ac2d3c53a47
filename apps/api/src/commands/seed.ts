import { Client } from 'pg';
import { loadConfig } from '../platform/config/config.ts';
import { readCommandLine } from './command-line.ts';

/**
 * `node apps/api/dist/commands/seed.js`: loads the demo into an empty database; anywhere else it does nothing, and
 * does it quickly, because every start asks.
 */
async function main(): Promise<void> {
  readCommandLine('seed', {});
  const config = loadConfig(process.env);
  if (!config.demo) return console.log('The demo is not wanted (SKILLSTAR_DEMO=off).');
  if (!(await isWanted(config.databaseUrl))) return console.log('The database has people already; nothing to seed.');
  const [{ NestFactory }, { AppModule }, { seedDemo }] = await Promise.all([
    import('@nestjs/core'),
    import('../app.module.ts'),
    import('./seed-demo.ts'),
  ]);
  const app = await NestFactory.createApplicationContext(AppModule, { logger: ['warn', 'error'] });
  try {
    console.log(await seedDemo(app, config));
  } finally {
    await app.close();
  }
}

/** An empty database, or one in which a load was cut off; `seedDemo` asks again under its lock. */
async function isWanted(databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ wanted: boolean }>(
      `select not exists (select from person)
           or exists (select from installation_mark where name = 'demo.loading') as wanted`,
    );
    return rows[0]?.wanted ?? false;
  } finally {
    await client.end();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.stack : error);
  process.exitCode = 1;
});
