import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import type { TestClient } from '../../test/test-client.ts';

const CONTEST = { name: ' 2026 年“技能之星” ', template: 'skills-star', startsOn: '2026-12-05', days: 2 };

describe('A competition', () => {
  let test: TestApplication;
  let organiser: TestClient;
  let competition: string;
  beforeAll(async () => {
    test = await startTestApplication();
    organiser = await test.as('organiser');
    const made = await organiser.post('/api/competitions', CONTEST);
    expect(made.status).toBe(201);
    competition = made.body.id;
  });
  afterAll(() => test.stop());

  it('begins with the groups of its template and a tidied name', async () => {
    const view = await organiser.get(`/api/competitions/${competition}`);
    expect(view.body).toMatchObject({ name: '2026 年“技能之星”', startsOn: '2026-12-05', status: 'draft', version: 1 });
    const groups = await organiser.get(`/api/competitions/${competition}/groups`);
    expect(groups.body.items.map((group: { name: string }) => group.name)).toEqual(['职工组', '学生组']);
  });

  it('is seen by nobody outside before it is published', async () => {
    expect((await test.anonymous.get('/api/competitions')).body.items).toEqual([]);
    expect((await test.anonymous.get(`/api/competitions/${competition}`)).status).toBe(404);
    const judge = await test.as({ roles: [{ role: 'judge', competition }] });
    expect((await judge.get(`/api/competitions/${competition}`)).status).toBe(200);
    const elsewhere = await test.as({ roles: [{ role: 'judge', competition: crypto.randomUUID() }] });
    expect((await elsewhere.get(`/api/competitions/${competition}`)).status).toBe(404);

    const published = await organiser.patch(`/api/competitions/${competition}`, { status: 'published', version: 1 });
    expect(published.body).toMatchObject({ status: 'published', version: 2 });
    expect((await test.anonymous.get('/api/competitions')).body.items).toHaveLength(1);
  });

  it('refuses a change made on a stale version and keeps what is there', async () => {
    const stale = await organiser.patch(`/api/competitions/${competition}`, { name: '别的名字', version: 1 });
    expect(stale).toMatchObject({ status: 409, body: { code: 'version.stale' } });
    expect((await organiser.get(`/api/competitions/${competition}`)).body.name).toBe('2026 年“技能之星”');
  });

  it('can be changed by its own organiser and by no other', async () => {
    const other = await test.as({ roles: [{ role: 'organiser', competition: crypto.randomUUID() }] });
    expect((await other.patch(`/api/competitions/${competition}`, { days: 3, version: 2 })).status).toBe(403);
    expect((await other.post('/api/competitions', CONTEST)).status).toBe(403);
    const own = await test.as({ roles: [{ role: 'organiser', competition }] });
    expect((await own.patch(`/api/competitions/${competition}`, { days: 3, version: 2 })).body.days).toBe(3);
  });

  it('has skills in order, each with its template’s stages and a number of its own', async () => {
    const skill = { number: '17', name: '网站技术', nameEn: 'Web Technologies' };
    const made = await organiser.post(`/api/competitions/${competition}/skills`, skill);
    expect(made.body).toMatchObject({ ...skill, coded: false, status: 'preparing', total: null, version: 1 });
    const stages = await organiser.get(`/api/skills/${made.body.id}/stages`);
    expect(stages.body.items.map((stage: { name: string }) => stage.name)).toEqual(['初赛', '决赛']);
    expect(await organiser.post(`/api/competitions/${competition}/skills`, skill)).toMatchObject({
      status: 409,
      body: { code: 'skill.numberTaken', params: { number: '17' } },
    });
    const listed = await test.anonymous.get(`/api/competitions/${competition}/skills`);
    expect(listed.body.items).toHaveLength(1);
  });

  it('lists delegations by pinyin and refuses a second one with the same code', async () => {
    const path = `/api/competitions/${competition}/delegations`;
    for (const [code, name] of [
      ['YL', '云岭市'],
      ['AQ', '安庆里区'],
      ['LH', '龙湖港'],
    ]) {
      expect((await organiser.post(path, { code, name })).status).toBe(201);
    }
    const { items } = (await organiser.get(path)).body;
    expect(items.map((item: { name: string }) => item.name)).toEqual(['安庆里区', '龙湖港', '云岭市']);
    expect(await organiser.post(path, { code: 'AQ', name: '另一队' })).toMatchObject({
      status: 409,
      body: { code: 'delegation.codeTaken', params: { code: 'AQ' } },
    });
    const [first] = items;
    const changed = await organiser.patch(`/api/delegations/${first.id}`, { name: '安庆区', version: 1 });
    expect(changed.body).toMatchObject({ name: '安庆区', code: 'AQ', version: 2 });
    expect((await organiser.delete(`/api/delegations/${first.id}`)).status).toBe(204);
    expect((await organiser.delete(`/api/delegations/${first.id}`)).status).toBe(404);
  });

  it('holds sessions and workstations; a session does not end before it starts', async () => {
    const [skill] = (await organiser.get(`/api/competitions/${competition}/skills`)).body.items;
    const [stage] = (await organiser.get(`/api/skills/${skill.id}/stages`)).body.items;
    const times = { startsAt: '2026-12-05T01:00:00.000Z', endsAt: '2026-12-05T04:00:00.000Z' };
    const session = await organiser.post(`/api/stages/${stage.id}/sessions`, { name: '第一场', ...times });
    expect(session.body).toMatchObject({ name: '第一场', ...times });
    const late = { startsAt: '2026-12-05T05:00:00.000Z', version: 1 };
    expect(await organiser.patch(`/api/sessions/${session.body.id}`, late)).toMatchObject({
      status: 400,
      body: { code: 'session.endsBeforeStart' },
    });
    expect((await organiser.delete(`/api/stages/${stage.id}`)).body.code).toBe('part.inUse');
    expect((await organiser.post(`/api/skills/${skill.id}/workstations`, { code: '01' })).status).toBe(201);
    expect((await organiser.post(`/api/skills/${skill.id}/workstations`, { code: '01' })).body.code).toBe('name.taken');
  });

  it('refuses empty names, control characters and members that nobody knows, all at once', async () => {
    const answer = await organiser.post(`/api/competitions/${competition}/delegations`, {
      code: '　',
      name: '甲\u0000',
      colour: 'red',
    });
    expect(answer.status).toBe(400);
    const fields = answer.body.errors.map((error: { field: string }) => error.field);
    expect([...fields].sort()).toEqual(['code', 'colour', 'name']);
  });

  it('writes an event for every change, with before and after', async () => {
    const rows: { type: string; body: string }[] = await test.database.query(
      'select type, body from event where competition_id = $1 order by id',
      [competition],
    );
    const changed = rows.map(({ body }) => JSON.parse(body)).find((event) => event.type === 'delegation.changed');
    expect(changed).toMatchObject({ before: { name: '安庆里区' }, after: { name: '安庆区' }, actor: organiser.person });
  });
});
