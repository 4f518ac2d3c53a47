import { boardHash, type BoardChange, type BoardHead, type BoardRow, type BoardSnapshot } from '@skillstar/contract';
import { BoardClient } from './live-client.ts';
import type { BoardMemory, Remembered } from './board-memory.ts';
import type { LiveSurroundings, SnapshotRequest } from './live-surroundings.ts';
import { localProblem, ProblemError } from './problem-error.ts';

const row = (code: string, v: number, rank: number): BoardRow => ({
  id: code,
  v,
  rank,
  code,
  name: null,
  delegation: null,
  unit: null,
  total: 100 - rank,
  status: 'competing',
  progress: null,
});

/** A live process with one board, whose network can be cut. */
class Hall {
  truth: BoardSnapshot = this.at(1, [row('A', 1, 1), row('B', 1, 2)]);
  requests: SnapshotRequest[] = [];
  joins = 0;
  sockets = true;
  http = true;
  ageMs = 0;
  refusal: ProblemError | null = null;
  tickets: (string | undefined)[] = [];
  remembered: Remembered | null = null;
  private listeners = new Map<string, (message: never) => void>();
  private open = false;
  private browser = { back: () => {}, gone: () => {}, leaving: () => {} };

  at(seq: number, rows: BoardRow[], epoch = 'e1'): BoardSnapshot {
    return { board: 'b', epoch, seq, hash: boardHash(rows), head: { title: 't' } as BoardHead, rows };
  }

  surroundings(random = 0.5): LiveSurroundings {
    const memory: BoardMemory = {
      load: () => this.remembered,
      save: (_, remembered) => (this.remembered = remembered),
    };
    return {
      memory,
      random: () => random,
      watch: (events) => {
        this.browser = events;
        return () => {};
      },
      snapshot: async (request) => {
        this.requests.push(request);
        if (this.refusal) throw this.refusal;
        if (!this.http) throw localProblem('network.unreachable');
        return { snapshot: this.truth, ageMs: this.ageMs };
      },
      socket: async () => ({
        on: (event, listener) => this.listeners.set(event, listener),
        join: async ({ ticket }) => {
          this.tickets.push(ticket);
          this.joins++;
          const { board, epoch, seq, hash } = this.truth;
          return { board, epoch, seq, hash };
        },
        connect: () => {
          this.open = this.sockets;
          queueMicrotask(() => this.say(this.sockets ? 'connect' : 'connect_error', undefined));
        },
        disconnect: () => {
          if (this.open) this.say('disconnect', undefined);
          this.open = false;
        },
      }),
    };
  }

  say(event: string, message: unknown): void {
    this.listeners.get(event)?.(message as never);
  }
  change(after: BoardSnapshot, base = this.truth.seq): void {
    this.truth = after;
    const change: BoardChange = { ...after, base, upsert: after.rows, remove: [] };
    this.say('board:change', change);
  }
  head(): void {
    if (this.open) this.say('board:head', { ...this.truth, at: '' });
  }
  cut(): void {
    this.sockets = this.http = false;
    this.open = false;
    this.say('disconnect', undefined);
  }
  heal(): void {
    this.sockets = this.http = true;
    this.browser.back();
  }
}

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);
/** Time passes while the room says its head every 5 s. */
async function live(hall: Hall, seconds: number): Promise<void> {
  for (let s = 0; s < seconds; s += 5) {
    await pass(5_000);
    hall.head();
  }
}

async function started(hall = new Hall(), random = 0.5) {
  const client = new BoardClient({ board: 'b' }, hall.surroundings(random));
  const end = client.subscribe(() => undefined);
  ends.push(end);
  await pass(10);
  return { hall, client, view: client.current };
}

const ends: (() => void)[] = [];
beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  for (const end of ends.splice(0)) end();
  jest.useRealTimers();
});

