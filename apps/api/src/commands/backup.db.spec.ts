import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { entry, openSkill } from '../../test/marking-scenario.ts';
import type { MarkingScenario } from '../../test/marking-scenario.ts';
import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import { createTestDatabase } from '../../test/test-database.ts';
import type { TestDatabase } from '../../test/test-database.ts';
import { BOARD_STATES } from '../live-scoring/board-states.ts';
import { ProducerService } from '../live-scoring/producer.service.ts';
import { listBackups } from '../platform/backup/backup-folder.ts';
import { BackupService } from '../platform/backup/backup.service.ts';
import { archiveOf } from '../platform/backup/copy-out.ts';
import { CHAIN_HEAD } from '../platform/backup/facts.ts';
import { makeBackup } from '../platform/backup/make-backup.ts';
import type { Manifest } from '../platform/backup/manifest.ts';
import { restore } from '../platform/backup/restore.ts';
import { speakPlainly } from '../platform/backup/tables.ts';
import { sealEvents } from '../platform/events/seal.ts';
import { restoreBoards, restoreInto } from './restore-into.ts';

const FACTS = [CHAIN_HEAD, BOARD_STATES];
let api: TestApplication;
let scene: MarkingScenario;
let folder: string;
let file: string;
let told: Manifest;
let key: Buffer;
let target: TestDatabase;

beforeAll(async () => {
  api = await startTestApplication();
  scene = await openSkill(api);
  const sheet = await scene.sheet(scene.judges[0], 0);
  await scene.judges[0].post('/api/mark-entries', { entries: [entry(sheet, 0, '8')] });
  await api.app.get(ProducerService).recompute(scene.board);
  await api.database.transaction((tx) => sealEvents(tx, new Date()));
  const made = await api.app.get(BackupService).make();
  folder = join(api.dataFolder, 'backups');
  ({ file, manifest: told } = made!);
  key = Buffer.from(readFileSync(join(api.dataFolder, 'keys', 'backup.key'), 'utf8').trim(), 'hex');
});
afterAll(() => api.stop());
beforeEach(async () => {
  target = await createTestDatabase();
});
afterEach(() => target.drop());

const backupsIn = (of: string): string[] => readdirSync(of).filter((name) => !name.endsWith('.files'));
const shelf = { read: () => Promise.reject(new Error('none')), write: () => Promise.resolve() };
const urlOf = () => process.env['DATABASE_URL']!;
const plan = (more: object = {}) => ({
  url: urlOf(),
  folder,
  key,
  keys: [],
  facts: FACTS,
  readFile: () => Promise.reject(new Error('no file is asked for')),
  keep: 14,
  now: new Date(),
  ...more,
});
const kindOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'taken',
    (error: { kind?: string }) => error.kind ?? String(error),
  );

async function on<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Everything that a database holds, by its hashes. */
function contentOf(url: string): Promise<Manifest> {
  return on(url, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    await speakPlainly(client);
    let manifest: Manifest | undefined;
    for await (const part of archiveOf(client, FACTS, [], new Date(0), (told) => (manifest = told))) void part;
    return manifest!;
  });
}

const eventsOf = async (type: string): Promise<number> =>
  (await rows(urlOf(), `select count(*)::int as n from event where type = '${type}'`))[0].n;

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(100);
}

const rows = (url: string, text: string) => on(url, async (client) => (await client.query(text)).rows);

/** Of this database: other specs make backups of theirs at the same moment. */
const SCRATCH = `select datname from pg_database where starts_with(datname, current_database() || '_scratch')`;

