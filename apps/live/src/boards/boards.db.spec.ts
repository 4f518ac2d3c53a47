import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { BoardListItem } from '@skillstar/contract';
import { createTestDatabase, type TestDatabase } from '../../../api/test/test-database.ts';
import { BoardCopy } from '../../test/board-copy.ts';
import { BoardTable } from '../../test/board-table.ts';
import { liveUnderTest, type LiveUnderTest } from '../../test/live-under-test.ts';
import { PretendBoard, pretendRow } from '../../test/pretend-board.ts';
import { ViewerUnderTest } from '../../test/viewer-under-test.ts';

let database: TestDatabase;
let table: BoardTable;
let live: LiveUnderTest;
const viewers: ViewerUnderTest[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  table = await BoardTable.open(database.url);
  live = await liveUnderTest({ databaseUrl: database.url }, { headEveryMs: 100, freshMs: 50 });
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

async function written(board = new PretendBoard()): Promise<PretendBoard> {
  board.show([pretendRow('a', 100, 1), pretendRow('b', 50, 2)]);
  await table.write(board.state);
  return board;
}

const mark = ({ board, epoch, seq, hash }: PretendBoard['state']) => ({ board, epoch, seq, hash });

describe('A viewer', () => {
  it('joins, fetches the board, and hears each change of it', async () => {
    const board = await written();
    const phone = await viewer();
    expect(await phone.join({ board: board.state.board })).toEqual(mark(board.state));
    const copy = new BoardCopy(await phone.snapshot(board.state.board, board.state.seq));
    expect(copy.isSound).toBe(true);

    await table.write(board.show([pretendRow('a', 100, 2), pretendRow('b', 150, 1)]));
    expect(copy.apply(await phone.hear('board:change'))).toBe('applied');
    expect(copy).toMatchObject(mark(board.state));
    expect(copy.rows.get('b')).toEqual(board.state.rows[1]);

    await table.write(board.show([pretendRow('b', 150, 1)]));
    expect(copy.apply(await phone.hear('board:change', ({ seq }) => seq === board.state.seq))).toBe('applied');
    expect([...copy.rows.keys()]).toEqual(['b']);
    expect(copy.isSound).toBe(true);
  });

  it('hears the same change as another viewer, each once', async () => {
    const board = await written();
    const [phone, desk] = [await viewer(), await viewer()];
    await Promise.all([phone, desk].map((one) => one.join({ board: board.state.board })));
    await table.write(board.show([pretendRow('a', 101, 1), pretendRow('b', 50, 2)]));
    const changes = await Promise.all([phone, desk].map((one) => one.hear('board:change')));
    expect(changes[0]).toEqual(changes[1]);
    await Promise.all([phone, desk].map((one) => one.hear('board:head', ({ seq }) => seq === board.state.seq)));
    expect([phone.changes.length, desk.changes.length]).toEqual([1, 1]);
  });

  it('hears nothing more of a board it left', async () => {
    const board = await written();
    const [gone, stays] = [await viewer(), await viewer()];
    await Promise.all([gone, stays].map((one) => one.join({ board: board.state.board })));
    expect(await gone.leave({ board: board.state.board })).toEqual({ left: true });
    expect(await gone.leave({ board: board.state.board })).toEqual({ left: false });
    const heardBefore = gone.heard.length;
    await table.write(board.show([pretendRow('a', 102, 1)]));
    await stays.hear('board:change');
    expect(await gone.join({ board: (await written()).state.board })).toHaveProperty('seq');
    const later = gone.heard.slice(heardBefore).filter(({ body }) => isOf(body, board.state.board));
    expect(later).toEqual([]);
  });

  it('that missed a change stands below the base of the next, fetches, and is right again', async () => {
    const board = await written();
    const phone = await viewer();
    await phone.join({ board: board.state.board });
    const copy = new BoardCopy(await phone.snapshot(board.state.board));
    await table.write(board.show([pretendRow('a', 103, 1)]));
    await phone.hear('board:change');
    await table.write(board.show([pretendRow('a', 104, 1)]));
    const change = await phone.hear('board:change', ({ seq }) => seq === board.state.seq);
    expect(copy.apply(change)).toBe('refetch');
    const fresh = new BoardCopy(await phone.snapshot(board.state.board, change.seq));
    expect(fresh).toMatchObject(mark(board.state));
    expect(fresh.apply(change)).toBe('ignored');
  });

  it('whose pointer was lost is healed by the next comparison', async () => {
    const board = await written();
    const phone = await viewer();
    await phone.join({ board: board.state.board });
    await table.write(board.show([pretendRow('a', 105, 1)]), { pointer: false });
    expect(await phone.hear('board:change')).toMatchObject({ seq: board.state.seq, hash: board.state.hash });
    expect(await phone.hear('board:head', ({ seq }) => seq === board.state.seq)).toMatchObject(mark(board.state));
  });

  it('learns from the head that a backup was restored, and replaces everything', async () => {
    const board = await written();
    const phone = await viewer();
    await phone.join({ board: board.state.board });
    const copy = new BoardCopy(await phone.snapshot(board.state.board));
    await table.write(board.restart());
    const head = await phone.hear('board:head', ({ epoch }) => epoch === board.state.epoch);
    expect(copy.compare(head)).toBe('refetch');
    const fresh = new BoardCopy(await phone.snapshot(board.state.board, head.seq));
    expect(fresh).toMatchObject(mark(board.state));
    await table.write(board.show([pretendRow('z', 1, 1)]));
    const change = await phone.hear('board:change', ({ epoch }) => epoch === board.state.epoch);
    expect(fresh.apply(change)).toBe('applied');
  });

  it('has the same hash as the database after any history', async () => {
    const step = fc.uniqueArray(fc.tuple(fc.constantFrom(...'abcdef'), fc.nat(2)), { selector: ([id]) => id });
    const history = fc.array(fc.tuple(step, fc.boolean()), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const board = await written();
        const phone = await viewer();
        await phone.join({ board: board.state.board });
        let copy = new BoardCopy(await phone.snapshot(board.state.board));
        for (const [rows, pointer] of steps) {
          await table.write(board.show(rows.map(([id, total]) => pretendRow(id, total))), { pointer });
        }
        await phone.hear('board:head', ({ seq }) => seq === board.state.seq);
        for (const change of phone.changes) {
          if (copy.apply(change) === 'refetch') copy = new BoardCopy(await phone.snapshot(board.state.board));
        }
        expect(copy).toMatchObject(mark(board.state));
        expect(copy.isSound).toBe(true);
        await phone.close();
      }),
      { numRuns: 15 },
    );
  });
});

