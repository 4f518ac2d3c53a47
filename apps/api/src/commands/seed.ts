import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.ts';
import { loadConfig } from '../platform/config/config.ts';
import { seedDemo } from './seed-demo.ts';

/** `node apps/api/dist/commands/seed.js`: loads the demo into an empty database; anywhere else it does nothing. */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  if (!config.demo) return console.log('The demo is not wanted (SKILLSTAR_DEMO=off).');
  const app = await NestFactory.createApplicationContext(AppModule, { logger: ['warn', 'error'] });
  try {
    console.log(await seedDemo(app, config));
  } finally {
    await app.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.stack : error);
  process.exitCode = 1;
});
