import { accessSync, constants } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';

export interface Config {
  /** Pages and /api. */
  port: number;
  /** The live process; the page is told this port unless `publicLiveUrl` is set. */
  livePort: number;
  host: string;
  databaseUrl: string;
  redisUrl: string | null;
  publicLiveUrl: string | null;
  /** Origins beside the request's own host that may call unsafe methods (a reverse proxy's public address). */
  publicUrl: string | null;
  /** Keys, files and backups. */
  dataFolder: string;
  demo: boolean;
  /** One password for everybody in the demo, for tests; otherwise each is random. */
  demoPassword: string | null;
  tls: { certificate: string; key: string } | null;
  smtp: { url: string; from: string } | null;
  /** Text messages: posted as `{to, text}` with the token as Bearer to a gateway's adapter. */
  sms: { url: string; token: string } | null;
  /** Files in a bucket instead of the data folder. */
  s3: { endpoint: string; region: string; bucket: string; accessKey: string; secretKey: string } | null;
  /** Where backups lie, how many are kept, and the file of their key when it is not in the data folder. */
  backups: { folder: string; keep: number; keyFile: string | null };
  logLevel: string;
  /** Marks each event-sealing round; shortened in tests. */
  sealEveryMs: number;
  poolSize: number;
}

export const CONFIG = Symbol('Config');

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Reads the environment once; throws one error that lists every fault, in both languages. */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const faults: string[] = [];
  const fault = (name: string, chinese: string, english: string): void => {
    faults.push(`${name}: ${chinese} / ${english}`);
  };
  const whole = (name: string, fallback: number, min: number, max: number): number => {
    const text = env[name];
    if (text === undefined || text === '') return fallback;
    const value = Number(text);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    fault(name, `“${text}”不是 ${min} 到 ${max} 的整数`, `not a whole number from ${min} to ${max}`);
    return fallback;
  };
  const address = (name: string, protocols: string[]): string | null => {
    const text = env[name];
    if (!text) return null;
    if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text;
    fault(name, `应以 ${protocols.join(' 或 ')} 开头`, `not an address that begins with ${protocols.join(' or ')}`);
    return null;
  };

  /** Paths are set behind it, so it ends without a stroke. */
  const page = (name: string): string | null => address(name, ['http:', 'https:'])?.replace(/\/+$/, '') ?? null;

  const port = whole('PORT', 3000, 1, 65_534);
  const databaseUrl = address('DATABASE_URL', ['postgres:', 'postgresql:']);
  if (!env.DATABASE_URL) {
    fault('DATABASE_URL', '缺少（npm start 会自动设置）', 'missing (npm start sets it for the embedded PostgreSQL)');
  }
  const tls = env.SKILLSTAR_TLS ? env.SKILLSTAR_TLS.split(',').map((path) => path.trim()) : [];
  if (tls.length > 0 && tls.length !== 2) {
    fault('SKILLSTAR_TLS', '应为两个文件：证书,私钥', 'two files are expected: certificate,key');
  }
  for (const path of tls) {
    if (!isReadable(path)) fault('SKILLSTAR_TLS', `无法读取 ${path}`, `${path} cannot be read`);
  }
  const smtpUrl = address('SMTP_URL', ['smtp:', 'smtps:']);
  if (smtpUrl && !env.SMTP_FROM) {
    fault('SMTP_FROM', '设置了 SMTP_URL 就必须填写', 'missing although SMTP_URL is set');
  }
  // The address a browser names in its request is a stranger's word: it must not reach a mail to somebody else.
  if (smtpUrl && !env.PUBLIC_URL) {
    fault(
      'PUBLIC_URL',
      '设置了 SMTP_URL 就必须填写，邮件中的链接需要它',
      'missing although SMTP_URL is set: links in mails need it',
    );
  }
  const smsUrl = address('SMS_WEBHOOK_URL', ['http:', 'https:']);
  if (smsUrl && !env.SMS_WEBHOOK_TOKEN) {
    fault('SMS_WEBHOOK_TOKEN', '设置了 SMS_WEBHOOK_URL 就必须填写', 'missing although SMS_WEBHOOK_URL is set');
  }
  const endpoint = page('S3_ENDPOINT');
  const s3 = (name: string): string => {
    if (endpoint && !env[name]) fault(name, '设置了 S3_ENDPOINT 就必须填写', 'missing although S3_ENDPOINT is set');
    return env[name] ?? '';
  };
  const bucket = {
    bucket: s3('S3_BUCKET'),
    region: env.S3_REGION || 'us-east-1',
    accessKey: s3('S3_ACCESS_KEY'),
    secretKey: s3('S3_SECRET_KEY'),
  };
  if (env.SKILLSTAR_DEMO && !['on', 'off'].includes(env.SKILLSTAR_DEMO)) {
    fault('SKILLSTAR_DEMO', '应为 on 或 off', 'on or off');
  }
  const logLevel = env.LOG_LEVEL || 'info';
  if (!LOG_LEVELS.includes(logLevel)) {
    fault('LOG_LEVEL', `应为 ${LOG_LEVELS.join('、')} 之一`, `one of ${LOG_LEVELS.join(', ')}`);
  }

  const backupKey = env.SKILLSTAR_BACKUP_KEY || null;
  if (backupKey && !isReadable(backupKey)) {
    fault('SKILLSTAR_BACKUP_KEY', `无法读取 ${backupKey}`, `${backupKey} cannot be read`);
  }

  const folder = env.SKILLSTAR_DATA || 'data';
  const config: Config = {
    port,
    livePort: whole('LIVE_PORT', port + 1, 1, 65_535),
    host: env.HOST || '0.0.0.0',
    databaseUrl: databaseUrl ?? '',
    redisUrl: address('REDIS_URL', ['redis:', 'rediss:']),
    publicLiveUrl: page('PUBLIC_LIVE_URL'),
    publicUrl: page('PUBLIC_URL'),
    dataFolder: isAbsolute(folder) ? folder : resolve(folder),
    demo: env.SKILLSTAR_DEMO !== 'off',
    demoPassword: env.SKILLSTAR_DEMO_PASSWORD || null,
    tls: tls.length === 2 ? { certificate: tls[0]!, key: tls[1]! } : null,
    smtp: smtpUrl ? { url: smtpUrl, from: env.SMTP_FROM ?? '' } : null,
    sms: smsUrl ? { url: smsUrl, token: env.SMS_WEBHOOK_TOKEN ?? '' } : null,
    s3: endpoint ? { endpoint, ...bucket } : null,
    backups: {
      folder: resolve(env.SKILLSTAR_BACKUPS || resolve(folder, 'backups')),
      keep: whole('SKILLSTAR_BACKUPS_KEPT', 14, 1, 1_000),
      keyFile: backupKey,
    },
    logLevel,
    sealEveryMs: whole('SKILLSTAR_SEAL_EVERY_MS', 2_000, 50, 600_000),
    poolSize: whole('SKILLSTAR_POOL', 20, 2, 200),
  };
  if (faults.length > 0) {
    throw new Error(
      `设置有 ${faults.length} 处错误 / The settings have ${faults.length} fault(s):\n- ${faults.join('\n- ')}`,
    );
  }
  return config;
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
