import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { createTestDatabase, type TestDatabase } from '../../../api/test/test-database.ts';
import { BoardTable } from '../../test/board-table.ts';
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
  live = await liveUnderTest({ databaseUrl: database.url }, { now: () => Date.now() + clock });
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

/** Whatever happened before: a viewer joins and hears a change. */
async function expectToServe(): Promise<void> {
  const board = new PretendBoard();
  await table.write(board.state);
  const phone = await viewer();
  expect(await phone.join({ board: board.state.board })).toHaveProperty('seq', 1);
  await table.write(board.show([pretendRow('a', 1, 1)]));
  expect(await phone.hear('board:change')).toMatchObject({ seq: 2 });
}

describe('Junk', () => {
  it('in a join or leave is answered by a problem', async () => {
    const phone = await viewer();
    const wish = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.record(
        {
          board: fc.oneof(fc.uuid(), fc.string(), fc.jsonValue()),
          audience: fc.oneof(fc.constantFrom('public', 'stage', 'staff', '__proto__'), fc.jsonValue()),
          ticket: fc.oneof(fc.base64String(), fc.jsonValue()),
        },
        { requiredKeys: [] },
      ),
    );
    await fc.assert(
      fc.asyncProperty(wish, async (body) => {
        clock += 60_000;
        expect(await phone.join(body)).toEqual({
          problem: { code: expect.stringMatching(/^\w+\.?\w*$/), status: expect.any(Number) },
        });
        expect(await phone.leave(body)).toEqual({ left: false });
        phone.socket.emit('join', body);
        phone.socket.emit('join', body, body, body);
        phone.socket.emit('disconnecting ', body);
      }),
      { numRuns: 200 },
    );
    await expectToServe();
  });

  it('in the frames closes its own connection at most', async () => {
    const address = `${live.url.replace('http', 'ws')}/live/socket.io/?EIO=4&transport=websocket`;
    const frames = [
      '',
      '4',
      '40/boards,{"a":',
      '40/nowhere,',
      '42/boards,["join"]',
      '42/boards,["join",',
      '42/boards,{"join":1}',
      '43/boards,7["x"]',
      '45/boards,2-["join",{"_placeholder":true,"num":9}]',
      '451-/boards,["join",{"_placeholder":true,"num":0}]',
      '99999999999',
      '2probe',
      '5',
      Buffer.from([0xff, 0, 1, 2]),
      Buffer.alloc(20_000, 0x34),
      `42/boards,["join","${'x'.repeat(5_000)}"]`,
    ];
    for (const frame of frames) {
      const socket = new WebSocket(address);
      await once(socket, 'open');
      socket.send('40/boards,');
      socket.send(frame);
      const closed = once(socket, 'close');
      socket.close();
      await closed;
    }
    const tooLong = await viewer();
    const dropped = once(tooLong.socket as never, 'disconnect');
    tooLong.socket.emit('join', { board: 'x'.repeat(5_000) });
    await dropped;
    await expectToServe();
  });
});

describe('One connection', () => {
  it('follows at most twenty boards', async () => {
    const boards = Array.from({ length: 21 }, () => new PretendBoard());
    await table.write(boards.map((board) => board.state));
    const phone = await viewer();
    const answers = await Promise.all(boards.map((board) => phone.join({ board: board.state.board })));
    expect(answers.slice(0, 20).every((answer) => 'seq' in answer)).toBe(true);
    expect(answers[20]).toEqual({ problem: { code: 'board.tooMany', status: 429 } });
    expect(await phone.join({ board: boards[3]!.state.board })).toHaveProperty('seq');
    await phone.leave({ board: boards[3]!.state.board });
    expect(await phone.join({ board: boards[20]!.state.board })).toHaveProperty('seq');
  });

  it('is told to slow down when it joins without end, and is heard again a little later', async () => {
    const phone = await viewer();
    const codes: string[] = [];
    while (codes.at(-1) !== 'tooManyRequests') {
      const answer = await phone.join({ board: randomUUID() });
      codes.push('problem' in answer ? answer.problem.code : 'joined');
    }
    expect(codes.length).toBeGreaterThan(40);
    expect(new Set(codes.slice(0, -1))).toEqual(new Set(['id.unknown']));
    clock += 1_000;
    expect(await phone.join({ board: randomUUID() })).toEqual({ problem: { code: 'id.unknown', status: 404 } });
  });

  it('is a websocket: polling is refused', async () => {
    const answer = await fetch(`${live.url}/live/socket.io/?EIO=4&transport=polling`);
    expect(answer.status).toBe(400);
  });
});
