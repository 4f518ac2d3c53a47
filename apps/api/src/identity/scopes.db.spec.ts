import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication, TestGrant } from '../../test/test-application.ts';
import type { TestClient } from '../../test/test-client.ts';
import { makeContest } from '../../test/test-contest.ts';
import type { TestContest } from '../../test/test-contest.ts';

describe('A right that is narrowed', () => {
  let test: TestApplication;
  let contest: TestContest;
  beforeAll(async () => {
    test = await startTestApplication();
    contest = await makeContest(test);
  });
  afterAll(() => test.stop());

  const organiserOf = (scope: Partial<TestGrant>): Promise<TestClient> =>
    test.as({ roles: [{ role: 'organiser', competition: contest.competition, ...scope }] });
  const path = (end: string): string => `/api/competitions/${contest.competition}/${end}`;

  it('to one skill or delegation gives no power over the organiser of the whole competition', async () => {
    const whole = await organiserOf({});
    for (const part of [{ skill: contest.open }, { delegation: contest.delegations[0]! }]) {
      const client = await organiserOf(part);
      expect((await client.post(`/api/people/${whole.person}/password-reset`)).status).toBe(403);
      expect((await client.patch(`/api/people/${whole.person}`, { disabled: true, version: 1 })).status).toBe(403);
      const peer = await organiserOf(part);
      expect((await client.post(`/api/people/${peer.person}/password-reset`)).status).toBe(201);
    }
  });

  it('to one skill or delegation shows and takes no roles beside it', async () => {
    const whole = await organiserOf({});
    const client = await organiserOf({ skill: contest.open });
    const { items } = (await client.get('/api/role-grants')).body as { items: { skill: string | null; id: string }[] };
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ skill }) => skill === contest.open)).toBe(true);
    const [other] = await test.database.query('select id from role_grant where person_id = $1', [whole.person]);
    expect((await client.delete(`/api/role-grants/${other.id}`)).status).toBe(403);
    for (const scope of [{}, { skill: contest.coded }, { delegation: contest.delegations[0] }]) {
      const grant = { person: client.person, role: 'organiser', competition: contest.competition, ...scope };
      expect((await client.post('/api/role-grants', grant)).status).toBe(403);
    }
  });

  it('to a delegation gives no tablets', async () => {
    const { person } = await test.as({ name: '裁判甲' });
    await contest.organiser.post(`/api/skills/${contest.open}/judges`, { person });
    const client = await organiserOf({ delegation: contest.delegations[0]! });
    expect((await client.get(path('devices'))).status).toBe(403);
    expect((await client.post(path('device-invites'), { person })).status).toBe(403);
    expect((await client.post(path('pin-resets'), { person })).status).toBe(403);
  });

  it('to one skill gives no tablet that marks in another', async () => {
    const { person } = await test.as({ name: '两项裁判' });
    await contest.organiser.post(`/api/skills/${contest.open}/judges`, { person });
    const chief = await test.as({
      roles: [{ role: 'chief-judge', competition: contest.competition, skill: contest.open }],
    });
    expect((await chief.post(path('device-invites'), { person })).status).toBe(201);
    await contest.organiser.post(`/api/skills/${contest.coded}/judges`, { person });
    expect((await chief.post(path('device-invites'), { person })).body.code).toBe('device.beyondSkill');
    expect((await chief.post(path('pin-resets'), { person })).body.code).toBe('device.beyondSkill');
    expect((await contest.organiser.post(path('device-invites'), { person })).status).toBe(201);
  });

  it('to one competition shows people of others by name only, enough to choose them', async () => {
    const elsewhere = await makeContest(test);
    const stranger = { name: '外地裁判', signInName: 'waidi', phone: '13911112222', mail: 'w@example.org' };
    const { body } = await contest.organiser.post('/api/people', stranger);
    const { competition } = elsewhere;
    await contest.organiser.post('/api/role-grants', { person: body.id, role: 'observer', competition });
    const client = await organiserOf({});
    const found = async (search: string) =>
      (await client.get(`/api/people?search=${encodeURIComponent(search)}`)).body.items;
    const hidden = { signInName: null, phone: '*******2222', mail: null, grants: [], manageable: false };
    expect(await found('外地')).toMatchObject([{ id: body.id, name: '外地裁判', ...hidden }]);
    expect(await found('1391111')).toEqual([]);
    expect(await found('wai')).toEqual([]);
    expect(await found('139 1111 2222')).toMatchObject([{ id: body.id, ...hidden }]);
    expect(await found('waidi')).toMatchObject([{ id: body.id, ...hidden }]);

    await client.post('/api/role-grants', { person: body.id, role: 'judge', competition: contest.competition });
    const [judge] = await found('外地');
    expect(judge).toMatchObject({ phone: '*******2222', manageable: false });
    expect(judge.grants.map(({ role }: { role: string }) => role)).toEqual(['judge']);
    const all = await contest.organiser.get(`/api/people?search=waid`);
    expect(all.body.items).toMatchObject([{ phone: '13911112222', mail: 'w@example.org', manageable: true }]);
  });
});
