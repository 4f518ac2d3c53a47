import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { BoardsIoAdapter } from './boards/boards-io.adapter.ts';
import { LiveModule } from './live.module.ts';
import type { LiveConfig } from './platform/config.ts';
import { NestLog, type Log } from './platform/log.ts';
import { ProblemFilter } from './platform/problem.filter.ts';
import { TIMING, type Timing } from './platform/timing.ts';

/** A page that polls every 5 s keeps its connection: node's own 5 s would make each poll a handshake. */
const IDLE_CONNECTION_MS = 20_000;

/** The process, assembled and listening. */
export async function startLive(
  config: LiveConfig,
  log: Log,
  timing: Timing = TIMING,
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(LiveModule.with(config, timing, log), {
    logger: new NestLog(log),
    bodyParser: false,
    abortOnError: false,
    httpsOptions: config.tls ? { cert: readFileSync(config.tls.cert), key: readFileSync(config.tls.key) } : undefined,
  });
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.enableCors({
    origin: '*',
    methods: ['GET', 'HEAD'],
    allowedHeaders: ['Authorization', 'If-None-Match'],
    exposedHeaders: ['ETag', 'Age', 'Warning'],
    maxAge: 600,
  });
  app.useGlobalFilters(new ProblemFilter(log));
  app.useWebSocketAdapter(new BoardsIoAdapter(app));
  (app.getHttpServer() as Server).keepAliveTimeout = IDLE_CONNECTION_MS;
  await (config.host ? app.listen(config.port, config.host) : app.listen(config.port));
  return app;
}