describe('a backup', () => {
  it('is whole when it has its name: tried in a scratch database that is gone, readable by its owner only', async () => {
    expect(backupsIn(folder)).toEqual([file.split('/').at(-1)]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await rows(urlOf(), SCRATCH)).toEqual([]);
    const [{ value }] = await api.database.query(`select value from installation_mark where name = 'backup'`);
    expect(JSON.parse(value)).toMatchObject({ tried: true, bytes: statSync(file).size });
    const [event] = await api.database.query(`select body from event where type = 'backup.made'`);
    expect(JSON.parse(event.body).after.head.hash).toMatch(/^[0-9a-f]{64}$/);
    const ready = await api.anonymous.get('/api/ready');
    expect(ready.body.backup).toMatchObject({ tried: true, failedSince: false });
    const text = readFileSync(file);
    for (const word of ['张裁判', '网站技术', 'mark_entry']) expect(text.includes(word)).toBe(false);
  });

  it('holds one moment: what is written meanwhile is in it whole or not at all', async () => {
    let seen: Manifest | undefined;
    await on(urlOf(), async (client) => {
      await client.query('begin isolation level repeatable read read only');
      await speakPlainly(client);
      const archive = archiveOf(client, FACTS, [], new Date(0), (manifest) => (seen = manifest));
      await archive.next();
      await api.database.query(
        `insert into outbox_mail (id, recipient, subject, body, at) values (gen_random_uuid(), 'a', 'b', 'c', now())`,
      );
      for await (const part of archive) void part;
    });
    expect(seen!.tables.find(({ name }) => name === 'outbox_mail')!.rows).toBe(0);
    await api.database.query('delete from outbox_mail');
  });

  it('is made in the background when somebody asks, as finalising results does', async () => {
    await until(async () => (await api.anonymous.get('/api/ready')).body.jobs);
    await api.app.get(BackupService).soon();
    await until(async () => listBackups(folder).length === 2);
    await until(async () => (await eventsOf('backup.made')) === 2);
    rmSync(join(folder, listBackups(folder)[0]!.name));
  });

  it('that fails leaves the earlier ones, no draft and no scratch database, and the desk learns of it', async () => {
    let asked = 0;
    const flaw = { name: 'flaw', read: async () => ++asked };
    expect(await kindOf(makeBackup(plan({ facts: [...FACTS, flaw], keep: 1 })))).toBe('different');
    expect(backupsIn(folder)).toEqual([file.split('/').at(-1)]);
    expect(await rows(urlOf(), SCRATCH)).toEqual([]);
    const service = api.app.get(BackupService);
    service.compareBy({ name: 'trouble', read: () => Promise.reject(new Error('no room')) });
    await expect(service.make()).rejects.toThrow('no room');
    (service as unknown as { facts: unknown[] }).facts.pop();
    expect((await api.anonymous.get('/api/ready')).body.backup).toMatchObject({ failedSince: true });
  });

  it('takes away what a killed one left, and the oldest beyond those that are kept', async () => {
    const other = mkdtempSync(join(tmpdir(), 'skillstar-backups-'));
    writeFileSync(join(other, '.skillstar-20261101T000000000Z.backup.part'), 'half');
    const [{ datname }] = await rows(urlOf(), 'select current_database() as datname');
    await on(urlOf(), (client) => client.query(`create database "${datname}_scratch_0123456789ab"`));
    for (const moment of ['2026-11-01T01:00:00Z', '2026-11-01T02:00:00Z']) {
      await makeBackup(plan({ folder: other, keep: 1, now: new Date(moment) }));
    }
    expect(readdirSync(other)).toEqual(['skillstar-20261101T020000000Z.backup', 'skillstar-20261101T020000000Z.files']);
    expect(await rows(urlOf(), SCRATCH)).toEqual([]);
    rmSync(other, { recursive: true });
  });

  it('is made once when two ask at the same moment', async () => {
    const other = mkdtempSync(join(tmpdir(), 'skillstar-backups-'));
    const made = await Promise.all([makeBackup(plan({ folder: other })), makeBackup(plan({ folder: other }))]);
    expect(made.filter((one) => one !== null)).toHaveLength(1);
    expect(backupsIn(other)).toHaveLength(1);
    rmSync(other, { recursive: true });
  });
});

