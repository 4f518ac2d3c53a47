import { createTestDatabase, type TestDatabase } from '../../../api/test/test-database.ts';
import { BoardTable, bringBack, takeAway } from '../../test/board-table.ts';
import { liveUnderTest, type LiveUnderTest } from '../../test/live-under-test.ts';
import { PretendBoard, pretendRow } from '../../test/pretend-board.ts';
import { ViewerUnderTest } from '../../test/viewer-under-test.ts';

let database: TestDatabase;
let table: BoardTable;
let live: LiveUnderTest;
let clock = 0;
const viewers: ViewerUnderTest[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  table = await BoardTable.open(database.url);
  live = await liveUnderTest(
    { databaseUrl: database.url },
    { now: () => Date.now() + clock, headEveryMs: 100, reconnectMinMs: 20, reconnectMaxMs: 100 },
  );
});

afterEach(async () => {
  await Promise.all(viewers.splice(0).map((viewer) => viewer.close()));
});

afterAll(async () => {
  await live.stop();
  await table.close();
  await database.drop();
});

async function viewer(): Promise<ViewerUnderTest> {
  const one = await ViewerUnderTest.connect(live.url);
  viewers.push(one);
  return one;
}

async function readiness(wanted: number): Promise<unknown> {
  for (;;) {
    const answer = await fetch(`${live.url}/live/ready`);
    if (answer.status === wanted) return answer.json();
  }
}

describe('While the database is away', () => {
  it('live answers from memory and says so, and is right again when it returns, three times in a row', async () => {
    const [board, unseen] = [new PretendBoard(), new PretendBoard()];
    await table.write([board.show([pretendRow('a', 1, 1)]), unseen.state]);
    const [phone, late] = [await viewer(), await viewer()];
    await phone.join({ board: board.state.board });
    await phone.snapshot(board.state.board);
    await readiness(200);

    for (let time = 1; time <= 3; time++) {
      await takeAway(database.url, table);
      expect(await readiness(503)).toMatchObject({ ready: false, database: false });
      expect((await fetch(`${live.url}/live/health`)).status).toBe(200);
      clock += 30_000;
      const before = board.state;
      await table.write(board.show([pretendRow('a', 1 + time, 1)]));

      const answer = await fetch(`${live.url}/live/boards/${board.state.board}`);
      expect(answer.status).toBe(200);
      expect(Number(answer.headers.get('age'))).toBeGreaterThanOrEqual(30);
      expect(answer.headers.get('warning')).toContain('110');
      expect(await answer.json()).toMatchObject({ seq: before.seq, rows: before.rows });
      expect(await late.join({ board: board.state.board })).toMatchObject({ seq: before.seq });
      expect(await late.join({ board: unseen.state.board })).toEqual({ problem: { code: 'server.busy', status: 503 } });
      const unknown = await fetch(`${live.url}/live/boards/${unseen.state.board}`);
      expect([unknown.status, unknown.headers.get('retry-after')]).toEqual([503, '2']);

      await bringBack(database.url);
      for (const one of [phone, late]) {
        expect(await one.hear('board:change', ({ seq }) => seq === board.state.seq)).toMatchObject({
          base: before.seq,
          hash: board.state.hash,
        });
      }
      expect(await readiness(200)).toEqual({ ready: true, database: true, pointers: true });
      const fresh = await fetch(`${live.url}/live/boards/${board.state.board}`);
      expect([fresh.headers.get('age'), fresh.headers.get('warning')]).toEqual([null, null]);
    }
  });

  it('a connection that is cut in between costs no change', async () => {
    const board = new PretendBoard();
    await table.write(board.state);
    const phone = await viewer();
    await phone.join({ board: board.state.board });
    for (let time = 1; time <= 3; time++) {
      expect(await table.cutLive()).toBeGreaterThan(0);
      await table.write(board.show([pretendRow('a', time, 1)]));
      await phone.hear('board:change', ({ seq }) => seq === board.state.seq);
      await readiness(200);
    }
    const steps = phone.changes.map(({ base, seq }) => [base, seq]);
    expect(steps).toEqual([
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
  });
});
