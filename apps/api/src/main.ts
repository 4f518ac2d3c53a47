import 'reflect-metadata';
import { createApplication } from './application.ts';
import { CONFIG } from './platform/config/config.ts';
import type { Config } from './platform/config/config.ts';

async function main(): Promise<void> {
  const app = await createApplication();
  const { port, host } = app.get<Config>(CONFIG);
  await app.listen(port, host);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
