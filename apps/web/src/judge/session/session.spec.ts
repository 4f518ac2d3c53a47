/** @jest-environment node */
import { createHash } from 'node:crypto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { TabletDatabase } from '../../lib/offline-queue/database.ts';
import { leaseLine } from '../../lib/offline-queue/line.ts';
import { TestTablet } from '../../lib/offline-queue/testing/tablet.ts';
import { ModelServer } from '../../lib/offline-queue/testing/model-server.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import type { Services } from '../services.ts';
import { cleanCode, spacedCode } from './code-keys.tsx';
import { lockPause, lockWith, opens, pauseLeft, weakPin } from './pin-lock.ts';
import { leave, readSession, startSession, strandedEntries } from './session.ts';
import { hex, sha256 } from './sha256.ts';
import { refuseIfOccupied, signInBy } from './sign-in.ts';

const judge = (id: string, permissions = ['sheet.mark']) => ({
  person: { id, name: `裁判 ${id}` },
  device: null,
  permissions,
});

describe('SHA-256 without the browser’s help', () => {
  it.each(['', 'abc', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), '技能之星'.repeat(40)])(
    'gives for “%s” what everybody gives',
    (text) => {
      const bytes = new Uint8Array(Buffer.from(text));
      expect(hex(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
    },
  );
});

describe('the PIN', () => {
  it('opens its own lock and no other', () => {
    const lock = lockWith('2580', 'salt');
    expect(opens(lock, '2580')).toBe(true);
    expect(opens(lock, '2581')).toBe(false);
    expect(JSON.stringify(lock)).not.toContain('2580');
  });

  it('is weak when it is a run or one digit', () => {
    expect(['1111', '1234', '4321', '0000', '56789'].map(weakPin)).toEqual([true, true, true, true, true]);
    expect(['2580', '1122', '19840612'].map(weakPin)).toEqual([false, false, false]);
  });

  it('makes a guesser wait, never longer than ten minutes', () => {
    expect([0, 4, 5, 6, 7, 30].map(lockPause)).toEqual([0, 0, 30_000, 60_000, 120_000, 600_000]);
  });
});

describe('a code', () => {
  it('is read however somebody types it', () => {
    expect(cleanCode('abcd-2345')).toBe('ABCD2345');
    expect(cleanCode('  ABCD 2345 6')).toBe('ABCD2345');
    expect(spacedCode('ABCD2345')).toBe('ABCD-2345');
  });
});

describe('one tablet and several judges', () => {
  const ready = async () => (await new TestTablet(new ModelServer('a')).start()).fetchPackage();
  const services = (db: TabletDatabase, signOut = async () => undefined as void) =>
    ({ db, line: leaseLine(db), server: { signOut } }) as unknown as Services;

  it('lets nobody sign out while an entry of theirs is unsent', async () => {
    const tablet = await ready();
    await startSession(tablet.db, judge('a'), null);
    await tablet.tap('s1', 'a1', '0.5');
    await expect(leave(tablet.db, 'a')).rejects.toMatchObject({ count: 1 });
    expect((await readSession(tablet.db))?.person).toBe('a');
    await tablet.flush();
    await leave(tablet.db, 'a');
    expect(await readSession(tablet.db)).toBeUndefined();
    expect(await tablet.db.sheets.count()).toBe(0);
  });

  it('refuses another judge while the present one can still send, and lets them in once the server has signed that one out', async () => {
    const tablet = await ready();
    const present = await startSession(tablet.db, judge('a'), null);
    await tablet.tap('s1', 'a1', '0.5');
    await expect(refuseIfOccupied(tablet.db, present, true)).rejects.toMatchObject({ judge: '裁判 a', count: 1 });
    await refuseIfOccupied(tablet.db, present, false);
    await signInBy(services(tablet.db), async () => judge('b'), null);
    expect((await readSession(tablet.db))?.person).toBe('b');
    expect(await strandedEntries(tablet.db, 'b')).toBe(1);
  });

  it('keeps the present judge when the sign-in of the next one fails', async () => {
    const tablet = await ready();
    await startSession(tablet.db, judge('a'), lockWith('2580', 's'));
    const wrong = () => Promise.reject(new ProblemError({ code: 'device.pinWrong', status: 401 }));
    await expect(signInBy(services(tablet.db), wrong, null)).rejects.toMatchObject({ code: 'device.pinWrong' });
    expect(await readSession(tablet.db)).toMatchObject({ person: 'a', lock: { length: 4 } });
  });

  it('is signed in by nobody while it is open whose cookie stands', async () => {
    const tablet = await ready();
    await startSession(tablet.db, judge('a'), null);
    let during: unknown = 'not asked';
    const ask = async () => ((during = await readSession(tablet.db)), judge('b'));
    await signInBy(services(tablet.db), ask, null);
    expect(during).toBeUndefined();
  });

  it('turns away whoever is no judge', async () => {
    const db = new TabletDatabase('no-judge', { indexedDB: new IDBFactory(), IDBKeyRange });
    const out = jest.fn(async () => undefined as void);
    await expect(signInBy(services(db, out), async () => judge('c', []), null)).rejects.toMatchObject({
      judge: '裁判 c',
    });
    expect(out).toHaveBeenCalled();
    expect(await readSession(db)).toBeUndefined();
  });
});

describe('a clock that was turned back', () => {
  it('does not keep the PIN away for a day', () => {
    expect(pauseLeft(1_030_000, 1_000_000)).toBe(30);
    expect(pauseLeft(1_600_000, 1_000_000)).toBe(600);
    expect(pauseLeft(1_000_000, 1_000_001)).toBe(0);
    expect(pauseLeft(1_030_000 + 86_400_000, 1_000_000)).toBe(0);
  });
});
