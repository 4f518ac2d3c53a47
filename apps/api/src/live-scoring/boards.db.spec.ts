import { Client } from 'pg';
import type { BoardRow } from '@skillstar/contract';
import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import { entry, openSkill } from '../../test/marking-scenario.ts';
import type { MarkingScenario } from '../../test/marking-scenario.ts';
import { staleAudiences } from './check-board.ts';
import { recomputeBoard } from './recompute.ts';

let api: TestApplication;
let scene: MarkingScenario;
let ears: Client;
let heard: string[] = [];
let onPointer: () => void = () => undefined;

beforeAll(async () => {
  api = await startTestApplication();
  const [{ url }] = [{ url: (api.database.options as { url: string }).url }];
  ears = new Client({ connectionString: url });
  ears.on('error', () => undefined);
  ears.on('notification', (message) => {
    heard.push(message.payload ?? '');
    onPointer();
  });
  await ears.connect();
  await ears.query('listen board_pointer');
});
afterAll(async () => {
  await ears.end();
  await api.stop();
});
beforeEach(async () => {
  scene = await openSkill(api);
});

/** Resolves when the stored view of an audience satisfies the condition; looks again at every pointer. */
async function until(audience: string, holds: (rows: BoardRow[]) => boolean): Promise<BoardRow[]> {
  for (;;) {
    const next = new Promise<void>((resolve) => (onPointer = resolve));
    const [row] = await api.database.query('select rows from board_state where board_id = $1 and audience = $2', [
      scene.board,
      audience,
    ]);
    if (row && holds(row.rows)) return row.rows;
    await next;
  }
}

async function pointerHeard(pointer: string): Promise<void> {
  for (;;) {
    const next = new Promise<void>((resolve) => (onPointer = resolve));
    if (heard.includes(pointer)) return;
    await next;
  }
}

async function mark(judge: number, subject: number, value: string): Promise<void> {
  const sheet = await scene.sheet(scene.judges[judge]!, subject);
  const { body } = await scene.judges[judge]!.post('/api/mark-entries', { entries: [entry(sheet, 0, value)] });
  expect(body.receipts[0].status).toBe('accepted');
}

const change = (board: object) => scene.organiser.patch(`/api/boards/${scene.board}`, board);
const seqOf = async (audience: string): Promise<number> =>
  Number(
    (
      await api.database.query('select seq from board_state where board_id = $1 and audience = $2', [
        scene.board,
        audience,
      ])
    )[0].seq,
  );

