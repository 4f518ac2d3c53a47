import { PretendBoard, pretendRow } from '../../test/pretend-board.ts';
import { makeLog } from '../platform/log.ts';
import { TIMING } from '../platform/timing.ts';
import type { BoardReader } from './board-reader.service.ts';
import { BoardSnapshots } from './board-snapshots.service.ts';
import { sameMark, type BoardMark, type BoardState, type BoardView } from './board-state.ts';

/** A database that answers when the test lets it. */
class PretendReader {
  state: BoardState | null = null;
  away = false;
  questions: (() => void)[] = [];

  async read(_view: BoardView, known?: BoardMark): Promise<BoardState | 'unchanged' | null> {
    const state = this.state;
    await new Promise<void>((resolve) => this.questions.push(resolve));
    if (this.away) throw new Error('away');
    return state && known && sameMark(state, known) ? 'unchanged' : state;
  }

  /** Answers every question until nobody asks any more; the number of questions. */
  async answerAll(): Promise<number> {
    let answered = 0;
    for (let quiet = 0; quiet < 20; quiet++) {
      await Promise.resolve();
      for (const answer of this.questions.splice(0)) {
        answer();
        answered += 1;
        quiet = 0;
      }
    }
    return answered;
  }
}

let reader: PretendReader;
let snapshots: BoardSnapshots;
let board: PretendBoard;
let now: number;
let told: number[];

beforeEach(async () => {
  now = 1_000_000;
  told = [];
  reader = new PretendReader();
  snapshots = new BoardSnapshots(reader as unknown as BoardReader, { ...TIMING, now: () => now }, makeLog('silent'));
  snapshots.onChange((state) => told.push(state.seq));
  board = new PretendBoard();
  reader.state = board.state;
});

afterEach(() => jest.useRealTimers());

/** The clock and the timers go on together. */
async function pass(ms: number): Promise<void> {
  now += ms;
  await jest.advanceTimersByTimeAsync(ms);
}

const ask = (seq?: number) => snapshots.present(board.state, seq).then(({ state }) => state.seq);

describe('A snapshot', () => {
  it('costs a crowd two readings: the one under way, and one that begins after everybody has asked', async () => {
    const first = ask();
    reader.state = board.show([pretendRow('a', 1)]);
    const crowd = Promise.all(Array.from({ length: 1_000 }, () => ask()));
    expect(await reader.answerAll()).toBe(2);
    expect(await first).toBe(1);
    expect(new Set(await crowd)).toEqual(new Set([2]));
    expect(told).toEqual([1, 2]);
  });

  it('is served from memory for a second, unless a pointer or a later seq asks for more', async () => {
    void ask();
    await reader.answerAll();
    reader.state = board.show([pretendRow('a', 1)]);
    expect(await ask()).toBe(1);

    now += TIMING.askAgainMs;
    const later = ask(2);
    expect(await reader.answerAll()).toBe(1);
    expect(await later).toBe(2);

    reader.state = board.show([pretendRow('a', 2)]);
    snapshots.outdate(board.state);
    const pointed = ask();
    expect(await reader.answerAll()).toBe(1);
    expect(await pointed).toBe(3);

    now += TIMING.freshMs;
    const aged = ask();
    expect(await reader.answerAll()).toBe(1);
    expect(await aged).toBe(3);
    expect(told).toEqual([1, 2, 3]);
  });

  it('of a seq that is in the database but not here is waited for, however fresh our copy is', async () => {
    jest.useFakeTimers();
    void ask();
    await reader.answerAll();
    reader.state = board.show([pretendRow('a', 1)]);
    const crowd = Promise.all(Array.from({ length: 100 }, () => ask(2)));
    expect(await reader.answerAll()).toBe(0);
    await pass(TIMING.askAgainMs);
    expect(await reader.answerAll()).toBeLessThanOrEqual(2);
    expect(new Set(await crowd)).toEqual(new Set([2]));
  });

  it('of a seq that never comes is asked for at a bounded rate, and answered with what there is', async () => {
    jest.useFakeTimers();
    void ask();
    await reader.answerAll();
    const answers: Promise<number>[] = [];
    let readings = 0;
    for (let time = 0; time < 50; time++) {
      answers.push(ask(1_000_000));
      await pass(10);
      readings += await reader.answerAll();
    }
    await pass(TIMING.askAgainMs);
    readings += await reader.answerAll();
    expect(new Set(await Promise.all(answers))).toEqual(new Set([1]));
    expect(readings).toBeLessThanOrEqual(12);
    expect(told).toEqual([1]);
  });

  it('stays available while the database is away, and is a problem when it was never seen', async () => {
    reader.away = true;
    const never = ask();
    void reader.answerAll();
    await expect(never).rejects.toMatchObject({ code: 'server.busy', status: 503 });
    reader.away = false;
    void ask();
    await reader.answerAll();
    reader.away = true;
    now += 60_000;
    const last = ask();
    await reader.answerAll();
    expect(await last).toBe(1);
    expect(snapshots.latest(board.state)?.confirmedAt).toBe(1_000_000);
  });

  it('is the last one known when the database is silent for a second, and the answer that comes late still counts', async () => {
    jest.useFakeTimers();
    void ask();
    await reader.answerAll();
    reader.state = board.show([pretendRow('a', 1)]);
    now += 60_000;
    const asked = ask(2);
    await jest.advanceTimersByTimeAsync(TIMING.patienceMs);
    expect(await asked).toBe(1);
    expect(snapshots.latest(board.state)?.confirmedAt).toBe(1_000_000);
    await reader.answerAll();
    expect(told).toEqual([1, 2]);
    expect(await ask()).toBe(2);
  });

  it('of a board that is gone is unknown', async () => {
    void ask();
    await reader.answerAll();
    reader.state = null;
    now += TIMING.freshMs;
    const gone = ask();
    void reader.answerAll();
    await expect(gone).rejects.toMatchObject({ code: 'id.unknown', status: 404 });
  });
});
