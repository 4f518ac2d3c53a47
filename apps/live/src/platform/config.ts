import { accessSync, constants } from 'node:fs';
import { resolve } from 'node:path';

/** What live is told from outside. Nothing else in apps/live reads `process.env`. */
export interface LiveConfig {
  host: string | undefined;
  port: number;
  databaseUrl: string;
  redisUrl: string | null;
  dataFolder: string;
  tls: { cert: string; key: string } | null;
  logLevel: LogLevel;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Every fault of the settings at once, so that an operator mends them in one go. */
export class ConfigFaults extends Error {
  constructor(readonly faults: string[]) {
    super(`The settings have ${faults.length} fault(s):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

export function readConfig(env: Record<string, string | undefined>): LiveConfig {
  const faults: string[] = [];
  const fault = (text: string) => void faults.push(text);
  const port = readPort(env, 'PORT', fault) ?? 3000;
  const config: LiveConfig = {
    host: env.HOST || undefined,
    port: readPort(env, 'LIVE_PORT', fault) ?? port + 1,
    databaseUrl: readUrl(env, 'DATABASE_URL', ['postgres:', 'postgresql:'], fault) ?? '',
    redisUrl: readUrl(env, 'REDIS_URL', ['redis:', 'rediss:'], fault),
    dataFolder: resolve(env.SKILLSTAR_DATA || './data'),
    tls: readTls(env, fault),
    logLevel: readLogLevel(env, fault),
  };
  if (!env.DATABASE_URL) fault('DATABASE_URL is missing');
  if (config.port > 65_535) fault('PORT leaves no room for live on PORT + 1; set LIVE_PORT');
  if (faults.length > 0) throw new ConfigFaults(faults);
  return config;
}

type Env = Record<string, string | undefined>;
type Fault = (text: string) => void;

function readPort(env: Env, name: string, fault: Fault): number | null {
  const text = env[name];
  if (!text) return null;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  fault(`${name} must be a port from 1 to 65535, not "${text}"`);
  return null;
}

function readUrl(env: Env, name: string, protocols: string[], fault: Fault): string | null {
  const text = env[name];
  if (!text) return null;
  if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text;
  fault(`${name} must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`);
  return null;
}

function readTls(env: Env, fault: Fault): LiveConfig['tls'] {
  const text = env.SKILLSTAR_TLS;
  if (!text) return null;
  const [cert, key, ...rest] = text.split(',').map((path) => path.trim());
  if (!cert || !key || rest.length > 0) {
    fault('SKILLSTAR_TLS must name two files: cert,key');
    return null;
  }
  for (const path of [cert, key]) if (!readable(path)) fault(`SKILLSTAR_TLS names a file that cannot be read: ${path}`);
  return { cert: resolve(cert), key: resolve(key) };
}

function readable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

function readLogLevel(env: Env, fault: Fault): LogLevel {
  const text = env.LOG_LEVEL || 'info';
  const level = LOG_LEVELS.find((name) => name === text);
  if (!level) fault(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, not "${text}"`);
  return level ?? 'info';
}
