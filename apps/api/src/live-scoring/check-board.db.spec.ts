import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import { entry, openSkill } from '../../test/marking-scenario.ts';
import type { MarkingScenario } from '../../test/marking-scenario.ts';
import { staleAudiences } from './check-board.ts';
import { ProducerService } from './producer.service.ts';
import { beginEpoch } from './recompute.ts';

let api: TestApplication;
let scene: MarkingScenario;

beforeAll(async () => {
  api = await startTestApplication();
});
afterAll(() => api.stop());
beforeEach(async () => {
  scene = await openSkill(api);
  await api.app.get(ProducerService).recompute(scene.board);
});

const check = () => staleAudiences(api.database, scene.board);
const change = (assignment: string, where = 'true') =>
  api.database.query(`update board_state set ${assignment} where board_id = $1 and ${where}`, [scene.board]);

describe('the check of a board', () => {
  it('waits for a board that is behind the marks of this moment', async () => {
    const holder = api.database.createQueryRunner();
    await holder.startTransaction();
    await holder.query('select from board where id = $1 for no key update', [scene.board]);
    const sheet = await scene.sheet(scene.judges[0], 0);
    await scene.judges[0].post('/api/mark-entries', { entries: [entry(sheet, 0, '8')] });
    const checked = check();
    await holder.commitTransaction();
    await holder.release();
    expect(await checked).toEqual([]);
    const [{ rows }] = await api.database.query(
      `select rows from board_state where board_id = $1 and audience = 'public'`,
      [scene.board],
    );
    expect(rows[0].total).toBe(800);
  });

  it('finds a total that follows from no mark', async () => {
    await api.database.query(`update mark_sheet set total = 700, done = 1 where subject_id = $1`, [
      scene.subjects[0]!.id,
    ]);
    expect(await check()).toEqual(['public', 'stage', 'staff']);
  });

  it.each([
    ['a hash that is not that of the rows', `hash = '00000000'`],
    ['a row that is newer than its view', `seq = 0`],
    ['a row that is here and taken away', `removed = jsonb_build_array(rows->0)`],
  ])('finds %s', async (_, assignment) => {
    await change(assignment, `audience = 'stage'`);
    expect(await check()).toEqual(['stage']);
  });

  it('finds a view that nobody should have', async () => {
    await api.database.query(`update competition set status = 'draft' where id = $1`, [scene.competition]);
    expect(await check()).toEqual(['public']);
  });
});

describe('a restored backup', () => {
  it('begins another epoch for every audience, and everything else stays as it was restored', async () => {
    const read = () =>
      api.database.query(
        'select audience, epoch, seq, hash, head, rows from board_state where board_id = $1 order by audience',
        [scene.board],
      );
    const before: { audience: string; epoch: string; seq: string }[] = await read();
    const pointers = await api.database.transaction((tx) => beginEpoch(tx, scene.board));
    const after: typeof before = await read();
    expect(pointers).toEqual(before.map(({ audience, seq }) => ({ board: scene.board, audience, seq: Number(seq) })));
    expect(new Set([...before, ...after].map(({ epoch }) => epoch)).size).toBe(6);
    const rest = (views: typeof before) => views.map(({ epoch: _epoch, ...view }) => view);
    expect(rest(after)).toEqual(rest(before));
    expect(await check()).toEqual([]);
  });
});
