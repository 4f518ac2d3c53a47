import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import express from 'express';
import type { NextFunction, Request, Response } from 'express';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.ts';
import { originCheck } from './identity/origin.middleware.ts';
import type { Config } from './platform/config/config.ts';
import { CONFIG, loadConfig } from './platform/config/config.ts';
import { VERSION } from './platform/health/version.ts';
import { bodyKind, bodyShape } from './platform/http/body-shape.ts';
import { servePages, WRITTEN_PAGES } from './platform/http/pages.ts';
import { LARGEST_PDF, PDF } from './platform/http/pdf-body.ts';
import { requestIdOf } from './platform/http/request-id.ts';
import { securityHeaders } from './platform/http/security.ts';
import { validation } from './platform/http/validation.ts';
import { XLSX } from './platform/http/workbook-body.ts';
import { LARGEST_PICTURE, PICTURE_TYPES } from './registration/pictures/re-encode.ts';
import { ProblemFilter } from './platform/problems/problem.filter.ts';

/** The whole HTTP application, not yet listening; tests start it like main does. */
export async function createApplication(): Promise<NestExpressApplication> {
  const tls = loadConfig(process.env).tls;
  const app = await NestFactory.create<NestExpressApplication>(AppModule, {
    bodyParser: false,
    bufferLogs: true,
    ...(tls && { httpsOptions: { cert: readFileSync(tls.certificate), key: readFileSync(tls.key) } }),
  });
  app.useLogger(app.get(Logger));
  const config = app.get<Config>(CONFIG);
  app.set('trust proxy', 'loopback');
  app.disable('x-powered-by');
  // Answers of the interface are no-store, so nobody would ask with one; files bring their own, and pages.ts its pages'.
  app.disable('etag');
  app.use((request: Request, response: Response, next: NextFunction) => {
    response.setHeader('X-Request-Id', requestIdOf(request));
    next();
  });
  app.use(securityHeaders(config.publicLiveUrl));
  app.use('/api', (_request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.use('/api', originCheck(config.publicUrl));
  app.use('/api', express.json({ limit: '1mb', strict: true }));
  app.use('/api', bodyShape);
  app.use('/api', express.raw({ limit: '5mb', type: XLSX }));
  app.use('/api', express.raw({ limit: LARGEST_PICTURE, type: PICTURE_TYPES }));
  app.use('/api', express.raw({ limit: LARGEST_PDF, type: PDF }));
  app.use('/api', bodyKind);
  servePages(app.getHttpAdapter().getInstance(), join(__dirname, '../../web/dist'));
  app.setGlobalPrefix('api', { exclude: WRITTEN_PAGES });
  app.useGlobalPipes(validation);
  app.useGlobalFilters(new ProblemFilter());
  app.enableShutdownHooks();
  SwaggerModule.setup('api/docs', app, () => openApiOf(app), { jsonDocumentUrl: 'api/openapi.json' });
  return app;
}

export function openApiOf(app: NestExpressApplication) {
  const document = new DocumentBuilder()
    .setTitle('SkillStar 技能之星')
    .setDescription('Marks are integers in hundredths; times are ISO 8601 UTC; errors are RFC 9457 problems.')
    .setVersion(VERSION)
    .addCookieAuth('skillstar_session')
    .build();
  return SwaggerModule.createDocument(app, document, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}
