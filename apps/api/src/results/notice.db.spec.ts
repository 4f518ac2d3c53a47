import { noticeEnd } from '@skillstar/rules';
import { finishMarking, publishResults, remark } from '../../test/finished-skill.ts';
import { openSkill } from '../../test/marking-scenario.ts';
import type { MarkingScenario } from '../../test/marking-scenario.ts';
import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import { systemAct } from '../identity/act.ts';
import { verify } from '../platform/events/verify.ts';
import { recomputeBoard } from '../live-scoring/recompute.ts';
import { NoticeService } from './notice.service.ts';
import { PUBLICATION, PUBLICATION_ROWS } from './publication-rows.ts';
import { finalOf, rowsOf } from './publication.ts';
import type { SkillResultsView } from './result.view.ts';

let api: TestApplication;
let scene: MarkingScenario;
let publication: string;

beforeAll(async () => {
  api = await startTestApplication();
});
afterAll(() => api.stop());
beforeEach(async () => {
  scene = await openSkill(api, { competitors: 3 });
  await api.database.transaction((tx) => recomputeBoard(tx, scene.board, new Date()));
  await finishMarking(api, scene, ['8', '9', '7']);
  publication = await publishResults(scene);
});

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const begin = (id = publication, endsAt = inDays(5), masked = true) =>
  scene.organiser.post(`/api/publications/${id}/notice`, { endsAt: endsAt.toISOString(), masked });
const notice = () => api.anonymous.get(`/api/skills/${scene.skill}/notice`);
const endNotices = (at: Date) => api.app.get(NoticeService).endNotices(systemAct(at));
const results = async () => (await scene.chief.get<SkillResultsView>(`/api/skills/${scene.skill}/results`)).body;
const correct = (reason = '领队申诉成立') => scene.organiser.post(`/api/skills/${scene.skill}/corrections`, { reason });
const boardRows = async (audience: string): Promise<{ code: string; total: number; rank: number }[]> => {
  await api.database.transaction((tx) => recomputeBoard(tx, scene.board, new Date()));
  const [{ rows }] = await api.database.query('select rows from board_state where board_id = $1 and audience = $2', [
    scene.board,
    audience,
  ]);
  return rows;
};

describe('A public notice', () => {
  it('opens approved results to everybody, with names behind stars, and is final by itself when it is over', async () => {
    expect((await notice()).status).toBe(404);
    expect((await begin()).status).toBe(204);
    const { body } = await notice();
    expect(body).toMatchObject({
      version: 1,
      finalAt: null,
      correcting: false,
      masked: true,
      skill: { name: '网站技术' },
    });
    expect(body.rows.map((row: { name: string; total: number; parts: unknown[] }) => [row.name, row.total])).toEqual([
      ['选*·*', 1878],
      ['选*·*', 1778],
      ['选*·*', 1678],
    ]);
    expect(JSON.stringify(body)).not.toMatch(/选手/);
    expect((await api.anonymous.get(`/api/competitions/${scene.competition}/notices`)).body.items).toHaveLength(1);
    await endNotices(inDays(4.9));
    expect((await finalOf(api.database.manager, scene.skill))!.final).toBe(false);
    await endNotices(inDays(5.1));
    expect(await endNotices(inDays(5.1))).toBe(0);
    expect((await finalOf(api.database.manager, scene.skill))!.final).toBe(true);
    expect((await notice()).body.finalAt).not.toBeNull();
  });

  it('is begun once, of the newest version, by the organiser, for at most sixty days', async () => {
    const wrong = await Promise.all([begin(publication, inDays(-1)), begin(publication, inDays(61))]);
    expect(wrong.map(({ body }) => body.code)).toEqual(['notice.endsTooEarly', 'notice.endsTooEarly']);
    const chief = await scene.chief.post(`/api/publications/${publication}/notice`, {
      endsAt: inDays(3).toISOString(),
      masked: false,
    });
    expect(chief.status).toBe(403);
    const twice = await Promise.all([begin(), begin()]);
    expect(twice.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await begin()).body.code).toBe('notice.begun');
  });

  it('lasts so many working days by the server’s clock and the competition’s calendar', async () => {
    const path = `/api/competitions/${scene.competition}`;
    const tomorrow = new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 10);
    const { body: competition } = await scene.organiser.get(path);
    const say = (days: object) => scene.organiser.send('PATCH', path, { ...days, version: competition.version });
    expect((await say({ daysOff: [tomorrow, tomorrow] })).status).toBe(400);
    expect((await say({ daysOff: ['2026-02-30'] })).status).toBe(400);
    expect((await say({ daysOff: [tomorrow], workDays: [] })).body).toMatchObject({ daysOff: [tomorrow] });
    const ask = (length: object) =>
      scene.organiser.post(`/api/publications/${publication}/notice`, { ...length, masked: true });
    expect((await ask({})).body.code).toBe('notice.noEnd');
    expect((await ask({ workingDays: 3, endsAt: inDays(4).toISOString() })).body.code).toBe('notice.noEnd');
    expect((await ask({ workingDays: 2 })).status).toBe(400);
    const before = Date.now();
    expect((await ask({ workingDays: 3 })).status).toBe(204);
    const { body } = await notice();
    expect(body.endsAt).toBe(new Date(noticeEnd(before, 3, { daysOff: [tomorrow], workDays: [] })).toISOString());
  });

  it('of a competition that is a draft again is shown to nobody', async () => {
    await begin();
    await api.database.query(`update competition set status = 'draft' where id = $1`, [scene.competition]);
    expect((await notice()).status).toBe(404);
    expect((await api.anonymous.get(`/api/competitions/${scene.competition}/notices`)).body.items).toEqual([]);
  });
});

