import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterCrash } from './back-off.ts';
import { ChildLog, errorIn } from './child-log.ts';
import { answerTo, START_USAGE } from './command-line.mjs';
import { makeDataFolder } from './data-folder.ts';
import { Fault, inPlainWords } from './fault.ts';
import { fingerprint } from './fingerprint.ts';
import { lacking } from './install.mjs';
import { holderOf } from './port-holder.ts';
import { refuseTakenPorts } from './ports.ts';
import { rotate } from './rotate.ts';
import { columns, screen } from './screen.ts';
import { localUrl, readSettings } from './settings.ts';

describe('a crashed child', () => {
  it('is started again at once the first time, then later and later, at most every ten seconds', () => {
    const delays = [0, 1, 2, 3, 4, 5, 6, 60].map((before) => afterCrash(before, 500).delayMs);
    expect(delays).toEqual([100, 500, 1_000, 2_000, 5_000, 10_000, 10_000, 10_000]);
  });

  it('is forgiven when it had run well for a while', () => {
    expect(afterCrash(6, 20_000)).toEqual({ crashes: 1, delayMs: 100 });
  });
});

describe('the settings', () => {
  it('have defaults that need nothing', () => {
    expect(readSettings('/app', {})).toEqual({
      root: '/app',
      port: 3000,
      livePort: 3001,
      data: join('/app', 'data'),
      databaseUrl: null,
      demo: true,
      simulate: true,
      secure: false,
      host: null,
    });
  });

  it.each([
    [{ PORT: '80a' }, 'PORT must be a port'],
    [{ PORT: '0' }, 'PORT must be a port'],
    [{ PORT: '4000', LIVE_PORT: '4000' }, 'LIVE_PORT (4000) must be a port other than PORT'],
    [{ SKILLSTAR_DEMO: 'no' }, 'SKILLSTAR_DEMO must be on or off'],
  ])('refuse %j in a plain sentence', (env, sentence) => {
    expect(() => readSettings('/app', env)).toThrow(sentence);
  });

  it('are refused with all their faults at once, in both languages', () => {
    const env = { PORT: '80a', SKILLSTAR_DEMO: 'no', SKILLSTAR_SIMULATE: 'yes' };
    expect(() => readSettings('/app', env)).toThrow(
      /PORT 应为[^]*SKILLSTAR_DEMO 应为[^]*SKILLSTAR_SIMULATE 应为[^]*PORT must[^]*SKILLSTAR_DEMO must[^]*SKILLSTAR_SIMULATE must/,
    );
  });

  it.each([
    [{}, 'http://localhost:3000'],
    [{ HOST: '0.0.0.0' }, 'http://localhost:3000'],
    [{ HOST: '192.168.1.5' }, 'http://192.168.1.5:3000'],
    [{ HOST: '::1', SKILLSTAR_TLS: 'a,b' }, 'https://[::1]:3000'],
  ])('%j: the product is reached at %s', (env, url) => {
    expect(localUrl(readSettings('/app', env), 3000)).toBe(url);
  });
});

describe('a start with arguments', () => {
  it('explains itself when it is asked to', () => {
    expect(answerTo(['--help'], START_USAGE)).toEqual({ code: 0, text: START_USAGE });
    expect(START_USAGE).toMatch(/用法 Usage: npm start\n +PORT=3000/);
    expect(answerTo([], START_USAGE)).toBeNull();
  });

  it('starts nothing when it is told what it does not know', () => {
    const { code, text } = answerTo(['--port', '4000'], START_USAGE)!;
    expect(code).toBe(1);
    expect(text).toMatch(/不认识的参数：--port 4000[^]*nothing was started: --port 4000[^]*PORT=3000/);
  });
});

