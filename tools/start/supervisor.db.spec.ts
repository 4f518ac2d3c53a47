import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort, isFree } from './embedded-postgres/free-port.ts';
import { isAlive } from './embedded-postgres/postmaster.ts';
import { fingerprint } from './fingerprint.ts';
import { ask } from './probe.ts';
import { readRun, writeRun, type Run } from './run-file.ts';
import { readSettings } from './settings.ts';
import { Supervisor } from './supervisor.ts';

let PORT: number;
jest.setTimeout(60_000);

/** Stands for the api and live: answers on its port, and leaves a row in the database to show that it has its address. */
const server = (portVariable: string) => `
  require('node:http').createServer((request, response) => response.end('{}')).listen(Number(process.env.${portVariable}));
  console.log('listening, ' + process.env.DATABASE_URL);
`;
const command = (text: string) => `
  const { Client } = require('pg');
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  client.connect().then(() => client.query(\`${text}\`)).then(() => client.end());
`;

let root: string;
let data: string;
let supervisor: Supervisor;
let said: string[];

function put(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** Two ports side by side that nobody else on this machine uses. */
async function freePair(): Promise<number> {
  const port = await freePort();
  return (await isFree(port + 1)) ? port : freePair();
}

beforeEach(async () => {
  PORT = await freePair();
  root = mkdtempSync(join(tmpdir(), 'skillstar-supervisor-'));
  chmodSync(root, 0o711);
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  symlinkSync(join(process.cwd(), 'tools'), join(root, 'tools'));
  put('package.json', '{}');
  put('apps/api/dist/main.js', server('PORT'));
  put('apps/live/dist/main.js', server('LIVE_PORT'));
  put('apps/api/dist/commands/migrate.js', command('create table if not exists started (id int)'));
  put('apps/api/dist/commands/seed.js', command('insert into started values (1)'));
  put('apps/api/dist/.fingerprint', fingerprint(root));
  data = join(root, 'data');
  said = [];
  supervisor = new Supervisor(readSettings(root, { PORT: String(PORT) }), (line) => said.push(line));
});
afterEach(async () => {
  await supervisor.stop();
  rmSync(root, { recursive: true, force: true });
});

function run(): Run {
  const now = readRun(data);
  if (now === null) throw new Error('nothing runs');
  return now;
}

async function until<T>(what: () => T | null | Promise<T | null>): Promise<T> {
  for (const deadline = Date.now() + 15_000; Date.now() < deadline; await pause(50)) {
    const found = await what();
    if (found !== null) return found;
  }
  throw new Error('waited in vain');
}

const answers = (port: number) =>
  until(async () => ((await ask(`http://localhost:${port}/`))?.status === 200 ? true : null));

function databaseUrl(): string {
  const line = readFileSync(join(data, 'logs/api.log'), 'utf8').trim().split('\n').at(-1) ?? '';
  return line.replace('listening, ', '');
}

async function rowsIn(url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query('select 1 from started');
  await client.end();
  return rowCount ?? 0;
}

describe('the supervisor', () => {
  it('starts the database, migrates, seeds, starts api and live, and stops them all', async () => {
    await supervisor.start();
    const { pids, ready, url, liveUrl } = run();
    expect({ ready, url, liveUrl }).toEqual({
      ready: true,
      url: `http://localhost:${PORT}`,
      liveUrl: `http://localhost:${PORT + 1}`,
    });
    expect(await rowsIn(databaseUrl())).toBe(1);
    await supervisor.stop();
    expect([pids.api, pids.live, pids.postgres].map((pid) => isAlive(pid ?? 0))).toEqual([false, false, false]);
    expect(existsSync(join(data, 'run.json'))).toBe(false);
  });

  it.each([
    ['api', 0],
    ['live', 1],
  ] as const)('starts %s again after kill -9', async (name, offset) => {
    await supervisor.start();
    const before = run().pids[name];
    process.kill(before ?? 0, 'SIGKILL');
    await until(() => (run().pids[name] !== null && run().pids[name] !== before ? true : null));
    await answers(PORT + offset);
  });

  it('brings PostgreSQL back after kill -9, three times, at the same address with the same data', async () => {
    await supervisor.start();
    const url = databaseUrl();
    const { api } = run().pids;
    for (let kill = 0; kill < 3; kill++) {
      const before = run().pids.postgres;
      process.kill(before ?? 0, 'SIGKILL');
      await until(() => (run().pids.postgres !== before ? true : null));
      expect(await until(() => rowsIn(url).catch(() => null))).toBe(1);
    }
    expect(run().pids.api).toBe(api);
  });

  it('says which port is taken and how to take another', async () => {
    const occupant = createServer();
    await new Promise<void>((resolve) => occupant.listen(PORT + 1, resolve));
    await expect(supervisor.start()).rejects.toThrow(
      new RegExp(`端口 ${PORT + 1} 已被其他程序占用[^]*Port ${PORT + 1} is in use`),
    );
    await new Promise((resolve) => occupant.close(resolve));
  });

  it('says in the words of the migration why a database of a newer version is refused', async () => {
    put('apps/api/dist/commands/migrate.js', `console.error('数据库来自更新的版本'); process.exitCode = 1;`);
    await expect(supervisor.start()).rejects.toThrow('数据库来自更新的版本');
  });

  it('gives up when the api cannot start, with the reason from its log', async () => {
    put('apps/api/dist/main.js', `console.error('SMTP_FROM: missing although SMTP_URL is set'); process.exit(1);`);
    await expect(supervisor.start()).rejects.toThrow(/api 无法启动[^]*SMTP_FROM: missing[^]*api does not start/);
  });

  it('stops in the middle of a start, and cuts off what was running', async () => {
    const note = join(root, 'seed.pid');
    put(
      'apps/api/dist/commands/seed.js',
      `require('node:fs').writeFileSync(${JSON.stringify(note)}, String(process.pid)); setInterval(() => {}, 1000);`,
    );
    const starting = supervisor.start().catch(() => undefined);
    const seed = await until(() => (existsSync(note) && Number(readFileSync(note, 'utf8'))) || null);
    const { postgres } = run().pids;
    await supervisor.stop();
    await starting;
    expect([seed, postgres].map((pid) => isAlive(pid ?? 0))).toEqual([false, false]);
    expect(readRun(data)).toBeNull();
  });

  it('does not start twice on the same data folder', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'tools/start/main.ts']);
    const nothing = { api: null, live: null, postgres: null, simulate: null };
    mkdirSync(data);
    writeRun(data, {
      supervisor: other.pid ?? 0,
      url: 'http://localhost:3000',
      liveUrl: '',
      ready: true,
      pids: nothing,
    });
    await expect(supervisor.start()).rejects.toThrow(/已在运行：http:\/\/localhost:3000/);
    await supervisor.stop();
    expect(run().supervisor).toBe(other.pid);
    other.kill('SIGKILL');
  });

  it('leaves no child behind when it is killed itself', async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', startInOwnProcess(), 'tools/start/main.ts'], {
      cwd: process.cwd(),
      stdio: 'ignore',
    });
    const { pids } = await until(() => (readRun(data)?.ready ? readRun(data) : null));
    child.kill('SIGKILL');
    await until(() => ([pids.api, pids.live].some((pid) => isAlive(pid ?? 0)) ? null : true));
    await supervisor.start();
    expect(run().pids.postgres).toBe(pids.postgres);
    expect(await rowsIn(databaseUrl())).toBe(2);
  });
});

function startInOwnProcess(): string {
  return `
    import { readSettings } from './tools/start/settings.ts';
    import { Supervisor } from './tools/start/supervisor.ts';
    const settings = readSettings(${JSON.stringify(root)}, { PORT: '${PORT}' });
    await new Supervisor(settings, () => undefined).start();
  `;
}
