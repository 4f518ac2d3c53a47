import { startTestApplication } from '../../../test/test-application.ts';
import type { TestApplication } from '../../../test/test-application.ts';
import type { TestClient } from '../../../test/test-client.ts';
import { addCompetitors, makeContest } from '../../../test/test-contest.ts';
import type { TestContest } from '../../../test/test-contest.ts';
import { contestant, handInOne, openRegistration } from '../../../test/test-registration.ts';
import type { EntryView } from './entry.view.ts';

const SESSION = { name: '上午场', startsAt: '2026-12-05T00:30:00.000Z', endsAt: '2026-12-05T04:30:00.000Z' };

describe('What a contestant sees of his own entry', () => {
  let test: TestApplication;
  beforeAll(async () => {
    test = await startTestApplication();
  });
  afterAll(() => test.stop());

  const entriesOf = async (client: TestClient): Promise<EntryView[]> =>
    (await client.get('/api/me/entries')).body.items;
  const belongsTo = (competitor: string, person: string) =>
    test.database.query('update competitor set person_id = $2 where id = $1', [competitor, person]);

  /** A competitor of his own in the skill, with a code, a session and a workstation. */
  async function started(contest: TestContest, skill: string): Promise<TestClient> {
    const me = await contestant(test);
    const [competitor] = await addCompetitors(contest, skill, ['阿依努尔·买买提']);
    await belongsTo(competitor!, me.person!);
    const stage = await contest.organiser.post(`/api/skills/${skill}/stages`, { name: '加赛' });
    const session = await contest.organiser.post(`/api/stages/${stage.body.id}/sessions`, SESSION);
    const station = await contest.organiser.post(`/api/skills/${skill}/workstations`, { code: 'W07' });
    expect([stage.status, session.status, station.status]).toEqual([201, 201, 201]);
    expect((await contest.organiser.post(`/api/skills/${skill}/codes`)).status).toBeLessThan(300);
    await test.database.query('update subject set session_id = $2, workstation_id = $3 where skill_id = $1', [
      skill,
      session.body.id,
      station.body.id,
    ]);
    return me;
  }

  it('is when and where in an open skill', async () => {
    const contest = await makeContest(test);
    const me = await started(contest, contest.open);
    expect(await entriesOf(me)).toEqual([
      expect.objectContaining({
        name: '阿依努尔·买买提',
        competition: expect.objectContaining({ name: '技能之星', startsOn: '2026-12-05', days: 2 }),
        status: 'competing',
        workstation: 'W07',
        sessions: [{ stage: '加赛', ...SESSION }],
      }),
    ]);
  });

  it('is when, and never where or as what, in a coded skill', async () => {
    const contest = await makeContest(test);
    const me = await started(contest, contest.coded);
    const [{ code }] = await test.database.query('select code from subject where skill_id = $1', [contest.coded]);
    const answer = await me.get('/api/me/entries');
    expect(answer.body.items[0]).toMatchObject({ workstation: null, sessions: [{ stage: '加赛', ...SESSION }] });
    expect(JSON.stringify(answer.body)).not.toContain(`"${code}"`);
  });

  it('is there for whoever registered him, once he is approved, and for nobody else', async () => {
    const contest = await openRegistration(test);
    const leader = await contestant(test);
    const { id } = await handInOne(contest, leader, 1);
    expect(await entriesOf(leader)).toEqual([]);
    const [competitor] = await addCompetitors(contest, contest.open, ['选手1号']);
    await test.database.query(`update application set status = 'approved', competitor_id = $2 where id = $1`, [
      id,
      competitor,
    ]);
    expect((await entriesOf(leader)).map(({ name, status }) => [name, status])).toEqual([['选手1号', null]]);
    expect(await entriesOf(await contestant(test))).toEqual([]);
    expect((await test.anonymous.get('/api/me/entries')).status).toBe(401);
  });
});
