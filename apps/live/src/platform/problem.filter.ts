import { randomUUID } from 'node:crypto';
import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { languageOf } from '@skillstar/contract';
import type { Request, Response } from 'express';
import type { Log } from './log.ts';
import { Problem } from './problem.ts';
import { LOG } from './tokens.ts';

/** Whatever goes wrong in a request leaves as a problem of the catalogue. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOG) private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const requestId = randomUUID();
    const problem = problemOf(error);
    if (problem.status >= 500) this.log.error({ err: error, requestId, path: request.path }, problem.code);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    if (problem.status === 503) response.setHeader('Retry-After', '2');
    response
      .status(problem.status)
      .set({ 'Cache-Control': 'no-store', Vary: 'Accept-Language', 'Content-Type': 'application/problem+json' })
      .end(JSON.stringify(problem.body(languageOf(request.headers['accept-language']), requestId)));
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException && error.getStatus() === 404) return new Problem('route.unknown');
  if (error instanceof URIError || (error instanceof HttpException && error.getStatus() < 500)) {
    return new Problem('validation.failed', { count: 1 });
  }
  return new Problem('server.fault');
}
