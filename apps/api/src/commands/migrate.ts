import { loadConfig } from '../platform/config/config.ts';
import { migrate } from '../platform/database/migrate.ts';
import { readCommandLine } from './command-line.ts';

async function main(): Promise<void> {
  readCommandLine('migrate', {});
  const ran = await migrate(loadConfig(process.env).databaseUrl);
  console.log(ran.length === 0 ? 'The database is up to date.' : `Migrated: ${ran.join(', ')}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
