import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterCrash } from './back-off.ts';
import { errorIn } from './child-log.ts';
import { fingerprint } from './fingerprint.ts';
import { lacking } from './install.mjs';
import { columns, screen } from './screen.ts';
import { readSettings } from './settings.ts';

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
    expect(text).toContain('创建组织者');
    expect(text).toContain('make the organiser');
  });
});
