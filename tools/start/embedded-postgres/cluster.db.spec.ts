import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { serverAccount } from './account.ts';
import { findCluster, startCluster, type Cluster } from './cluster.ts';
import { isAlive } from './postmaster.ts';

jest.setTimeout(60_000);
const asRoot = process.getuid?.() === 0;
let folder: string;
let running: Cluster[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'skillstar-cluster-'));
  chmodSync(folder, 0o711);
  running = [];
});
afterEach(async () => {
  for (const cluster of running) await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(options: { folder?: string; port?: number } = {}): Promise<Cluster> {
  const cluster = await startCluster({ root: process.cwd(), folder, ...options });
  running.push(cluster);
  return cluster;
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function ask<Row>(cluster: Cluster, statement: string): Promise<Row[]> {
  const client = await connect(cluster.url('postgres'));
  try {
    return (await client.query(statement)).rows as Row[];
  } finally {
    await client.end();
  }
}

async function killed(cluster: Cluster): Promise<void> {
  process.kill(cluster.pid, 'SIGKILL');
  await cluster.gone;
}

describe('the embedded PostgreSQL', () => {
  it('listens on 127.0.0.1 only, below port 32768, in UTF-8 and UTC, with a password', async () => {
    const cluster = await start();
    const settings = await ask<{ name: string; setting: string }>(
      cluster,
      `select name, setting from pg_settings where name in
       ('listen_addresses', 'unix_socket_directories', 'server_encoding', 'TimeZone', 'fsync') order by name`,
    );
    expect(Object.fromEntries(settings.map((row) => [row.name, row.setting]))).toEqual({
      fsync: 'on',
      listen_addresses: '127.0.0.1',
      server_encoding: 'UTF8',
      TimeZone: 'UTC',
      unix_socket_directories: '',
    });
    expect(cluster.port).toBeLessThan(32_768);
    const wrong = new URL(cluster.url('postgres'));
    wrong.password = 'guessed';
    await expect(connect(wrong.href)).rejects.toThrow('password authentication failed');
    expect(statSync(join(folder, 'password')).mode & 0o777).toBe(0o600);
  });

  it('never runs as root, and leads a process group of its own', async () => {
    const cluster = await start();
    expect(statSync(cluster.data).uid).toBe(serverAccount()?.uid ?? process.getuid?.());
    expect(statSync(cluster.data).uid).not.toBe(0);
    if (process.platform === 'linux') {
      const group = readFileSync(`/proc/${cluster.pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[2];
      expect(Number(group)).toBe(cluster.pid);
    }
  });

  it('stops, and starts again with the same data on the wanted port', async () => {
    const first = await start();
    await ask(first, 'create table kept (id int); insert into kept values (1)');
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    expect(findCluster(folder)).toBeNull();
    const second = await start({ port: first.port });
    expect(second.port).toBe(first.port);
    expect(await ask(second, 'select id from kept')).toEqual([{ id: 1 }]);
  });

  it('stops although a client stays connected', async () => {
    const cluster = await start();
    const client = await connect(cluster.url('postgres'));
    await cluster.stop();
    expect(isAlive(cluster.pid)).toBe(false);
    await client.end().catch(() => undefined);
  });

  it('is taken over when it outlived its supervisor', async () => {
    const first = await start();
    const second = await start();
    expect(second).toMatchObject({ pid: first.pid, port: first.port, adopted: true });
    await second.stop();
    await first.gone;
  });

  it('keeps every acknowledged row after kill -9 under load, although its children linger', async () => {
    const first = await start();
    await ask(first, 'create table mark (id int)');
    const clients = await Promise.all(Array.from({ length: 4 }, () => connect(first.url('postgres'))));
    let acknowledged = 0;
    const load = clients.map(async (client) => {
      for (;;) {
        await client.query('insert into mark values (1)');
        acknowledged++;
        if (acknowledged === 200) process.kill(first.pid, 'SIGKILL');
      }
    });
    await Promise.allSettled(load.map((client) => client));
    await first.gone;
    const second = await start({ port: first.port });
    const [row] = await ask<{ n: string }>(second, 'select count(*) as n from mark');
    expect(Number(row?.n)).toBeGreaterThanOrEqual(acknowledged);
    expect(acknowledged).toBeGreaterThanOrEqual(200);
  });

  it('takes another port when the wanted one is in use', async () => {
    const occupant = await new Promise<Server>((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
    });
    const { port } = occupant.address() as { port: number };
    const cluster = await start({ port });
    expect(cluster.port).not.toBe(port);
    await new Promise((resolve) => occupant.close(resolve));
  });

  it('is not misled by the pid of another program in a stale postmaster.pid', async () => {
    const first = await start();
    const pidFile = join(first.data, 'postmaster.pid');
    const lines = readFileSync(pidFile, 'utf8').split('\n');
    await killed(first);
    writeFileSync(pidFile, [String(process.pid), ...lines.slice(1)].join('\n'));
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await ask(second, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('makes a folder without PG_VERSION anew and puts the old one aside', async () => {
    mkdirSync(join(folder, 'cluster'));
    writeFileSync(join(folder, 'cluster', 'half-made'), '');
    mkdirSync(join(folder, 'cluster.new'));
    const cluster = await start();
    expect(await ask(cluster, 'select 1 as one')).toEqual([{ one: 1 }]);
    const aside = readdirSync(folder).find((name) => name.startsWith('cluster.broken-'));
    expect(existsSync(join(folder, aside ?? '', 'half-made'))).toBe(true);
  });

  it('refuses the data of another PostgreSQL in a plain sentence', async () => {
    mkdirSync(join(folder, 'cluster'));
    writeFileSync(join(folder, 'cluster', 'PG_VERSION'), '99\n');
    await expect(start()).rejects.toThrow(/is of PostgreSQL 99, this program brings PostgreSQL 18/);
  });

  it('works below a folder that is closed to its account, and finds its data there again', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const inside = join(closed, 'postgres');
    const first = await start({ folder: inside });
    expect(first.data.startsWith(inside)).toBe(!asRoot);
    await ask(first, 'create table kept (id int)');
    await first.stop();
    chmodSync(closed, 0o711);
    const second = await start({ folder: inside });
    expect(await ask(second, 'select * from kept')).toEqual([]);
    expect(second.data).toBe(first.data);
    await second.stop();
    if (asRoot) rmSync(join(second.data, '..'), { recursive: true, force: true });
  });

  it('goes along when its folder is moved, and is never shared with a copy of the folder', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const [here, there, copy] = ['here', 'there', 'copy'].map((name) => join(closed, name)) as [string, string, string];
    const first = await start({ folder: here });
    await ask(first, 'create table kept (id int)');
    await first.stop();
    renameSync(here, there);
    const moved = await start({ folder: there });
    expect(await ask(moved, 'select * from kept')).toEqual([]);
    await moved.stop();
    cpSync(there, copy, { recursive: true });
    if (!asRoot) return;
    expect(moved.data).toBe(first.data);
    expect(moved.data).toMatch(/^\/var\/lib\//);
    await expect(start({ folder: copy })).rejects.toThrow(/两者指向同一个数据库[^]*both name one database/);
    rmSync(join(moved.data, '..'), { recursive: true, force: true });
    await expect(start({ folder: there })).rejects.toThrow(/is not there[^]*Put it back from a backup/);
  });
});
