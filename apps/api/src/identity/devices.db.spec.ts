import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import { TestClient } from '../../test/test-client.ts';
import { makeContest } from '../../test/test-contest.ts';
import type { TestContest } from '../../test/test-contest.ts';

describe('A tablet', () => {
  let test: TestApplication;
  let contest: TestContest;
  let chief: TestClient;
  let judge: string;
  let tablet: TestClient;
  beforeAll(async () => {
    test = await startTestApplication();
    contest = await makeContest(test);
    chief = await test.as({ roles: [{ role: 'chief-judge', competition: contest.competition, skill: contest.open }] });
    judge = await newJudge('裁判甲');
  });
  afterAll(() => test.stop());

  async function newJudge(name: string, skill = contest.open): Promise<string> {
    const { person } = await test.as({ name, roles: ['organiser'] });
    await contest.organiser.post(`/api/skills/${skill}/judges`, { person });
    return person!;
  }
  const path = (end: string): string => `/api/competitions/${contest.competition}/${end}`;
  const invite = async (person = judge) => (await chief.post(path('device-invites'), { person, name: '平板 7' })).body;
  const enter = (code: string, pin: string) => test.anonymous.post('/api/device-sign-ins', { code, pin });

  it('is bound by a code that works once, and the judge chooses a PIN', async () => {
    const invited = await invite();
    expect(invited).toMatchObject({ needsPin: true, person: { name: '裁判甲' } });
    expect(invited.code).toMatch(/^[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}$/);
    expect(invited.url).toBe(`/judge/#/enter/${invited.code.replace('-', '')}`);
    expect((await enter(invited.code, '1234')).body.code).toBe('device.pinWeak');
    const entered = await enter(invited.code.toLowerCase().replace('-', ' '), '2580');
    expect(entered).toMatchObject({ status: 201, body: { device: { name: '平板 7' } } });
    tablet = TestClient.of(test.url, judge, entered);
    expect((await enter(invited.code, '2580')).body.code).toBe('device.codeUsed');
  });

  it('acts as a judge of its competition and as nothing more, whatever else the person may do', async () => {
    const me = (await tablet.get('/api/me')).body;
    expect(me.grants.map((grant: { role: string }) => grant.role)).toEqual(['judge']);
    expect((await tablet.get('/api/people')).status).toBe(403);
  });

  it('is one when two tabs enter the same code at the same moment', async () => {
    const { code } = await invite();
    const answers = await Promise.all([enter(code, '2580'), enter(code, '2580'), enter(code, '2580')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410, 410]);
  });

  it('takes the PIN of the judge and no other; guessing is slowed and never locks', async () => {
    const { code, needsPin } = await invite();
    expect(needsPin).toBe(false);
    expect((await enter(code, '1357')).body.code).toBe('device.pinWrong');
    const statuses: number[] = [];
    for (let guess = 0; guess < 6; guess++) statuses.push((await enter(code, `13${guess}9`)).status);
    expect(statuses).toContain(429);
    const other = await invite();
    expect((await enter(other.code, '2580')).status).toBe(201);
  });

  it('is not bound by a code that nobody gave, or one that ran out', async () => {
    expect((await enter('AAAA-BBBB', '2580')).body.code).toBe('device.codeUnknown');
    const { code } = await invite();
    await test.database.query(`update device_invite set expires_at = now() - interval '1 second'`);
    expect((await enter(code, '2580')).body.code).toBe('device.codeExpired');
  });

  it('chooses a new PIN after the chief has reset the old one, and stays signed in meanwhile', async () => {
    expect((await chief.post(path('pin-resets'), { person: judge })).status).toBe(204);
    expect((await tablet.get('/api/me')).status).toBe(200);
    const { code, needsPin } = await invite();
    expect(needsPin).toBe(true);
    expect((await enter(code, '8642')).status).toBe(201);
  });

  it('reports what it has not sent; the chief sees it in the list', async () => {
    expect((await tablet.post('/api/device-reports', { unsent: 3, appVersion: '0.1.0' })).status).toBe(204);
    const { items } = (await chief.get(path('devices'))).body;
    expect(items.find(({ unsent }: { unsent: number }) => unsent === 3)).toMatchObject({
      name: '平板 7',
      person: { name: '裁判甲' },
      appVersion: '0.1.0',
    });
    expect((await chief.post('/api/device-reports', { unsent: 0, appVersion: '0.1.0' })).status).toBe(403);
  });

  it('is signed out at once when it is revoked', async () => {
    const { device } = (await tablet.get('/api/me')).body;
    expect((await chief.post(`/api/devices/${device.id}/revoke`, { reason: '平板遗失' })).status).toBe(204);
    expect((await tablet.get('/api/me')).status).toBe(401);
    const [event] = await test.database.query(`select body from event where type = 'device.revoked'`);
    expect(JSON.parse(event.body)).toMatchObject({ reason: '平板遗失', actor: chief.person });
  });

  it('is for judges of the skills that a chief judge leads', async () => {
    const elsewhere = await newJudge('裁判乙', contest.coded);
    expect((await chief.post(path('device-invites'), { person: elsewhere })).body.code).toBe('device.notJudge');
    const nobody = (await test.as({ name: '路人' })).person;
    expect((await contest.organiser.post(path('device-invites'), { person: nobody })).body.code).toBe(
      'device.notJudge',
    );
    expect((await contest.organiser.post(path('device-invites'), { person: elsewhere })).status).toBe(201);
  });
});
