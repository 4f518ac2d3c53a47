import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { v7 } from 'uuid';
import { listOf, nameAt } from './backup-folder.ts';
import { copyFiles, dropUnlisted, writeList } from './copy-files.ts';
import { FilePool } from './file-pool.ts';
import type { FileRow } from './file-pool.ts';

const NOW = new Date('2026-11-26T18:10:00Z');
const days = (n: number): Date => new Date(NOW.getTime() + n * 86_400_000);

let folder: string;
let pool: FilePool;
const storage = new Map<string, Buffer>();
const asked: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'skillstar-pool-'));
  pool = new FilePool(folder, randomBytes(32));
  storage.clear();
  asked.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

async function read(key: string): Promise<Buffer> {
  asked.push(key);
  const content = storage.get(key);
  if (!content) throw new Error('not there');
  return content;
}
function stored(content: Buffer): FileRow {
  const id = v7();
  const key = `2026-11-20/${id}`;
  storage.set(key, content);
  return { id, key, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}
const pathOf = (row: FileRow): string => join(folder, 'files', pool.nameOf(row));
function damage(row: FileRow): void {
  const copy = readFileSync(pathOf(row));
  copy[60]! ^= 1;
  writeFileSync(pathOf(row), copy);
}
/** A backup of that moment which lists these files. */
function backup(at: Date, rows: FileRow[]): string {
  const name = join(folder, nameAt(at));
  writeFileSync(name, '');
  writeList(join(folder, listOf(nameAt(at))), pool, rows);
  return name;
}

describe('the files beside the backups', () => {
  it('are copied once, whatever their length, and taken back as they were', async () => {
    const rows = [0, 1, 65_535, 65_536, 65_537, 200_000].map((length) => stored(randomBytes(length)));
    expect(await copyFiles(rows, pool, read, NOW)).toEqual({ count: 6, bytes: 396_609, added: 6, lost: [] });
    for (const row of rows) expect((await pool.take(row))!.equals(storage.get(row.key)!)).toBe(true);
    expect(rows.every((row) => pool.has(row))).toBe(true);
    asked.length = 0;
    const more = [...rows, stored(randomBytes(9))];
    expect(await copyFiles(more, pool, read, NOW)).toMatchObject({ count: 7, added: 1 });
    expect(asked).toEqual([more[6]!.key]);
  });

  it('are looked at again each week: one that the disk has lost is copied anew', async () => {
    const row = stored(randomBytes(1_000));
    await copyFiles([row], pool, read, NOW);
    damage(row);
    let added = 0;
    for (let day = 1; day <= 7; day++) added += (await copyFiles([row], pool, read, days(day))).added;
    expect(added).toBe(1);
    expect(await pool.take(row)).not.toBeNull();
  });

  it('that are another length than their row says are copied anew at once', async () => {
    const row = stored(randomBytes(1_000));
    await copyFiles([row], pool, read, NOW);
    writeFileSync(pathOf(row), 'half');
    expect(await copyFiles([row], pool, read, NOW)).toMatchObject({ added: 1 });
  });

  it('are not taken under another key, for another row, or from outside their folder', async () => {
    const [one, other] = [stored(randomBytes(50)), stored(randomBytes(50))];
    await copyFiles([one], pool, read, NOW);
    expect(await new FilePool(folder, randomBytes(32)).take(one)).toBeNull();
    expect(await pool.take({ ...other, key: one.key })).toBeNull();
    writeFileSync(join(folder, 'outside'), readFileSync(pathOf(one)));
    expect(await pool.take({ ...one, key: '../../outside' })).toBeNull();
  });

  it('are copied anew for a new key, and those of the old one stay as long as a backup lists them', async () => {
    const row = stored(randomBytes(50));
    await copyFiles([row], pool, read, NOW);
    utimesSync(pathOf(row), days(-2), days(-2));
    const old = backup(days(-2), [row]);
    const newer = new FilePool(folder, randomBytes(32));
    expect(await copyFiles([row], newer, read, NOW)).toMatchObject({ added: 1 });
    writeFileSync(join(folder, nameAt(NOW)), '');
    writeList(join(folder, listOf(nameAt(NOW))), newer, [row]);
    dropUnlisted(folder, newer, NOW);
    expect([await pool.take(row), await newer.take(row)].map((content) => content?.length)).toEqual([50, 50]);
    rmSync(old);
    dropUnlisted(folder, newer, NOW);
    expect([pool.has(row), newer.has(row)]).toEqual([false, true]);
  });

  it('are cleared without what others put beside them; what a killed process left goes', async () => {
    const row = stored(randomBytes(5));
    await copyFiles([row], pool, read, NOW);
    const odd = [join(folder, 'files', '.DS_Store'), join(dirname(dirname(pathOf(row))), 'notes.txt')];
    const half = `${pathOf(row)}.part`;
    for (const path of [...odd, half]) {
      writeFileSync(path, '');
      utimesSync(path, days(-2), days(-2));
    }
    backup(NOW, [row]);
    dropUnlisted(folder, pool, NOW);
    expect([...odd, half, pathOf(row)].map((path) => existsSync(path))).toEqual([true, true, false, true]);
  });

  it('of a storage that is away are not all waited for', async () => {
    const rows = Array.from({ length: 20 }, () => stored(randomBytes(5)));
    storage.clear();
    expect((await copyFiles(rows, pool, read, NOW)).lost).toHaveLength(20);
    expect(asked).toHaveLength(5);
  });

  it('leave with the last backup that lists them, and never within a day', async () => {
    const [gone, kept, fresh] = [stored(randomBytes(5)), stored(randomBytes(5)), stored(randomBytes(5))];
    await copyFiles([gone, kept, fresh], pool, read, NOW);
    for (const row of [gone, kept]) utimesSync(pathOf(row), days(-2), days(-2));
    utimesSync(pathOf(fresh), NOW, NOW);
    const old = backup(days(-2), [gone, kept]);
    backup(NOW, [kept]);
    dropUnlisted(folder, pool, NOW);
    expect(pool.has(gone)).toBe(true);
    rmSync(old);
    dropUnlisted(folder, pool, NOW);
    expect([gone, kept, fresh].map((row) => pool.has(row))).toEqual([false, true, true]);
  });

  it('all stay while the list of a kept backup is missing or not whole', async () => {
    const row = stored(randomBytes(5));
    await copyFiles([row], pool, read, NOW);
    utimesSync(pathOf(row), days(-2), days(-2));
    const name = backup(NOW, [stored(Buffer.from('a')), stored(Buffer.from('b'))]);
    const list = name.replace(/backup$/, 'files');
    const whole = readFileSync(list, 'utf8');
    for (const flawed of ['', whole.split('\n').slice(1).join('\n'), whole.slice(0, 40)]) {
      writeFileSync(list, flawed);
      dropUnlisted(folder, pool, NOW);
      expect(pool.has(row)).toBe(true);
    }
    rmSync(list);
    dropUnlisted(folder, pool, NOW);
    expect(pool.has(row)).toBe(true);
  });

  it('leave no half copy under their name when one cannot be written', async () => {
    const row = stored(randomBytes(5));
    writeFileSync(join(folder, 'files'), 'no folder');
    await expect(copyFiles([row], pool, read, NOW)).rejects.toThrow();
    rmSync(join(folder, 'files'));
    await copyFiles([row], pool, read, NOW);
    expect(readdirSync(dirname(pathOf(row)))).toHaveLength(1);
    expect(statSync(pathOf(row)).mode & 0o777).toBe(0o600);
    expect(existsSync(`${pathOf(row)}.part`)).toBe(false);
  });
});
