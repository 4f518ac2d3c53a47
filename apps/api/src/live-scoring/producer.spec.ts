import type { DataSource } from 'typeorm';
import type { Config } from '../platform/config/config.ts';
import { Signals } from '../platform/signals/signals.ts';
import { BOARDS_TOUCHED } from '../competitions/board-touch.ts';
import { ProducerService } from './producer.service.ts';

/** A database whose transactions end when the spec says so. */
class SlowDatabase {
  /** All boards, when the process starts. */
  all: string[] = [];
  boards = ['b1'];
  forgotten: string[] = [];
  running = 0;
  most = 0;
  runs = 0;
  private ends: ((error?: Error) => void)[] = [];

  query = (text: string): Promise<{ id: string }[]> => Promise.resolve(this.answer(text).map((id) => ({ id })));

  private answer(text: string): string[] {
    if (text.includes('board_touch')) return this.forgotten;
    return text.includes('board_source') ? this.boards : this.all;
  }

  transaction = async (): Promise<never[]> => {
    this.runs++;
    this.most = Math.max(this.most, ++this.running);
    const fault = await new Promise<Error | undefined>((resolve) => this.ends.push(resolve));
    this.running--;
    if (fault) throw fault;
    return [];
  };

  end(error?: Error): void {
    for (const end of this.ends.splice(0)) end(error);
  }
}

let database: SlowDatabase;
let signals: Signals;
let producer: ProducerService;

beforeEach(() => {
  jest.useFakeTimers();
  database = new SlowDatabase();
  signals = new Signals();
  producer = new ProducerService(database as unknown as DataSource, signals, { redisUrl: null } as Config);
  producer.onApplicationBootstrap();
});
afterEach(async () => {
  const stopped = producer.beforeApplicationShutdown();
  database.end();
  await stopped;
  jest.useRealTimers();
});

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);
const mark = () => signals.tell(BOARDS_TOUCHED, 'skill');

describe('the producer', () => {
  it('recomputes a board at once, and then at most every 200 ms', async () => {
    mark();
    await pass(0);
    expect(database.runs).toBe(1);
    database.end();
    mark();
    mark();
    await pass(150);
    expect(database.runs).toBe(1);
    await pass(60);
    expect(database.runs).toBe(2);
  });

  it('never recomputes one board twice at a time, however slow the database is, and misses nothing', async () => {
    for (let second = 0; second < 10; second++) {
      mark();
      await pass(1_000);
    }
    expect([database.runs, database.most]).toEqual([1, 1]);
    database.end();
    await pass(0);
    expect([database.runs, database.most]).toEqual([2, 1]);
    database.end();
    await pass(1_000);
    expect(database.runs).toBe(2);
  });

  it('makes every board once when it starts, one after the other, and no faster than the database', async () => {
    database.all = ['b1', 'b2', 'b3'];
    const next = new ProducerService(database as unknown as DataSource, new Signals(), { redisUrl: null } as Config);
    next.onApplicationBootstrap();
    for (const runs of [1, 2, 3, 3]) {
      await pass(10);
      expect([database.runs, database.most]).toEqual([runs, 1]);
      database.end(runs === 1 ? new Error('a board that cannot be made stops nobody') : undefined);
    }
    await next.beforeApplicationShutdown();
  });

  it('gives a recompute up that never answers, and is not confused when it answers after all', async () => {
    mark();
    await pass(0);
    mark();
    await pass(41_000);
    expect([database.runs, database.running]).toEqual([2, 2]);
    mark();
    database.end();
    await pass(300);
    expect([database.runs, database.running]).toEqual([3, 1]);
  });

  it('goes on after a recompute that failed', async () => {
    mark();
    await pass(0);
    database.end(new Error('the database is away'));
    mark();
    await pass(200);
    expect(database.runs).toBe(2);
  });

  it('hears of a board that another process made from the touches it left lying', async () => {
    mark();
    await pass(0);
    database.end();
    database.boards = ['b1', 'b2'];
    database.forgotten = ['b2'];
    await pass(1_010);
    database.forgotten = [];
    database.end();
    const before = database.runs;
    await pass(500);
    mark();
    await pass(0);
    expect(database.runs).toBe(before + 2);
  });

  it('asks for forgotten boards once at a time, and again when nobody answers', async () => {
    let asked = 0;
    database.query = () => {
      asked++;
      return new Promise(() => undefined);
    };
    await pass(5_000);
    expect(asked).toBe(1);
    await pass(40_000);
    expect(asked).toBe(2);
  });
});