describe('The list of boards', () => {
  it('names the public boards of a competition and their state, and no hidden view', async () => {
    const board = await written();
    await table.write({ ...board.state, audience: 'staff', head: { ...board.state.head, title: 'staff only' } });
    await written();
    const answer = await fetch(`${live.url}/live/boards?competition=${board.competition}`);
    const { boards } = (await answer.json()) as { boards: BoardListItem[] };
    expect(boards).toEqual([
      {
        id: board.state.board,
        competition: board.state.head.competition,
        skill: board.state.head.skill,
        kind: 'skill',
        title: '网站设计与开发',
        titleEn: 'Web Technologies',
        state: 'open',
        seq: board.state.seq,
        updatedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      },
    ]);
    expect(answer.headers.get('cache-control')).toContain('public, max-age=1');
  });
});

describe('A snapshot', () => {
  it('may be held by a CDN, says when it is the same, and comes from any page', async () => {
    const board = await written();
    const address = `${live.url}/live/boards/${board.state.board}`;
    const answer = await fetch(address, { headers: { Origin: 'https://elsewhere.example', Cookie: 'a=b' } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=1, stale-while-revalidate=5, stale-if-error=60');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await answer.json()).toMatchObject({ ...mark(board.state), rows: board.state.rows });
    const etag = answer.headers.get('etag')!;
    const again = await fetch(address, { headers: { 'If-None-Match': `"other", ${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await table.write(board.show([pretendRow('a', 1)]));
    const changed = await fetch(`${address}?seq=${board.state.seq}`, { headers: { 'If-None-Match': etag } });
    expect(changed.status).toBe(200);
  });

  it('is at least as new as the seq that is asked for, whatever is in memory', async () => {
    const board = await written();
    const phone = await viewer();
    await phone.snapshot(board.state.board);
    for (let step = 0; step < 5; step++) {
      await table.write(board.show([pretendRow('a', step)]), { pointer: false });
      const { seq } = await askUntil(() => phone.snapshot(board.state.board, board.state.seq), board.state.seq);
      expect(seq).toBe(board.state.seq);
    }
  });

  it('is compressed for those who can read it', async () => {
    const board = new PretendBoard();
    board.show(Array.from({ length: 100 }, (_, at) => pretendRow(`r${at}`, at)));
    await table.write(board.state);
    const address = `${live.url}/live/boards/${board.state.board}`;
    const plain = await fetch(address, { headers: { 'Accept-Encoding': 'identity' } });
    const squeezed = await fetch(address, { headers: { 'Accept-Encoding': 'gzip' } });
    expect([plain.headers.get('content-encoding'), squeezed.headers.get('content-encoding')]).toEqual([null, 'gzip']);
    expect(Number(squeezed.headers.get('content-length'))).toBeLessThan(
      Number(plain.headers.get('content-length')) / 4,
    );
    expect(await squeezed.json()).toEqual(await plain.json());
  });

  it('comes over a connection that outlives the pause between two polls', async () => {
    const { headers } = await fetch(`${live.url}/live/boards`);
    expect(Number(/timeout=(\d+)/.exec(headers.get('keep-alive') ?? '')?.[1])).toBeGreaterThan(5);
  });

  it('that does not exist is a problem in the language of the reader', async () => {
    const of = async (path: string, language: string) => {
      const answer = await fetch(`${live.url}${path}`, { headers: { 'Accept-Language': language } });
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      return (await answer.json()) as { code: string; status: number; title: string };
    };
    expect(await of(`/live/boards/${randomUUID()}`, 'en')).toMatchObject({ code: 'id.unknown', status: 404 });
    expect((await of(`/live/boards/${randomUUID()}`, 'zh-CN')).title).toContain('没有找到');
    expect(await of('/live/boards/everything', 'en')).toMatchObject({ code: 'id.unknown' });
    expect(await of('/live/nothing', 'en')).toMatchObject({ code: 'route.unknown' });
    expect(await of(`/live/boards/${randomUUID()}?seq=-1`, 'en')).toMatchObject({ code: 'validation.failed' });
    expect(await of('/live/boards?competition=%27', 'en')).toMatchObject({ code: 'validation.failed', status: 400 });
    expect(await of('/live/boards/%E0%A4%A', 'en')).toMatchObject({ status: 400 });
  });
});

async function askUntil<T extends { seq: number }>(ask: () => Promise<T>, seq: number): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer.seq >= seq) return answer;
  }
}

function isOf(body: unknown, board: string): boolean {
  return typeof body === 'object' && body !== null && (body as { board?: string }).board === board;
}