describe('A correction', () => {
  it('opens the skill again, shows who would move, and makes version 2 with its reason', async () => {
    await begin();
    expect((await correct()).status).toBe(201);
    expect((await correct()).body.code).toBe('results.notFinalised');
    await remark(scene, 2, '10');
    const before = await results();
    expect(before.rows.map(({ code, rank, before, changed }) => [code, before?.rank, rank, changed])).toEqual([
      ['B03', 3, 1, true],
      ['B02', 1, 2, true],
      ['B01', 2, 3, true],
    ]);
    expect((await boardRows('public'))[0]).toMatchObject({ code: 'B02', total: 1878 });
    expect((await boardRows('staff'))[0]).toMatchObject({ code: 'B03', total: 1978 });
    expect((await notice()).body).toMatchObject({ version: 1, correcting: true });
    await endNotices(inDays(6));
    expect((await finalOf(api.database.manager, scene.skill))!.publication.notice!.finalAt).toBeNull();

    const second = await publishResults(scene);
    expect((await boardRows('public'))[0]).toMatchObject({ code: 'B03', total: 1978 });
    expect((await notice()).status).toBe(404);
    expect((await begin(publication)).body.code).toBe('notice.replaced');
    expect((await begin(second)).status).toBe(204);
    const now = await results();
    expect(now.versions.map(({ version, reason }) => [version, reason])).toEqual([
      [2, '领队申诉成立'],
      [1, null],
    ]);
    expect(now.versions[1]!.notice!.endedAt).not.toBeNull();
    expect(await rowsOf(api.database.manager, publication)).toMatchObject([
      { code: 'B02' },
      { code: 'B01' },
      { code: 'B03' },
    ]);
  });

  it('is the way to withdraw somebody whose results are approved: version 2 says so, version 1 stays as it was', async () => {
    await begin();
    const withdraw = async () => {
      const [{ version }] = await api.database.query('select version from subject where id = $1', [
        scene.subjects[1]!.id,
      ]);
      const body = { status: 'withdrawn', reason: '本人申请退赛', version };
      return scene.organiser.send('PATCH', `/api/subjects/${scene.subjects[1]!.id}`, body);
    };
    expect((await withdraw()).body.code).toBe('results.finalised');
    await correct('本人申请退赛');
    expect((await withdraw()).status).toBe(200);
    const { rows, blockers } = await results();
    expect(blockers).toEqual([]);
    expect(rows.map(({ code, rank, before, changed }) => [code, before?.rank, rank, changed])).toEqual([
      ['B01', 2, 1, true],
      ['B03', 3, 2, true],
      ['B02', 1, null, true],
    ]);
    const second = await publishResults(scene);
    expect((await begin(second)).status).toBe(204);
    expect((await notice()).body.rows.map(({ rank, status }: Record<string, unknown>) => [rank, status])).toEqual([
      [1, 'competing'],
      [2, 'competing'],
      [null, 'withdrawn'],
    ]);
    expect(await rowsOf(api.database.manager, publication)).toMatchObject([
      { code: 'B02', rank: 1, status: 'competing' },
      { code: 'B01' },
      { code: 'B03' },
    ]);
  });

  it('that changes nothing makes no version; it is withdrawn, and the results stand as they were', async () => {
    const { body } = await correct();
    const { contentHash } = await results();
    const same = await scene.chief.post(`/api/skills/${scene.skill}/result-proposals`, { contentHash });
    expect(same.body.code).toBe('results.unchanged');
    await remark(scene, 0, '8.5');
    const withdraw = () => scene.organiser.post(`/api/corrections/${body.id}/withdrawal`);
    expect((await withdraw()).body.code).toBe('correction.changed');
    await remark(scene, 0, '8');
    expect((await withdraw()).status).toBe(204);
    expect((await withdraw()).body.code).toBe('correction.closed');
    expect(await results()).toMatchObject({ status: 'closed', correction: null, versions: [{ version: 1 }] });
  });
});

describe('The audit chain', () => {
  it('vouches for every row of a publication: one that was changed past the product is found, and blocks', async () => {
    const row = (await rowsOf(api.database.manager, publication))[0]!;
    const tamper = (total: number) =>
      api.database.transaction(async (tx) => {
        await tx.query('alter table publication_row disable trigger publication_row_append_only');
        await tx.query('update publication_row set total = $2 where id = $1', [row.id, total]);
        await tx.query('alter table publication_row enable trigger publication_row_append_only');
      });
    const fault = async () =>
      (await api.database.transaction('REPEATABLE READ', (tx) => verify(tx, [PUBLICATION, PUBLICATION_ROWS]))).fault;
    expect(await fault()).toBeNull();
    await tamper(9999);
    expect(await fault()).toMatchObject({ what: 'publication_row', id: row.id });
    await correct();
    await remark(scene, 0, '10');
    const { contentHash } = await results();
    const blocked = await scene.chief.post(`/api/skills/${scene.skill}/result-proposals`, { contentHash });
    expect(blocked.body.blockers).toMatchObject([{ code: 'chain.broken', params: { what: 'publication_row' } }]);
    await tamper(row.total!);
    expect(await fault()).toBeNull();
  });
});
