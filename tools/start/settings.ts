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

/** Every fault at once, so that they are mended in one go. */
export function readSettings(root: string, env: Environment): Settings {
  const faults: Fault[] = [];
  const read = <T>(reader: () => T, otherwise: T): T => {
    try {
      return reader();
    } catch (error) {
      faults.push(error as Fault);
      return otherwise;
    }
  };
  const port = read(() => readPort(env, 'PORT') ?? 3000, 3000);
  const livePort = read(() => readLivePort(env, port), port + 1);
  const settings: Settings = {
    root,
    port,
    livePort,
    data: resolve(root, env['SKILLSTAR_DATA'] || 'data'),
    databaseUrl: env['DATABASE_URL'] || null,
    demo: read(() => readSwitch(env, 'SKILLSTAR_DEMO'), true),
    simulate: read(() => readSwitch(env, 'SKILLSTAR_SIMULATE'), true),
    secure: Boolean(env['SKILLSTAR_TLS']),
    host: env['HOST'] || null,
  };
  if (faults.length > 0) throw Fault.of(faults);
  return settings;
}

export const signInsFile = (settings: Settings): string => join(settings.data, 'sign-ins.json');
export const logsFolder = (settings: Settings): string => join(settings.data, 'logs');

/** Where the product is reached from this machine: by the one address it listens on, or by localhost. */
export function localUrl({ secure, host }: Settings, port: number): string {
  const name = host === null || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `${secure ? 'https' : 'http'}://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

function readLivePort(env: Environment, port: number): number {
  const livePort = readPort(env, 'LIVE_PORT') ?? port + 1;
  if (livePort !== port) return livePort;
  throw new Fault(
    `LIVE_PORT（${livePort}）必须是 PORT 以外的端口。`,
    `LIVE_PORT (${livePort}) must be a port other than PORT.`,
  );
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
