/** @jest-environment node */
import { backOff } from './back-off.ts';
import { nextBatch } from './batch.ts';
import type { LocalEntry } from './database.ts';
import type { DrainOutcome } from './drain.ts';
import { BUSY, type Line } from './line.ts';
import { Sender, type Road } from './sender.ts';
import { uuidV7 } from './uuid-v7.ts';

const open: Line = { tryHold: (work) => work(), hold: (work) => work() };

function senderWith(outcomes: DrainOutcome[], line = open) {
  const roads: Road[] = [];
  let drains = 0;
  const drain = async () => (drains++, outcomes.shift() ?? ({ kind: 'empty' } as const));
  const sender = new Sender({ line, drain, chance: () => 0.5, onRoad: (road) => roads.push(road) });
  return { sender, roads, drains: () => drains };
}

describe('when the queue is sent', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('at once on a tap, and once more for a tap that came while sending', async () => {
    const { sender, drains, roads } = senderWith([]);
    sender.kick();
    sender.kick();
    sender.kick();
    await jest.advanceTimersByTimeAsync(0);
    expect(drains()).toBe(2);
    expect(roads.at(-1)).toEqual({ kind: 'clear' });
    sender.stop();
  });

  it('later and later while the network is away, at once when it returns', async () => {
    const later = { kind: 'later', code: 'network.unreachable' } as const;
    const { sender, drains, roads } = senderWith([later, later, later]);
    sender.kick();
    await jest.advanceTimersByTimeAsync(0);
    expect(roads.at(-1)).toMatchObject({ kind: 'waiting', code: 'network.unreachable' });
    sender.kick();
    await jest.advanceTimersByTimeAsync(0);
    expect(drains()).toBe(1);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(drains()).toBe(2);
    await jest.advanceTimersByTimeAsync(1_900);
    expect(drains()).toBe(2);
    sender.kick(true);
    await jest.advanceTimersByTimeAsync(0);
    expect(drains()).toBe(3);
    sender.stop();
  });

  it('not before the time that the server asks for', async () => {
    const { sender, drains } = senderWith([{ kind: 'later', code: 'tooManyRequests', afterMs: 20_000 }]);
    sender.kick();
    await jest.advanceTimersByTimeAsync(19_000);
    expect(drains()).toBe(1);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(drains()).toBe(2);
    sender.stop();
  });

  it('not again by itself after the session ended, and again once signed in', async () => {
    const { sender, drains, roads } = senderWith([{ kind: 'signedOut' }]);
    sender.kick();
    await jest.advanceTimersByTimeAsync(120_000);
    expect(drains()).toBe(1);
    expect(roads.at(-1)).toEqual({ kind: 'signedOut' });
    sender.kick(true);
    await jest.advanceTimersByTimeAsync(0);
    expect(roads.at(-1)).toEqual({ kind: 'clear' });
    sender.stop();
  });

  it('a moment later when another tab holds the line, and after a fault of the storage', async () => {
    const busy: Line = { ...open, tryHold: async () => BUSY };
    const { sender, roads } = senderWith([], busy);
    sender.kick();
    await jest.advanceTimersByTimeAsync(250);
    expect(roads.filter((road) => road.kind === 'sending')).toHaveLength(2);
    sender.stop();
    const broken: Line = { ...open, tryHold: () => Promise.reject(new Error('disk')) };
    const second = senderWith([], broken);
    second.sender.kick();
    await jest.advanceTimersByTimeAsync(0);
    expect(second.roads.at(-1)).toMatchObject({ kind: 'waiting', code: 'storage.fault' });
    second.sender.stop();
  });

  it('waits 1, 2, 4, 8, 15, then 30 seconds, each a fifth more or less', () => {
    expect([1, 2, 3, 4, 5, 6, 60].map((n) => backOff(n, 0.5))).toEqual([1000, 2000, 4000, 8000, 15000, 30000, 30000]);
    expect([backOff(1, 0), backOff(1, 1)]).toEqual([800, 1200]);
  });
});

describe('a batch', () => {
  const entry = (id: string, value = '1'): LocalEntry => ({
    id,
    person: 'p',
    sheet: 's',
    aspect: 'a',
    round: 1,
    value,
    basedOn: null,
    deviceSeq: 1,
    deviceTime: 't',
    status: 'saved',
  });

  it('holds at most 500 entries and 1 MB, and always at least one', () => {
    expect(nextBatch(Array.from({ length: 700 }, (_, at) => entry(String(at))))).toHaveLength(500);
    const heavy = Array.from({ length: 10 }, (_, at) => entry(String(at), '值'.repeat(100_000)));
    const batch = nextBatch(heavy);
    expect(batch).toHaveLength(3);
    expect(new TextEncoder().encode(JSON.stringify(batch)).length).toBeLessThan(1_000_000);
    expect(nextBatch([entry('x', 'y'.repeat(2_000_000))])).toHaveLength(1);
    expect(nextBatch([])).toEqual([]);
  });
});

describe('an id', () => {
  it('is a UUIDv7 that carries the time', () => {
    expect(uuidV7(0x017f22e279b0, (bytes) => bytes.fill(0xff))).toBe('017f22e2-79b0-7fff-bfff-ffffffffffff');
    expect(uuidV7(Date.now())).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
