import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './build.ts';
import { Database } from './database.ts';
import { findCluster } from './embedded-postgres/cluster.ts';
import { readSettings } from './settings.ts';

/**
 * Runs one of the api's commands beside the product: `with-database.ts verify` finds the embedded PostgreSQL of the
 * data folder when it runs, starts it for the command when it does not, and uses DATABASE_URL when that is set.
 */
async function main([command, ...args]: string[]): Promise<number> {
  const root = join(import.meta.dirname, '../..');
  const settings = readSettings(root, process.env);
  await ensureBuilt(root);
  const running = settings.databaseUrl === null ? findCluster(join(settings.data, 'postgres')) : null;
  const ours =
    settings.databaseUrl === null && running === null
      ? new Database({ root, data: settings.data, say: () => undefined, onReturn: () => undefined })
      : null;
  await ours?.start();
  try {
    const databaseUrl = settings.databaseUrl ?? running?.url('skillstar') ?? ours!.url;
    const child = spawn(process.execPath, [join(root, `apps/api/dist/commands/${command}.js`), ...args], {
      stdio: 'inherit',
      env: { ...process.env, DATABASE_URL: databaseUrl, SKILLSTAR_DATA: settings.data },
    });
    return await new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 1)));
  } finally {
    await ours?.stop();
  }
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
