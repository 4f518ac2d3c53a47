import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from './config.ts';

const DATABASE = { DATABASE_URL: 'postgres://app@127.0.0.1/skillstar' };

describe('The settings of the api', () => {
  it('need nothing but a database', () => {
    expect(loadConfig({ ...DATABASE, SKILLSTAR_DATA: '/srv/data', SKILLSTAR_TLS: '' })).toMatchObject({
      port: 3000,
      livePort: 3001,
      host: '0.0.0.0',
      dataFolder: '/srv/data',
      demo: true,
      tls: null,
      smtp: null,
      sms: null,
      s3: null,
      logLevel: 'info',
      poolSize: 20,
    });
  });

  it('are refused with every fault at once, each in both languages', () => {
    const env = {
      PORT: '80a',
      DATABASE_URL: 'mysql://x',
      SKILLSTAR_TLS: '/nowhere/c.pem,/nowhere/k.pem',
      SMTP_URL: 'smtp://mail',
      SKILLSTAR_DEMO: 'no',
      LOG_LEVEL: 'loud',
      SKILLSTAR_POOL: '1',
    };
    expect(() => loadConfig(env)).toThrow(/^设置有 9 处错误 \/ The settings have 9 fault\(s\):/);
    for (const name of ['PORT', 'DATABASE_URL', 'SMTP_FROM', 'SKILLSTAR_DEMO', 'LOG_LEVEL', 'SKILLSTAR_POOL']) {
      expect(() => loadConfig(env)).toThrow(new RegExp(`^- ${name}: .*[\u4e00-\u9fff].* / `, 'm'));
    }
    expect(() => loadConfig(env)).toThrow('/nowhere/k.pem cannot be read');
    expect(() => loadConfig({})).toThrow(/DATABASE_URL: 缺少/);
  });

  it('ask for the public address where mail is sent, since its links must lead somewhere', () => {
    const mail = { ...DATABASE, SMTP_URL: 'smtp://mail', SMTP_FROM: 'skillstar@example.org' };
    expect(() => loadConfig(mail)).toThrow('PUBLIC_URL: 设置了 SMTP_URL 就必须填写，邮件中的链接需要它 / missing');
    expect(loadConfig({ ...mail, PUBLIC_URL: 'https://skills.example.org/' })).toMatchObject({
      publicUrl: 'https://skills.example.org',
      smtp: { url: 'smtp://mail', from: 'skillstar@example.org' },
    });
  });

  it('ask for everything that a bucket and a gateway for text messages need', () => {
    const half = {
      ...DATABASE,
      S3_ENDPOINT: 'https://s3.example.org',
      SMS_WEBHOOK_URL: 'https://sms.example.org/send',
    };
    for (const name of ['S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY', 'SMS_WEBHOOK_TOKEN']) {
      expect(() => loadConfig(half)).toThrow(new RegExp(`^- ${name}: 设置了`, 'm'));
    }
    const whole = { ...half, S3_BUCKET: 'b', S3_ACCESS_KEY: 'a', S3_SECRET_KEY: 's', SMS_WEBHOOK_TOKEN: 't' };
    expect(loadConfig(whole)).toMatchObject({
      s3: { endpoint: 'https://s3.example.org', region: 'us-east-1', bucket: 'b', accessKey: 'a', secretKey: 's' },
      sms: { url: 'https://sms.example.org/send', token: 't' },
    });
  });

  it('take a certificate and its key', () => {
    const folder = mkdtempSync(join(tmpdir(), 'skillstar-tls-'));
    const [certificate, key] = [join(folder, 'c.pem'), join(folder, 'k.pem')];
    for (const file of [certificate, key]) writeFileSync(file, '');
    expect(loadConfig({ ...DATABASE, SKILLSTAR_TLS: `${certificate}, ${key}` }).tls).toEqual({ certificate, key });
    expect(() => loadConfig({ ...DATABASE, SKILLSTAR_TLS: certificate })).toThrow('two files are expected');
    rmSync(folder, { recursive: true });
  });
});