describe('a port that is taken', () => {
  const listening = (port: number) =>
    new Promise<{ port: number; close(): void }>((resolve) => {
      const server = createServer().listen(port, () => {
        resolve({ port: (server.address() as { port: number }).port, close: () => server.close() });
      });
    });

  it('is named with every other one, and with the program that holds it', async () => {
    const [one, other] = [await listening(0), await listening(0)];
    const ports = { PORT: one.port, LIVE_PORT: other.port };
    const refused = await refuseTakenPorts(ports, null).catch((error: Error) => error.message);
    expect(refused).toMatch(
      new RegExp(`端口 ${one.port}[^]*端口 ${other.port}[^]*Port ${one.port}[^]*Port ${other.port}`),
    );
    if (process.platform === 'linux') {
      expect(refused).toContain(`（进程 ${process.pid}）`);
      expect(holderOf(one.port)).toMatchObject({ pid: process.pid, name: expect.stringContaining('node') as string });
    }
    one.close();
    other.close();
  });
});

describe('the data folder', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'skillstar-folder-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is made where there is none, and nothing of the trial stays in it', () => {
    makeDataFolder(join(folder, 'deep/data'));
    expect(readdirSync(join(folder, 'deep/data'))).toEqual([]);
  });

  it.each(['file', 'file/below'])('is refused in plain words where it cannot be: %s', (path) => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => makeDataFolder(join(folder, path))).toThrow(
      /无法使用数据文件夹[^]*cannot be used[^]*choose another with SKILLSTAR_DATA/,
    );
  });

  it('that is full or closed is said in plain words, whoever found out', () => {
    const full = Object.assign(new Error('ENOSPC: no space'), { code: 'ENOSPC', path: '/data/run.json.new' });
    expect((inPlainWords(full) as Fault).message).toMatch(/磁盘已满[^]*The disk is full: \/data\/run.json.new/);
    const closed = Object.assign(new Error('EACCES'), { code: 'EACCES', path: '/data/logs' });
    expect((inPlainWords(closed) as Fault).message).toMatch(/无法写入 \/data\/logs[^]*cannot be written \(EACCES\)/);
    const other = new TypeError('a fault of ours');
    expect(inPlainWords(other)).toBe(other);
  });
});

describe('a log', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'skillstar-log-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is put aside when it is large, and only the youngest five are kept', () => {
    const file = join(folder, 'api.log');
    for (let n = 1; n <= 7; n++) {
      writeFileSync(file, `${n}`);
      rotate(file, 1);
    }
    expect(existsSync(file)).toBe(false);
    const kept = [1, 2, 3, 4, 5].map((n) => readFileSync(`${file}.${n}`, 'utf8'));
    expect(kept).toEqual(['7', '6', '5', '4', '3']);
    expect(readdirSync(folder)).toHaveLength(5);
  });

  it('goes on in a new file while its program runs, and loses no line', async () => {
    const log = new ChildLog(folder, 'api', () => undefined, 1_000);
    const output = new PassThrough();
    log.take(output, false);
    const lines = Array.from({ length: 70 }, (_, n) => `line ${String(n).padStart(3, '0')} ${'.'.repeat(40)}`);
    for (const line of lines) {
      output.write(`${line}\n`);
      await new Promise(setImmediate);
    }
    output.end();
    await new Promise((resolve) => output.once('close', resolve));
    await log.close();
    const files = readdirSync(folder).sort().reverse();
    expect(files).toEqual(['api.log.3', 'api.log.2', 'api.log.1', 'api.log']);
    const written = files.flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean));
    expect(written).toEqual(lines);
  });
});

describe('the fingerprint of the sources', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'skillstar-fingerprint-'));
    mkdirSync(join(folder, 'src/node_modules'), { recursive: true });
    writeFileSync(join(folder, 'src/one.ts'), '1');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const now = () => fingerprint(folder, ['src', 'missing']);

  it('changes with a file’s content, name and presence', () => {
    const seen = [now()];
    writeFileSync(join(folder, 'src/one.ts'), '2');
    seen.push(now());
    writeFileSync(join(folder, 'src/two.ts'), '');
    seen.push(now());
    expect(new Set(seen).size).toBe(3);
  });

  it('does not change with specs, packages or the time of a file', () => {
    const before = now();
    writeFileSync(join(folder, 'src/one.spec.ts'), 'test');
    writeFileSync(join(folder, 'src/node_modules/package.js'), '');
    writeFileSync(join(folder, 'src/one.ts'), '1');
    expect(now()).toBe(before);
  });
});

