import { finishMarking } from '../../../test/finished-skill.ts';
import { openSkill } from '../../../test/marking-scenario.ts';
import type { MarkingScenario } from '../../../test/marking-scenario.ts';
import { startTestApplication } from '../../../test/test-application.ts';
import type { TestApplication } from '../../../test/test-application.ts';
import type { TestClient } from '../../../test/test-client.ts';
import { recomputeBoard } from '../../live-scoring/recompute.ts';
import type { MyResultView } from './my-result.view.ts';

const HOUR = 3_600_000;

describe('A contestant’s score report', () => {
  let api: TestApplication;
  let scene: MarkingScenario;
  let supervisor: TestClient;
  let contestant: TestClient;
  let publication: string;

  beforeAll(async () => {
    api = await startTestApplication();
    scene = await openSkill(api, { competitors: 5 });
    await finishMarking(api, scene, ['5', '9', '7', '6', '8']);
    await api.database.transaction((tx) => recomputeBoard(tx, scene.board, new Date()));
    supervisor = await api.as({ name: '监督员', roles: [{ role: 'supervisor', competition: scene.competition }] });
    contestant = await api.as({ roles: [] });
    await api.database.query(
      `update competitor set person_id = $1 where id = (select competitor_id from subject_identity where subject_id = $2)`,
      [contestant.person, scene.subjects[2]!.id],
    );
  });
  afterAll(() => api.stop());

  const mine = async (client = contestant): Promise<MyResultView[]> => (await client.get('/api/me/results')).body.items;

  it('is empty before publication, and until the notice begins', async () => {
    expect(await mine()).toEqual([]);
    const { body } = await scene.chief.get(`/api/skills/${scene.skill}/results`);
    const proposal = await scene.chief.post(`/api/skills/${scene.skill}/result-proposals`, {
      contentHash: body.contentHash,
    });
    publication = (await supervisor.post(`/api/result-proposals/${proposal.body.id}/approval`)).body.id;
    expect(await mine()).toEqual([]);
  });

  it('tells rank, total and every module beside the cohort’s quartiles, once the notice has begun', async () => {
    const startsAt = new Date(Date.now() - HOUR).toISOString();
    const endsAt = new Date(Date.now() + 72 * HOUR).toISOString();
    await api.database.query(
      `insert into publication_notice (publication_id, starts_at, ends_at) values ($1, $2, $3)`,
      [publication, startsAt, endsAt],
    );
    const [report, ...others] = await mine();
    expect(others).toEqual([]);
    // partial 7.00, pass 5.00, judgement 1.78, measure 3.00
    expect(report).toMatchObject({
      rank: 3,
      ranked: 5,
      total: 1678,
      status: 'competing',
      version: 1,
      final: false,
      noticeEndsAt: endsAt,
      cohort: { lower: 1578, median: 1678, upper: 1778 },
      parts: [{ code: 'A', name: '制作', mark: 1678, cohort: { lower: 1578, median: 1678, upper: 1778 } }],
    });
  });

  it('is nobody else’s', async () => {
    expect(await mine(await api.as({ roles: [] }))).toEqual([]);
    expect((await api.anonymous.get('/api/me/results')).status).toBe(401);
  });
});
