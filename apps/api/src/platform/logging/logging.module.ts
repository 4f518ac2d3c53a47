import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { CONFIG } from '../config/config.ts';
import type { Config } from '../config/config.ts';
import { requestIdOf } from '../http/request-id.ts';

/** A link that sets a password is refused and logged while it still works: its secret does not belong there. */
export function loggedPath(url: string): string {
  return url.split('?')[0]!.replace(/(?<=\/password-resets\/).+/, '…');
}

/** JSON lines with the request's id; headers and bodies are not logged, because they hold tokens and names. */
@Module({
  imports: [
    LoggerModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({
        pinoHttp: {
          level: config.logLevel,
          genReqId: (request) => requestIdOf(request),
          autoLogging: {
            ignore: (request) => !request.url?.startsWith('/api/') || request.url.startsWith('/api/health'),
          },
          customLogLevel: (_request, response, error) =>
            error || response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'info' : 'debug',
          serializers: {
            req: (request: { id: string; method: string; url: string }) => ({
              id: request.id,
              method: request.method,
              path: loggedPath(request.url),
            }),
            res: (response: { statusCode: number }) => ({ status: response.statusCode }),
          },
        },
      }),
    }),
  ],
})
export class LoggingModule {}
