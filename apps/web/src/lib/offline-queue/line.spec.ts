/** @jest-environment node */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { TabletDatabase } from './database.ts';
import { BUSY, LEASE_MS, leaseLine, lockLine } from './line.ts';

const disk = new IDBFactory();
const openTab = (name: string) => new TabletDatabase(name, { indexedDB: disk, IDBKeyRange });

function gate(): { open: () => void; closed: Promise<void> } {
  let open = () => undefined as void;
  return { closed: new Promise<void>((resolve) => (open = resolve)), open: () => open() };
}

describe('two tabs of one tablet', () => {
  it('only one holds the line; the other is told that it is busy and comes through afterwards', async () => {
    const [one, two] = [leaseLine(openTab('two')), leaseLine(openTab('two'))];
    const { closed, open } = gate();
    let entered = () => undefined as void;
    const inside = new Promise<void>((resolve) => (entered = resolve));
    const first = one.tryHold(async () => (entered(), await closed, 'first'));
    await inside;
    expect(await two.tryHold(async () => 'second')).toBe(BUSY);
    open();
    expect(await first).toBe('first');
    expect(await two.tryHold(async () => 'second')).toBe('second');
  });

  it('a second request of the same tab waits for its turn as well', async () => {
    const line = leaseLine(openTab('same'), Date.now, 1);
    const order: string[] = [];
    await Promise.all(
      ['a', 'b', 'c'].map((name) =>
        line.hold(async () => {
          order.push(`${name} in`);
          await Promise.resolve();
          order.push(`${name} out`);
        }),
      ),
    );
    expect(order.map((word) => word.slice(2))).toEqual(['in', 'out', 'in', 'out', 'in', 'out']);
  });

  it('takes over from a tab that died, after its lease ran out', async () => {
    let time = 1_000_000;
    const [dead, alive] = [leaseLine(openTab('dead'), () => time), leaseLine(openTab('dead'), () => time)];
    const { closed, open } = gate();
    let entered = () => undefined as void;
    const inside = new Promise<void>((resolve) => (entered = resolve));
    const forgotten = dead.tryHold(async () => (entered(), await closed));
    await inside;
    expect(await alive.tryHold(async () => 'in')).toBe(BUSY);
    time += LEASE_MS + 1;
    expect(await alive.tryHold(async () => 'in')).toBe('in');
    open();
    await forgotten;
  });

  it('is not locked out when the clock was turned back by a day', async () => {
    const db = openTab('clock');
    await db.settings.put({ key: 'line', value: { holder: 'x', until: 90_000_000 } });
    expect(await leaseLine(db, () => 1_000).tryHold(async () => 'in')).toBe('in');
  });

  it('lets go of the line when the work fails', async () => {
    const line = leaseLine(openTab('fails'));
    await expect(line.tryHold(async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await line.tryHold(async () => 'in')).toBe('in');
  });

  it('uses the browser’s locks where there are any', async () => {
    const locks = {
      request: async (_: string, options: object, work: (lock: unknown) => unknown) =>
        work('ifAvailable' in options ? null : {}),
    };
    expect(await lockLine(locks as never, 'n').tryHold(async () => 'in')).toBe(BUSY);
  });
});