describe('a screen', () => {
  it('joins, has the snapshot by one GET, and is live', async () => {
    const { hall, view } = await started();
    expect(view()).toMatchObject({ connection: 'live', board: hall.truth });
    expect(hall.requests).toHaveLength(1);
    expect(hall.joins).toBe(1);
  });

  it('follows changes without asking', async () => {
    const { hall, view } = await started();
    hall.change(hall.at(2, [row('B', 2, 1), row('A', 2, 2)]));
    expect(view().board!.rows.map((r) => r.code)).toEqual(['B', 'A']);
    expect(hall.requests).toHaveLength(1);
  });

  it('after a gap waits its turn in the crowd, then asks for the seq it needs', async () => {
    const { hall, view } = await started(new Hall(), 0.9);
    hall.change(hall.at(5, [row('B', 5, 1), row('A', 5, 2)]), 4);
    await pass(1_700);
    expect(hall.requests).toHaveLength(1);
    await pass(200);
    expect(hall.requests.at(-1)!.seq).toBe(5);
    expect(view().board!.seq).toBe(5);
  });

  it('that missed a change hears it from the next head', async () => {
    const { hall, view } = await started();
    hall.truth = hall.at(3, [row('B', 3, 1), row('A', 3, 2)]);
    hall.head();
    await pass(2_000);
    expect(view().board!.seq).toBe(3);
  });

  it('takes over a restored backup, although its seq is lower', async () => {
    const { hall, view } = await started();
    hall.change(hall.at(9, [row('A', 9, 1)]), 1);
    hall.truth = hall.at(2, [row('C', 1, 1)], 'e2');
    hall.head();
    await pass(2_000);
    expect(view().board).toMatchObject({ epoch: 'e2', seq: 2 });
  });

  it('stays live while heads come, and says stale 12 s after the last one', async () => {
    const { hall, view } = await started();
    await live(hall, 60);
    expect(view().connection).toBe('live');
    hall.http = hall.sockets = false;
    await pass(13_100);
    expect(['stale', 'offline']).toContain(view().connection);
    expect(view().board).toEqual(hall.truth);
  });

  it('reopens a socket that is silent although it seems open', async () => {
    const { hall, view } = await started();
    await pass(16_000);
    expect(hall.joins).toBe(2);
    expect(view().connection).toBe('live');
  });

  it('polls every 5 s where sockets are blocked', async () => {
    const hall = new Hall();
    hall.sockets = false;
    const { view } = await started(hall);
    expect(view().connection).toBe('polling');
    await pass(15_000);
    expect(hall.requests.length).toBeGreaterThanOrEqual(3);
    expect(hall.requests.length).toBeLessThanOrEqual(5);
    hall.truth = hall.at(2, [row('B', 2, 1)]);
    await pass(6_000);
    expect(view().board!.seq).toBe(2);
  });

  it('without network keeps the last board with its age, and is right within 5 s of its return', async () => {
    const { hall, view } = await started();
    const lastHeard = view().heardAt;
    hall.cut();
    hall.truth = hall.at(7, [row('B', 7, 1), row('A', 7, 2)]);
    await pass(60_000);
    expect(view()).toMatchObject({ connection: 'offline', heardAt: lastHeard });
    expect(view().board!.seq).toBe(1);
    hall.sockets = hall.http = true; // the browser says nothing: the client finds out by itself
    await pass(5_000);
    expect(view()).toMatchObject({ connection: 'live' });
    expect(view().board!.seq).toBe(7);
  });

  it('whose fetch failed asks again each second, although its room is open', async () => {
    const { hall, view } = await started(new Hall(), 0);
    hall.http = false;
    hall.change(hall.at(5, [row('B', 5, 1)]), 4);
    await pass(1_500);
    expect(view().board!.seq).toBe(1);
    hall.http = true;
    await pass(2_100);
    expect(view().board!.seq).toBe(5);
  });

  it('asks at once when the browser says that the network is back', async () => {
    const { hall, view } = await started();
    hall.cut();
    await pass(30_000);
    hall.heal();
    await pass(20);
    expect(view().connection).toBe('live');
  });

  it('opened without network shows what it remembers, with its age', async () => {
    const first = await started();
    await pass(4_000);
    ends.pop()!();
    const hall = new Hall();
    hall.remembered = first.hall.remembered;
    hall.sockets = hall.http = false;
    await pass(120_000);
    const { view } = await started(hall);
    expect(view()).toMatchObject({ board: { seq: 1 }, connection: 'offline' });
    expect(Date.now() - view().heardAt!).toBeGreaterThan(120_000);
  });

  it('says what was refused, and goes on once it is allowed', async () => {
    const hall = new Hall();
    hall.sockets = false;
    hall.refusal = new ProblemError({ code: 'id.unknown', status: 404 });
    const { view } = await started(hall);
    expect(view().error).toBe(hall.refusal);
    hall.refusal = null;
    await pass(6_000);
    expect(view()).toMatchObject({ error: null, board: { seq: 1 } });
  });

  it('keeps its room open with a fresh ticket before the old one ends', async () => {
    const hall = new Hall();
    let count = 0;
    const ticket = async (fresh: boolean) => (fresh ? `ticket ${++count}` : `ticket ${count}`);
    const client = new BoardClient({ board: 'b', audience: 'stage', ticket }, hall.surroundings());
    ends.push(client.subscribe(() => undefined));
    await live(hall, 100);
    expect(hall.tickets).toEqual(['ticket 0', 'ticket 1', 'ticket 2']);
    hall.say('board:left', { board: 'b', audience: 'stage', code: 'ticket.expired' });
    await pass(10);
    expect(hall.tickets.at(-1)).toBe('ticket 3');
    expect(client.current().connection).toBe('live');
  });

  it('tells the age of a copy that the server could not confirm', async () => {
    const hall = new Hall();
    hall.sockets = false;
    hall.ageMs = 90_000;
    const { view } = await started(hall);
    expect(Date.now() - view().heardAt!).toBeGreaterThanOrEqual(90_000);
  });

  it('nobody looks at asks nothing', async () => {
    const { hall } = await started();
    ends.pop()!();
    const asked = hall.requests.length;
    await pass(60_000);
    expect(hall.requests).toHaveLength(asked);
  });
});

describe('a device whose clock is wrong', () => {
  const DAY = 86_400_000;

  it('remembers nothing from the future: an offline board is not fresh for a day', async () => {
    const hall = new Hall();
    hall.cut();
    hall.remembered = { snapshot: hall.truth, heardAt: Date.now() + DAY };
    const { client } = await started(hall);
    const opened = Date.now();
    await pass(60_000);
    expect(client.current().heardAt).toBeLessThanOrEqual(opened);
    expect(client.current().connection).toBe('offline');
  });

  it('and is set back by a day: ages stay true, a dead socket is noticed, the next board is taken', async () => {
    const hall = new Hall();
    const { client } = await started(hall);
    await live(hall, 10);
    jest.setSystemTime(Date.now() - DAY);
    await pass(20_000);
    expect(hall.joins).toBe(2);
    expect(Date.now() - client.current().heardAt!).toBeGreaterThanOrEqual(0);
    hall.truth = hall.at(2, [row('B', 2, 1), row('A', 2, 2)]);
    hall.head();
    await pass(2_000);
    expect(client.current().board?.seq).toBe(2);
    await live(hall, 5);
    expect(client.current().connection).toBe('live');
    expect(Date.now() - client.current().heardAt!).toBeLessThan(6_000);
  });
});
