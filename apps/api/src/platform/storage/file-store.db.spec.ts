import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestApplication } from '../../../test/test-application.ts';
import type { TestApplication } from '../../../test/test-application.ts';
import { FileStore } from './file-store.service.ts';

const NOW = new Date('2026-05-01T08:00:00Z');
const act = { person: null, device: 'spec', requestId: 'spec', now: NOW };
const SCAN = { purpose: 'application-scan', name: '../../身份证·正面.jpg', mediaType: 'image/jpeg' };

describe('A stored file', () => {
  let test: TestApplication;
  let files: FileStore;
  beforeAll(async () => {
    test = await startTestApplication();
    files = test.app.get(FileStore);
  });
  afterAll(() => test.stop());

  const pathOf = (key: string): string => join(test.dataFolder, 'files', key);
  async function stored(text: string, now = NOW): Promise<{ id: string; key: string }> {
    const kept = await files.keep(Buffer.from(text), now);
    const id = await test.database.transaction((tx) => files.register(tx, act, kept, SCAN));
    return { id, key: kept.key };
  }
  const codeOf = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'read',
      (error: { code?: string }) => error.code ?? String(error),
    );

  it('is read back with what it is, under a path that its name cannot choose', async () => {
    const { id, key } = await stored('照片');
    expect(key).toMatch(/^2026-05-01\/[0-9a-f-]{36}$/);
    const { file, content } = await files.read(test.database.manager, id);
    expect(content.toString()).toBe('照片');
    expect(file).toMatchObject({ ...SCAN, id, bytes: 6 });
  });

  it('that was altered, or is gone, is not handed out', async () => {
    const [altered, gone] = [await stored('a'), await stored('b')];
    writeFileSync(pathOf(altered.key), 'x');
    expect(await codeOf(files.read(test.database.manager, altered.id))).toBe('file.unreadable');
    await test.database.query('update stored_file set storage_key = $2 where id = $1', [gone.id, 'nowhere']);
    expect(await codeOf(files.read(test.database.manager, gone.id))).toBe('file.unreadable');
  });

  it('that is purged is told so at once, and its bytes go with the sweep', async () => {
    const { id, key } = await stored('secret');
    await test.database.transaction((tx) => files.purge(tx, act, id, 'the purge date has come'));
    expect(await codeOf(files.read(test.database.manager, id))).toBe('file.purged');
    await files.sweep(NOW);
    expect(existsSync(pathOf(key))).toBe(false);
    const [event] = await test.database.query(`select body from event where type = 'file.purged' and subject_id = $1`, [
      id,
    ]);
    expect(JSON.parse(event.body).reason).toBe('the purge date has come');
  });

  it('that was purged long ago, while the machine was off or the storage away, is erased yet, once', async () => {
    const { id, key } = await stored('secret');
    const long = { ...act, now: new Date(NOW.getTime() - 30 * 86_400_000) };
    await test.database.transaction((tx) => files.purge(tx, long, id, 'the purge date has come'));
    await files.sweep(NOW);
    expect(existsSync(pathOf(key))).toBe(false);
    const [row] = await test.database.query('select erased_at as at from stored_file where id = $1', [id]);
    expect(row.at).toEqual(NOW);
  });

  it('of a request that failed is swept a day later, and no other', async () => {
    const yesterday = new Date(NOW.getTime() - 86_400_000);
    const orphan = await files.keep(Buffer.from('orphan'), yesterday);
    const fresh = await files.keep(Buffer.from('fresh'), NOW);
    const { key } = await stored('kept', yesterday);
    await files.sweep(NOW);
    expect([orphan.key, fresh.key, key].map((one) => existsSync(pathOf(one)))).toEqual([false, true, true]);
    expect(readFileSync(pathOf(key), 'utf8')).toBe('kept');
  });
});
