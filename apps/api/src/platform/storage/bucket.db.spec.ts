import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startBucket } from '../../../test/bucket.ts';
import type { TestBucket } from '../../../test/bucket.ts';
import { startTestApplication } from '../../../test/test-application.ts';
import type { TestApplication } from '../../../test/test-application.ts';
import { openStore } from './disk.ts';
import { FileStore } from './file-store.service.ts';

const NOW = new Date('2026-05-01T08:00:00Z');
const act = { person: null, device: 'spec', requestId: 'spec', now: NOW };
const NAMES = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'];

describe('A storage in a bucket', () => {
  let bucket: TestBucket;
  let test: TestApplication;
  beforeAll(async () => {
    bucket = await startBucket();
    const [endpoint, name, access, secret] = NAMES;
    const env = { [endpoint!]: bucket.url, [name!]: 'files', [access!]: 'access', [secret!]: 'secret' };
    test = await startTestApplication(env);
  });
  afterAll(async () => {
    await test.stop();
    for (const name of NAMES) delete process.env[name];
    await bucket.stop();
  });

  it('keeps, reads and sweeps files there and none on the disk', async () => {
    const files = test.app.get(FileStore);
    const kept = await files.keep(Buffer.from('证书'), NOW);
    expect(bucket.objects.get(`/files/${kept.key}`)?.toString()).toBe('证书');
    const file = { purpose: 'certificate', name: '证书.pdf', mediaType: 'application/pdf' };
    const id = await test.database.transaction((tx) => files.register(tx, act, kept, file));
    expect((await files.read(test.database.manager, id)).content.toString()).toBe('证书');

    const orphan = await files.keep(Buffer.from('orphan'), new Date(NOW.getTime() - 86_400_000));
    await test.database.transaction((tx) => files.purge(tx, act, id, 'spec'));
    await files.sweep(NOW);
    expect([...bucket.objects.keys()]).toEqual([]);
    expect(existsSync(join(test.dataFolder, 'files'))).toBe(false);
    expect(orphan.bytes).toBe(6);
  });

  it('that is away is a clear problem, and the row stays', async () => {
    const files = test.app.get(FileStore);
    const kept = await files.keep(Buffer.from('x'), NOW);
    const file = { purpose: 'certificate', name: 'x.pdf', mediaType: 'application/pdf' };
    const id = await test.database.transaction((tx) => files.register(tx, act, kept, file));
    bucket.objects.clear();
    await expect(files.read(test.database.manager, id)).rejects.toMatchObject({ code: 'file.unreadable' });
  });

  it.each(['refusing', 'broken'] as const)('that is %s keeps nothing, and says so', async (mood) => {
    const files = test.app.get(FileStore);
    bucket.mood = mood;
    await expect(files.keep(Buffer.from('x'), NOW)).rejects.toMatchObject({ code: 'file.notKept' });
    bucket.mood = 'well';
    await expect(files.keep(Buffer.from('x'), NOW)).resolves.toMatchObject({ bytes: 1 });
  });

  it('that never answers is given up', async () => {
    const s3 = { endpoint: bucket.url, region: 'r', bucket: 'files', accessKey: 'access', secretKey: 'secret' };
    const { disk } = await openStore({ s3, dataFolder: test.dataFolder }, 200);
    bucket.mood = 'silent';
    await expect(disk.put('a/b', 'x')).rejects.toMatchObject({ cause: { name: 'TimeoutError' } });
    await expect(disk.getBytes('a/b')).rejects.toMatchObject({ cause: { name: 'TimeoutError' } });
    bucket.mood = 'well';
  });
});
