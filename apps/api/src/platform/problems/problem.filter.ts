import { Catch, HttpException, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { languageOf } from '@skillstar/contract';
import type { Request, Response } from 'express';
import { requestIdOf } from '../http/request-id.ts';
import { problemPage } from '../html/problem-page.ts';
import { isDatabaseAway } from '../database/database-away.ts';
import { Problem } from './problem.ts';

/** Turns whatever was thrown into application/problem+json; what is not a Problem is logged and tells nothing. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = this.toProblem(thrown);
    if (problem.code === 'server.fault') this.logger.error(thrown instanceof Error ? thrown.stack : thrown);
    if (response.headersSent) {
      response.end();
      return;
    }
    const seconds = problem.params.seconds;
    if (typeof seconds === 'number') response.setHeader('Retry-After', String(seconds));
    response.status(problem.status);
    if (isReader(request)) {
      const language = request.query['lang'] === 'en' ? 'en' : 'zh';
      response.type('html').send(problemPage(problem.toBody(language, requestIdOf(request)).title as string, language));
      return;
    }
    response
      .type('application/problem+json')
      .send(JSON.stringify(problem.toBody(languageOf(request.headers['accept-language']), requestIdOf(request))));
  }

  private toProblem(thrown: unknown): Problem {
    if (thrown instanceof Problem) return thrown;
    if (isDatabaseAway(thrown)) return new Problem('server.busy');
    if (thrown instanceof HttpException) return fromStatus(thrown.getStatus());
    const parser = thrown as { type?: string; status?: number; limit?: number };
    if (parser?.type === 'entity.too.large') return new Problem('body.tooLarge', { limit: sizeText(parser.limit) });
    if (typeof parser?.status === 'number' && parser.status < 500) return fromStatus(parser.status);
    if (isUnknownId(thrown)) return new Problem('id.unknown');
    if (databaseCodeOf(thrown) === '22021') return new Problem('body.invalid');
    return new Problem('server.fault');
  }
}

/** Somebody who opened a page that the interface writes, not a program. */
function isReader(request: Request): boolean {
  return !request.originalUrl.startsWith('/api') && request.accepts(['json', 'html']) === 'html';
}

function fromStatus(status: number): Problem {
  if (status === 404) return new Problem('route.unknown');
  if (status === 413) return new Problem('body.tooLarge', { limit: '1 MB' });
  if (status === 401) return new Problem('signIn.required');
  if (status === 403) return new Problem('access.denied');
  return status < 500 ? new Problem('body.invalid') : new Problem('server.fault');
}

function sizeText(bytes: number | undefined): string {
  return bytes === undefined ? '1 MB' : `${Math.round(bytes / 1024)} KB`;
}

/** A path parameter that is no uuid reaches PostgreSQL as text: 22P02; one with a NUL is no text at all: 22021. */
function isUnknownId(thrown: unknown): boolean {
  return databaseCodeOf(thrown) === '22P02';
}

function databaseCodeOf(thrown: unknown): string | undefined {
  return (thrown as { driverError?: { code?: string } })?.driverError?.code;
}
