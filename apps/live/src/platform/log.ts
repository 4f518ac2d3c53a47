import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import type { LogLevel } from './config.ts';

export type Log = Logger;

export function makeLog(level: LogLevel): Log {
  return pino({ level, base: { process: 'live' }, timestamp: pino.stdTimeFunctions.isoTime });
}

/** Nest's own lines in the same JSON as ours. Its start-up chatter goes to debug. */
export class NestLog implements LoggerService {
  constructor(private readonly lines: Log) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.lines.debug({ context: rest.at(-1) }, String(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.lines.warn({ context: rest.at(-1) }, String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    const err = message instanceof Error ? message : undefined;
    this.lines.error({ err, context: rest.at(-1) }, String(message));
  }
}