describe('a board', () => {
  it('follows marks of two judges at the same moment and points to every changed audience', async () => {
    heard = [];
    await Promise.all([mark(0, 0, '8'), mark(1, 1, '9')]);
    const rows = await until('public', ([first, second]) => first?.total === 900 && second?.total === 800);
    expect(rows.map((row) => [row.rank, row.code, row.name])).toEqual([
      [1, 'B02', '选手·2'],
      [2, 'B01', '选手·1'],
    ]);
    expect(heard.some((pointer) => pointer.startsWith(`${scene.board}:public:`))).toBe(true);
    expect(await staleAudiences(api.database, scene.board)).toEqual([]);
  });

  it('recomputed by several processes at the same moment tells every seq once, in order, and ends right', async () => {
    heard = [];
    const recompute = () => api.database.transaction((tx) => recomputeBoard(tx, scene.board, new Date()));
    const others = Promise.all(Array.from({ length: 12 }, recompute));
    await Promise.all([mark(0, 0, '8'), mark(1, 1, '9'), others]);
    await Promise.all([recompute(), recompute()]);
    await until('public', ([first, second]) => first?.total === 900 && second?.total === 800);
    expect(await staleAudiences(api.database, scene.board)).toEqual([]);
    for (const audience of ['public', 'stage', 'staff']) {
      const last = await seqOf(audience);
      await pointerHeard(`${scene.board}:${audience}:${last}`);
      const seqs = heard
        .filter((text) => text.startsWith(`${scene.board}:${audience}:`))
        .map((text) => Number(text.split(':')[2]));
      expect(seqs).toEqual(Array.from({ length: seqs.length }, (_, n) => last - seqs.length + 1 + n));
      expect(seqs.length).toBeGreaterThan(0);
    }
  });

  it('is found by the sweep when the process that marked it died before it could recompute', async () => {
    await api.database.query(`update mark_sheet set total = 777, done = 1 where subject_id = $1`, [
      scene.subjects[0]!.id,
    ]);
    await api.database.query(`insert into board_touch (board_id, at) values ($1, now() - interval '5 seconds')`, [
      scene.board,
    ]);
    await until('staff', (rows) => rows.some((row) => row.total === 777));
    const [{ n }] = await api.database.query('select count(*)::int as n from board_touch where board_id = $1', [
      scene.board,
    ]);
    expect(n).toBe(0);
  });

  it('that counts signed sheets shows nothing of an unsigned one', async () => {
    const [board] = (await scene.organiser.get(`/api/competitions/${scene.competition}/boards`)).body.items;
    expect((await change({ counts: 'signed', version: board.version })).status).toBe(200);
    await mark(0, 0, '8');
    await until('staff', (rows) => rows.every((row) => row.total === null));
  });

  it('changed by two organisers at the same moment takes one change and tells the other', async () => {
    const [board] = (await scene.organiser.get(`/api/competitions/${scene.competition}/boards`)).body.items;
    const answers = await Promise.all([
      change({ visibility: 'frozen', version: board.version }),
      change({ visibility: 'hidden', version: board.version }),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  });

  it('that is frozen is not written for the public while marks go on', async () => {
    const [board] = (await scene.organiser.get(`/api/competitions/${scene.competition}/boards`)).body.items;
    await mark(0, 0, '8');
    await until('public', ([first]) => first?.total === 800);
    await change({ visibility: 'frozen', reason: '决赛封榜', version: board.version });
    const before = await seqOf('public');
    await mark(0, 1, '10');
    await until('staff', ([first]) => first?.total === 1000);
    expect(await seqOf('public')).toBe(before);
    expect((await until('public', () => true))[0]).toMatchObject({ total: 800 });
  });

  it('of a draft competition is nothing to the public until the competition is published', async () => {
    await api.database.query(`update competition set status = 'draft' where id = $1`, [scene.competition]);
    await api.database.query('delete from board_state where board_id = $1', [scene.board]);
    await mark(0, 0, '8');
    await until('staff', ([first]) => first?.total === 800);
    const [{ n }] = await api.database.query(
      `select count(*)::int as n from board_state where board_id = $1 and audience = 'public'`,
      [scene.board],
    );
    expect(n).toBe(0);
    const { body } = await scene.organiser.get(`/api/competitions/${scene.competition}`);
    await scene.organiser.patch(`/api/competitions/${scene.competition}`, {
      status: 'published',
      version: body.version,
    });
    await until('public', ([first]) => first?.total === 800);
  });

  it('by delegation sums the members’ totals', async () => {
    const made = await scene.organiser.post(`/api/competitions/${scene.competition}/boards`, { kind: 'delegation' });
    expect(made.status).toBe(201);
    expect(
      (await scene.organiser.post(`/api/competitions/${scene.competition}/boards`, { kind: 'delegation' })).status,
    ).toBe(409);
    await Promise.all([mark(0, 0, '8'), mark(1, 1, '9')]);
    const skillBoard = scene.board;
    scene.board = made.body.id;
    const rows = await until('staff', ([first]) => first?.total === 1700);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ code: 'A', name: '东城代表队', members: 2, rank: 1 });
    scene.board = skillBoard;
  });
});

describe('a coded skill', () => {
  it('tells no judge and no board who a competitor is', async () => {
    scene = await openSkill(api, { coded: true });
    await mark(0, 0, '8');
    await until('public', (rows) => rows.some((row) => row.total === 800));
    const sheet = await scene.sheet(scene.judges[0], 0);
    const texts = [
      JSON.stringify((await scene.judges[0].get('/api/judging/package')).body.sheets),
      JSON.stringify(sheet),
      JSON.stringify(await api.database.query('select head, rows from board_state where board_id = $1', [scene.board])),
    ];
    for (const text of texts) expect(text).not.toMatch(/选手·|第一职业学校|东城/);
  });
});

describe('a ticket', () => {
  it('is for whoever may see the board, and a screen’s key opens only the stage of its competition', async () => {
    const body = { board: scene.board, audience: 'stage' };
    expect((await api.anonymous.post('/api/live/tickets', body)).status).toBe(401);
    expect((await scene.judges[0].post('/api/live/tickets', body)).status).toBe(403);
    expect((await scene.chief.post('/api/live/tickets', body)).status).toBe(201);
    const screen = await scene.organiser.post(`/api/competitions/${scene.competition}/screens`, { name: '主屏' });
    const by = (key: string, what: object) =>
      api.anonymous.send('POST', '/api/live/tickets', what, { authorization: `Bearer ${key}` });
    expect((await by(screen.body.key, body)).status).toBe(201);
    expect((await by(screen.body.key, { ...body, audience: 'staff' })).status).toBe(403);
    expect((await by('wrong', body)).status).toBe(401);
    expect((await scene.organiser.delete(`/api/screens/${screen.body.id}`)).status).toBe(204);
    expect((await by(screen.body.key, body)).status).toBe(401);
  });
});
