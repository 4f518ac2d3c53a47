import { join, resolve } from 'node:path';
import { Fault } from './fault.ts';

/** What the supervisor is told from outside. Everything else is passed on to its children as it is. */
export interface Settings {
  root: string;
  port: number;
  livePort: number;
  /** Where everything lies that must survive: database, keys, files, logs. */
  data: string;
  /** A PostgreSQL of one's own instead of the embedded one. */
  databaseUrl: string | null;
  demo: boolean;
  simulate: boolean;
  secure: boolean;
  host: string | null;
}

type Environment = Record<string, string | undefined>;

export function readSettings(root: string, env: Environment): Settings {
  const port = readPort(env, 'PORT') ?? 3000;
  const livePort = readPort(env, 'LIVE_PORT') ?? port + 1;
  if (livePort === port || livePort > 65_535) {
    throw new Fault(
      `LIVE_PORT（${livePort}）必须是 PORT 以外的端口。`,
      `LIVE_PORT (${livePort}) must be a port other than PORT.`,
    );
  }
  return {
    root,
    port,
    livePort,
    data: resolve(root, env['SKILLSTAR_DATA'] || 'data'),
    databaseUrl: env['DATABASE_URL'] || null,
    demo: readSwitch(env, 'SKILLSTAR_DEMO'),
    simulate: readSwitch(env, 'SKILLSTAR_SIMULATE'),
    secure: Boolean(env['SKILLSTAR_TLS']),
    host: env['HOST'] || null,
  };
}

export const signInsFile = (settings: Settings): string => join(settings.data, 'sign-ins.json');
export const logsFolder = (settings: Settings): string => join(settings.data, 'logs');

export function localUrl(settings: Settings, port: number): string {
  return `${settings.secure ? 'https' : 'http'}://localhost:${port}`;
}

function readPort(env: Environment, name: string): number | null {
  const text = env[name];
  if (!text) return null;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_534) return port;
  throw new Fault(
    `${name} 应为 1 到 65534 的端口，而不是“${text}”。`,
    `${name} must be a port from 1 to 65534, not "${text}".`,
  );
}

function readSwitch(env: Environment, name: string): boolean {
  const text = env[name] || 'on';
  if (text === 'on' || text === 'off') return text === 'on';
  throw new Fault(`${name} 应为 on 或 off，而不是“${text}”。`, `${name} must be on or off, not "${text}".`);
}
