import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.ts';
import { Database } from './database.ts';
import { findCluster } from './embedded-postgres/cluster.ts';
import { Fault, inPlainWords } from './fault.ts';
import { readSettings, type Settings } from './settings.ts';

/**
 * Runs one of the api's commands beside the product: `with-database.ts verify` finds the embedded PostgreSQL of the
 * data folder when it runs, starts it for the command when it does not, and uses DATABASE_URL when that is set.
 */
async function main([command, ...args]: string[]): Promise<number> {
  const root = join(import.meta.dirname, '../..');
  const settings = readSettings(root, process.env);
  await ensureBuilt(root);
  const script = join(root, `apps/api/dist/commands/${command}.js`);
  if (!existsSync(script)) throw new Fault(`没有这个命令：${command}`, `There is no such command: ${command}`);
  // Ctrl-C ends the command; we stay until the database that we started is stopped.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
  const running = settings.databaseUrl === null ? clusterOf(settings, command) : null;
  const ours =
    settings.databaseUrl === null && running === null
      ? new Database({ root, data: settings.data, say: () => undefined, onReturn: () => undefined })
      : null;
  await ours?.start();
  try {
    const databaseUrl = settings.databaseUrl ?? running?.url('skillstar') ?? ours!.url;
    const child = spawn(process.execPath, [script, ...args], {
      stdio: 'inherit',
      env: { ...process.env, DATABASE_URL: databaseUrl, SKILLSTAR_DATA: settings.data },
    });
    process.on('SIGTERM', () => child.kill());
    return await new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 1)));
  } finally {
    await ours?.stop();
  }
}

/** A question must not leave a new database behind: where there never was one there is nothing to ask. */
function clusterOf({ data }: Settings, command: string | undefined): ReturnType<typeof findCluster> {
  const folder = join(data, 'postgres');
  if (existsSync(folder) || ['migrate', 'seed', 'restore'].includes(command ?? '')) return findCluster(folder);
  throw new Fault(
    `${data} 里还没有数据库。请先运行 npm start，或用 SKILLSTAR_DATA、DATABASE_URL 指明数据所在。`,
    `There is no database in ${data} yet. Run npm start first, or say with SKILLSTAR_DATA or DATABASE_URL where the data is.`,
  );
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${(inPlainWords(error) as Error).message}\n`);
    process.exit(1);
  },
);
