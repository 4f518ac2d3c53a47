import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import { createTestDatabase } from '../../test/test-database.ts';
import type { TestDatabase } from '../../test/test-database.ts';
import { BackupService } from '../platform/backup/backup.service.ts';
import type { Backup } from '../platform/backup/make-backup.ts';
import { loadConfig } from '../platform/config/config.ts';
import { openShelf } from '../platform/storage/disk.ts';
import { FileStore } from '../platform/storage/file-store.service.ts';
import { restoreInto } from './restore-into.ts';

const NOW = new Date('2026-05-01T08:00:00Z');
const act = { person: null, device: 'spec', requestId: 'spec', now: NOW };

let api: TestApplication;
let files: FileStore;
let target: TestDatabase;
let elsewhere: string;
let backups: string;

beforeAll(async () => {
  api = await startTestApplication();
  files = api.app.get(FileStore);
  backups = join(api.dataFolder, 'backups');
});
afterAll(() => api.stop());
beforeEach(async () => {
  target = await createTestDatabase();
  elsewhere = mkdtempSync(join(tmpdir(), 'skillstar-elsewhere-'));
});
afterEach(async () => {
  await target.drop();
  rmSync(elsewhere, { recursive: true });
});

async function stored(text: string): Promise<{ id: string; key: string }> {
  const { key, ...kept } = await files.keep(Buffer.from(text), NOW);
  const photo = { purpose: 'application-photo', name: '照片.jpg', mediaType: 'image/jpeg' };
  return { id: await api.database.transaction((tx) => files.register(tx, act, { key, ...kept }, photo)), key };
}
const purge = (id: string): Promise<void> => api.database.transaction((tx) => files.purge(tx, act, id, 'asked for'));
const made = async (): Promise<Backup> => (await api.app.get(BackupService).make())!;
const bytesOf = (key: string): string => readFileSync(join(elsewhere, 'files', key), 'utf8');
const ofKey = (): string => readdirSync(join(backups, 'files'))[0]!;
const poolOf = (key: string): string => join(backups, 'files', ofKey(), key);

async function eventsOf(url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(`select count(*)::int as n from event`);
  await client.end();
  return rows[0].n;
}

/** On another machine: the folder of the backups and the key, nothing else. */
async function restored(file: string, more: { withoutFiles?: boolean; folder?: string } = {}) {
  const config = loadConfig({ ...process.env, SKILLSTAR_DATA: elsewhere, DATABASE_URL: target.url });
  const folder = more.folder ?? dirname(file);
  return restoreInto({
    url: target.url,
    dataFolder: elsewhere,
    file: join(folder, file.split('/').at(-1)!),
    key: Buffer.from(readFileSync(join(api.dataFolder, 'keys', 'backup.key'), 'utf8').trim(), 'hex'),
    replace: true,
    withoutFiles: more.withoutFiles ?? false,
    shelf: await openShelf(config),
    now: NOW,
  });
}

describe('the uploaded files of a backup', () => {
  it('come back on another machine, proven by their hashes; what was purged is said', async () => {
    const [photo, scan, gone] = [await stored('照片'), await stored('x'.repeat(200_000)), await stored('purged')];
    await purge(gone.id);
    const { file, manifest } = await made();
    expect(manifest.files).toEqual({ count: 2, bytes: 200_006, added: 2, lost: [] });
    expect(readFileSync(poolOf(photo.key)).includes('照片')).toBe(false);
    expect(statSync(poolOf(photo.key)).mode & 0o777).toBe(0o600);
    expect((await restored(file)).files).toEqual({ restored: 2, present: 0, purged: 1, lost: 0, missing: 0 });
    expect([bytesOf(photo.key), bytesOf(scan.key)]).toEqual(['照片', 'x'.repeat(200_000)]);
    expect(existsSync(join(elsewhere, 'files', gone.key))).toBe(false);
  });

  it('that the storage cannot give fail no backup: it tells which, at the desk too, and the restore knows', async () => {
    const [whole, altered, gone] = [await stored('whole'), await stored('altered'), await stored('gone')];
    writeFileSync(join(api.dataFolder, 'files', altered.key), 'other');
    rmSync(join(api.dataFolder, 'files', gone.key));
    const { file, manifest } = await made();
    expect(manifest.files).toMatchObject({ count: 5, added: 1, lost: [altered.id, gone.id] });
    expect((await api.anonymous.get('/api/ready')).body.backup).toMatchObject({ filesLost: 2, failedSince: false });
    cpSync(join(api.dataFolder, 'files'), join(elsewhere, 'files'), { recursive: true });
    rmSync(join(elsewhere, 'files', whole.key));
    expect((await restored(file)).files).toEqual({ restored: 1, present: 2, purged: 1, lost: 2, missing: 0 });
    expect(bytesOf(whole.key)).toBe('whole');
  });

  it('that are missing or damaged beside the backup stop a restore before it changes anything, unless it is told to go on', async () => {
    const [one, two] = [await stored('one'), await stored('two')];
    const { file } = await made();
    const folder = join(elsewhere, 'copied');
    cpSync(backups, folder, { recursive: true });
    const flawed = readFileSync(join(folder, 'files', ofKey(), one.key));
    flawed[70]! ^= 1;
    writeFileSync(join(folder, 'files', ofKey(), one.key), flawed);
    truncateSync(join(folder, 'files', ofKey(), two.key), 70);
    await expect(restored(file, { folder })).rejects.toMatchObject({ kind: 'files-missing' });
    expect(await eventsOf(target.url)).toBe(0);
    expect(
      ['keys', 'files'].filter(
        (name) => existsSync(join(elsewhere, name)) && readdirSync(join(elsewhere, name)).length > 0,
      ),
    ).toEqual([]);
    expect((await restored(file, { folder, withoutFiles: true })).files).toMatchObject({
      restored: 3,
      lost: 2,
      missing: 2,
    });
  });
});