describe('a restore', () => {
  it('gives back every row, the head of the chain and the boards', async () => {
    await restore({ url: target.url, file, key, facts: FACTS, replace: false, finish: async () => undefined });
    const is = await contentOf(target.url);
    expect(is.tables).toEqual(told.tables);
    expect(is.tables.find(({ name }) => name === 'mark_entry')!.rows).toBe(1);
    expect(is.facts).toEqual(told.facts);
    expect((is.facts.boards as unknown[]).length).toBeGreaterThan(0);
    expect(is.migrations).toEqual(told.migrations);
  });

  it('keeps what the tables promise: references, append-only rows and counters', async () => {
    await restore({ url: target.url, file, key, facts: FACTS, replace: false, finish: async () => undefined });
    await expect(rows(target.url, 'delete from mark_entry')).rejects.toThrow('append-only');
    await expect(rows(target.url, 'delete from skill')).rejects.toThrow('foreign key');
    await rows(target.url, `insert into board_touch (board_id) select id from board limit 1`);
    const shape = `select conname, pg_get_constraintdef(oid) as text from pg_constraint
                   where connamespace = 'public'::regnamespace order by conname, text`;
    expect(await rows(target.url, shape)).toEqual(await rows(urlOf(), shape));
  });

  it('begins another history of every board, says so in the trail, and brings the keys', async () => {
    const data = mkdtempSync(join(tmpdir(), 'skillstar-restored-'));
    const before = await rows(urlOf(), 'select epoch from board_state');
    const into = { url: target.url, dataFolder: data, file, key, replace: false, withoutFiles: false, shelf };
    await restoreInto({ ...into, now: new Date() });
    const after = await rows(target.url, 'select epoch from board_state');
    expect(after).toHaveLength(before.length);
    expect(before.length).toBeGreaterThan(0);
    const old = new Set(before.map(({ epoch }) => epoch));
    expect(after.some(({ epoch }) => old.has(epoch))).toBe(false);
    expect(await rows(target.url, `select type from event where type = 'backup.restored'`)).toHaveLength(1);
    const identity = readdirSync(join(api.dataFolder, 'keys')).filter((name) => name !== 'backup.key');
    expect(readdirSync(join(data, 'keys'))).toEqual(identity);
    await restoreBoards(target.url);
    rmSync(data, { recursive: true });
  });

  it('never replaces a database that holds something without the word, and with it replaces everything', async () => {
    await restore({ url: target.url, file, key, facts: FACTS, replace: false, finish: async () => undefined });
    await rows(target.url, `update competition set name = '恢复之后改的'`);
    const changed = await contentOf(target.url);
    const again = { url: target.url, file, key, facts: FACTS, finish: async () => undefined };
    expect(await kindOf(restore({ ...again, replace: false }))).toBe('not-empty');
    expect((await contentOf(target.url)).tables).toEqual(changed.tables);
    await restore({ ...again, replace: true });
    expect(await rows(target.url, 'select name from competition')).toEqual([{ name: '技能之星' }]);
  });

  it('that ends in the middle, by a fault or because its process dies, leaves the old database as it was', async () => {
    await restore({ url: target.url, file, key, facts: FACTS, replace: false, finish: async () => undefined });
    await rows(target.url, `update competition set name = '旧的'`);
    const old = await contentOf(target.url);
    const attempt = (finish: () => Promise<void>) =>
      kindOf(restore({ url: target.url, file, key, facts: FACTS, replace: true, finish }));
    expect(await attempt(() => Promise.reject(new Error('fault')))).toContain('fault');
    expect((await contentOf(target.url)).tables).toEqual(old.tables);
    // what the server sees of a killed process: its connection is gone before the commit
    const killed = attempt(async () => {
      await rows(
        target.url,
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and application_name = 'skillstar-restore'`,
      );
    });
    expect(await killed).not.toBe('taken');
    expect((await contentOf(target.url)).tables).toEqual(old.tables);
  });

  it('refuses a file that is cut, altered, of another key or no backup, before it touches anything', async () => {
    const other = mkdtempSync(join(tmpdir(), 'skillstar-odd-'));
    const odd = join(other, 'odd.backup');
    const whole = readFileSync(file);
    const attempt = (withKey = key) =>
      kindOf(
        restore({
          url: target.url,
          file: odd,
          key: withKey,
          facts: FACTS,
          replace: true,
          finish: async () => undefined,
        }),
      );
    const before = await contentOf(target.url);
    for (const length of [10, 100, Math.floor(whole.length / 2), whole.length - 1]) {
      writeFileSync(odd, whole.subarray(0, length));
      expect(['cut', 'foreign']).toContain(await attempt());
    }
    for (let at = 100; at < whole.length; at += Math.ceil(whole.length / 9)) {
      const altered = Buffer.from(whole);
      altered[at]! ^= 0x40;
      writeFileSync(odd, altered);
      expect(['altered', 'cut']).toContain(await attempt());
    }
    copyFileSync(file, odd);
    expect(await attempt(randomBytes(32))).toBe('key');
    writeFileSync(odd, 'PGDMP');
    expect(await attempt()).toBe('foreign');
    rmSync(odd);
    expect(await attempt()).toBe('foreign');
    expect((await contentOf(target.url)).tables).toEqual(before.tables);
    rmSync(other, { recursive: true });
  });

  it('is refused while the product runs on that database, and beside the keys of another installation', async () => {
    expect(
      await kindOf(restore({ url: urlOf(), file, key, facts: FACTS, replace: true, finish: async () => undefined })),
    ).toBe('in-use');
    const data = mkdtempSync(join(tmpdir(), 'skillstar-restored-'));
    mkdirSync(join(data, 'keys'));
    const [mine] = readdirSync(join(api.dataFolder, 'keys')).filter((name) => name !== 'backup.key');
    writeFileSync(join(data, 'keys', mine!), `${'0'.repeat(64)}\n`);
    const into = { url: target.url, dataFolder: data, file, key, withoutFiles: false, shelf, now: new Date() };
    await restoreInto({ ...into, replace: false });
    expect(readFileSync(join(data, 'keys', mine!))).toEqual(readFileSync(join(api.dataFolder, 'keys', mine!)));
    writeFileSync(join(data, 'keys', mine!), `${'0'.repeat(64)}\n`);
    expect(await kindOf(restoreInto({ ...into, replace: true }))).toBe('other-keys');
    rmSync(data, { recursive: true });
  });
});
