import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from '../app.module.ts';
import { openApiOf } from '../application.ts';

/** Prints the OpenAPI document without a database: in preview mode Nest reads the modules and makes nothing of them. */
async function main(): Promise<void> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule, { preview: true, logger: false });
  app.setGlobalPrefix('api');
  const document = JSON.stringify(openApiOf(app));
  await new Promise<void>((resolve) => process.stdout.write(document, () => resolve()));
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    console.error(error);
    process.exit(1);
  },
);