describe('the installation', () => {
  const lock = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/for-tests': { version: '1.0.0', dev: true },
    'node_modules/for-mac': { version: '1.0.0', optional: true },
    'node_modules/@skillstar/rules': { link: true, resolved: 'libs/rules' },
    'libs/rules': { version: '0.1.0' },
  };

  it('lacks what the lock file names and npm has not installed', () => {
    expect(lacking(lock, {}, 'production')).toEqual(['node_modules/a', 'node_modules/@skillstar/rules']);
    const { 'node_modules/for-tests': _, ...production } = lock;
    expect(lacking(lock, production, 'production')).toEqual([]);
    expect(lacking(lock, production, 'everything')).toEqual(['node_modules/for-tests']);
  });

  it('lacks a package of which it has another version', () => {
    expect(lacking(lock, { ...lock, 'node_modules/a': { version: '0.9.0' } }, 'production')).toEqual([
      'node_modules/a',
    ]);
  });
});

describe('a line of a child', () => {
  it('is shown when it tells of an error', () => {
    expect(errorIn('{"level":50,"msg":"lost","err":{"message":"gone"}}', false)).toBe('lost: gone');
    expect(errorIn('{"level":50,"msg":"gone","err":{"message":"gone"}}', false)).toBe('gone');
    expect(errorIn('TypeError: no', true)).toBe('TypeError: no');
  });

  it('stays in the file when it tells of daily work', () => {
    expect(errorIn('{"level":30,"msg":"request completed"}', false)).toBeNull();
    expect(errorIn('listening', false)).toBeNull();
  });
});

describe('the screen after the start', () => {
  const signIn = (role: string, at: number) => ({
    role,
    name: `名${at}`,
    signInName: `user${at}`,
    password: `pw${at}`,
  });
  const welcome = {
    url: 'http://localhost:3000',
    networkUrls: ['http://192.168.1.5:3000'],
    data: '/srv/data',
    signIns: [signIn('judge', 1), signIn('judge', 2), signIn('organiser', 3)],
    signInsFile: '/srv/data/sign-ins.json',
    firstRun: false,
    ownDatabase: false,
  };

  it('tells the addresses, one sign-in of each role first, the data folder and how to stop', () => {
    const lines = screen(welcome).split('\n');
    expect(lines.filter((line) => line.includes('http://192.168.1.5:3000'))).toHaveLength(1);
    expect(lines.find((line) => line.includes('user3'))).toMatch(/组委会 Organiser +名3 +user3 +pw3$/);
    expect(lines.findIndex((line) => line.includes('user3'))).toBeLessThan(
      lines.findIndex((line) => line.includes('user2')),
    );
    expect(lines.join('\n')).toMatch(/数据 Data +\/srv\/data\n.*停止 Stop +Ctrl-C/);
  });

  it('fits on a terminal of 24 lines and 80 columns', () => {
    const many = Array.from({ length: 40 }, (_, at) => signIn(`role-${at}`, at));
    const networkUrls = Array.from({ length: 9 }, (_, at) => `http://10.0.0.${at}:3000`);
    const lines = screen({ ...welcome, signIns: many, networkUrls }).split('\n');
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(80);
  });

  it('invites the first visitor when there is nobody yet', () => {
    const text = screen({ ...welcome, firstRun: true, signIns: [] });
    expect(text).toContain('打开 http://localhost:3000/desk/ 建立组委会账号');
    expect(text).toContain('open http://localhost:3000/desk/ and make the organiser');
  });
});
