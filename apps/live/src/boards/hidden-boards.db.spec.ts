import { createTestDatabase, type TestDatabase } from '../../../api/test/test-database.ts';
import { BoardTable } from '../../test/board-table.ts';
import { liveUnderTest, type LiveUnderTest } from '../../test/live-under-test.ts';
import { PretendBoard, pretendRow } from '../../test/pretend-board.ts';
import { ViewerUnderTest } from '../../test/viewer-under-test.ts';

let database: TestDatabase;
let table: BoardTable;
let live: LiveUnderTest;
let views: { public: PretendBoard; stage: PretendBoard; staff: PretendBoard };
let board: string;
const viewers: ViewerUnderTest[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  table = await BoardTable.open(database.url);
  live = await liveUnderTest({ databaseUrl: database.url }, { headEveryMs: 50 });
});

/** The same board, frozen for the public; stage and staff see what the public must not. */
beforeEach(async () => {
  const frozen = new PretendBoard('public');
  board = frozen.state.board;
  const { competition } = frozen;
  views = {
    public: frozen,
    stage: new PretendBoard('stage', board, competition),
    staff: new PretendBoard('staff', board, competition),
  };
  frozen.show([pretendRow('a', 100, 1)], { state: 'frozen', since: '2026-11-22T08:00:00.000Z' });
  showHidden(1);
  await table.write([frozen.state, views.stage.state, views.staff.state]);
});

afterEach(async () => {
  await Promise.all(viewers.splice(0).map((viewer) => viewer.close()));
});

afterAll(async () => {
  await live.stop();
  await table.close();
  await database.drop();
});

function showHidden(total: number): void {
  views.stage.show([{ ...pretendRow('a', total, 1), name: 'SECRET of the stage' }]);
  views.staff.show([{ ...pretendRow('a', total, 1), name: 'SECRET of the staff', blanks: 3 }]);
}

async function viewer(): Promise<ViewerUnderTest> {
  const one = await ViewerUnderTest.connect(live.url);
  viewers.push(one);
  return one;
}

async function get(audience: string, ticket?: string): Promise<Response> {
  const headers: Record<string, string> = ticket === undefined ? {} : { Authorization: `Bearer ${ticket}` };
  return fetch(`${live.url}/live/boards/${board}/${audience}`, { headers });
}

describe('A hidden view', () => {
  it('opens to a ticket of this board and this audience only', async () => {
    const answer = await get('stage', live.ticket(board, 'stage'));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(await answer.json()).toMatchObject({ rows: [{ name: 'SECRET of the stage' }] });
    for (const [ticket, code] of [
      [undefined, 'ticket.required'],
      ['junk', 'ticket.invalid'],
      [live.ticket(board, 'staff'), 'ticket.invalid'],
      [live.ticket(new PretendBoard().state.board, 'stage'), 'ticket.invalid'],
      [live.ticket(board, 'stage', -1), 'ticket.expired'],
    ] as const) {
      const refusal = await get('stage', ticket);
      expect(refusal.status).toBe(401);
      expect(refusal.headers.get('www-authenticate')).toBe('Bearer');
      expect(await refusal.json()).toMatchObject({ code });
    }
    expect((await get('everyone', live.ticket(board, 'stage'))).status).toBe(404);
  });

  it('may be asked for by a page of another port or origin', async () => {
    const answer = await fetch(`${live.url}/live/boards/${board}/stage`, {
      method: 'OPTIONS',
      headers: {
        Origin: 'http://studio.example:3000',
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'authorization',
      },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-headers')?.toLowerCase()).toContain('authorization');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('is joined with a ticket only', async () => {
    const screen = await viewer();
    const answers = await Promise.all([
      screen.join({ board, audience: 'staff' }),
      screen.join({ board, audience: 'staff', ticket: live.ticket(board, 'stage') }),
      screen.join({ board, audience: 'staff', ticket: { toString: 'x' } }),
      screen.join({ board, audience: 'stage', ticket: live.ticket(board, 'stage', 0) }),
      screen.join({ board, audience: 'staff', ticket: live.ticket(board, 'staff') }),
    ]);
    expect(answers.map((answer) => ('problem' in answer ? answer.problem : answer.seq))).toEqual([
      { code: 'ticket.required', status: 401 },
      { code: 'ticket.invalid', status: 401 },
      { code: 'ticket.required', status: 401 },
      { code: 'ticket.expired', status: 401 },
      views.staff.state.seq,
    ]);
    showHidden(2);
    await table.write([views.stage.state, views.staff.state]);
    expect(await screen.hear('board:change')).toMatchObject({ upsert: [{ name: 'SECRET of the staff', blanks: 3 }] });
    expect(JSON.stringify(screen.heard)).not.toContain('SECRET of the stage');
  });

  it('is cut when its ticket runs out, unless a fresh one came before', async () => {
    const [revoked, renewed] = [await viewer(), await viewer()];
    const exp = Date.now() + 2_000;
    for (const one of [revoked, renewed]) {
      await one.join({ board, audience: 'stage', ticket: live.ticket(board, 'stage', 2_000) });
    }
    await renewed.join({ board, audience: 'stage', ticket: live.ticket(board, 'stage') });
    expect(await revoked.hear('board:left')).toEqual({ board, audience: 'stage', code: 'ticket.expired' });
    await renewed.hear('board:head', ({ at }) => Date.parse(at) > exp);
    expect(renewed.heard.some(({ event }) => event === 'board:left')).toBe(false);

    showHidden(3);
    await table.write(views.stage.state);
    const { seq } = await renewed.hear('board:change');
    await renewed.hear('board:head', (head) => head.seq === seq);
    expect(revoked.changes).toEqual([]);
  });

  it('never reaches the public: not by change, snapshot or list, while frozen or after', async () => {
    const [phone, screen, desk] = [await viewer(), await viewer(), await viewer()];
    await phone.join({ board });
    await screen.join({ board, audience: 'stage', ticket: live.ticket(board, 'stage') });
    await desk.join({ board, audience: 'staff', ticket: live.ticket(board, 'staff') });
    for (let total = 10; total < 20; total++) {
      showHidden(total);
      await table.write([views.stage.state, views.staff.state]);
      await screen.hear('board:change', ({ seq }) => seq === views.stage.state.seq);
      await desk.hear('board:change', ({ seq }) => seq === views.staff.state.seq);
    }
    expect(phone.changes).toEqual([]);
    await table.write(views.public.show([pretendRow('a', 100, 1)], { state: 'open', since: null }));
    await phone.hear('board:change');
    await phone.hear('board:head', ({ seq }) => seq === views.public.state.seq);
    const seen = [phone.heard, await phone.snapshot(board), await (await fetch(`${live.url}/live/boards`)).json()];
    expect(JSON.stringify(seen)).not.toMatch(/SECRET|blanks/);
  });
});
