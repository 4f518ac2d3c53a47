import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import { TestClient } from '../../test/test-client.ts';

describe('Signing in', () => {
  let test: TestApplication;
  beforeAll(async () => {
    test = await startTestApplication();
  });
  afterAll(() => test.stop());

  it('asks a newcomer to make the organiser, once', async () => {
    const config = await test.anonymous.get('/api/config');
    expect(config.body.firstRun).toBe(true);
    const organiser = { name: '周宁', signInName: 'zhouning', password: 'correct-horse' };
    const made = await test.anonymous.post('/api/first-run', organiser);
    expect(made.status).toBe(201);
    expect(made.body.person.name).toBe('周宁');
    expect(await test.anonymous.post('/api/first-run', organiser)).toMatchObject({
      status: 409,
      body: { code: 'firstRun.done' },
    });
  });

  it('takes name and password, and gives a cookie that scripts cannot read', async () => {
    const answer = await test.anonymous.post('/api/sign-ins', { login: 'ZhouNing', password: 'correct-horse' });
    expect(answer.status).toBe(201);
    expect(answer.headers.getSetCookie()[0]).toMatch(/HttpOnly/);
    const me = await TestClient.of(test.url, null, answer).get('/api/me');
    expect(me).toMatchObject({ status: 200, body: { person: { signInName: 'zhouning' } } });
  });

  it('says the same for a wrong password and for a person that nobody knows', async () => {
    const wrong = await test.anonymous.post('/api/sign-ins', { login: 'zhouning', password: 'wrong' });
    const nobody = await test.anonymous.post('/api/sign-ins', { login: 'nobody', password: 'wrong' });
    expect([wrong.status, wrong.body.code]).toEqual([401, 'signIn.failed']);
    expect([nobody.status, nobody.body.code]).toEqual([401, 'signIn.failed']);
  });

  it('slows down guessing, and only the guesser', async () => {
    const answers: number[] = [];
    for (let attempt = 0; attempt < 8; attempt++) {
      answers.push((await test.anonymous.post('/api/sign-ins', { login: 'victim', password: `${attempt}` })).status);
    }
    expect(answers).toContain(429);
    const organiser = await test.anonymous.post('/api/sign-ins', { login: 'zhouning', password: 'correct-horse' });
    expect(organiser.status).toBe(201);
  });

  it('refuses unsafe methods from a page of another site, in whichever header the browser says so', async () => {
    const foreign: Record<string, string>[] = [
      { origin: 'http://elsewhere.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'same-site' },
      { referer: 'http://elsewhere.example/page' },
      { referer: `http://elsewhere.example/${test.url}` },
    ];
    for (const headers of foreign) {
      const answer = await test.anonymous.send('POST', '/api/sign-ins', {}, headers);
      expect(answer).toMatchObject({ status: 403, body: { code: 'origin.foreign' } });
    }
    const ours: Record<string, string>[] = [{}, { origin: test.url }, { referer: `${test.url}/desk` }];
    for (const headers of ours) {
      expect((await test.anonymous.send('POST', '/api/sign-ins', {}, headers)).status).toBe(400);
    }
  });

  it('keeps the cookie to https where the page came by it, also behind a proxy', async () => {
    const body = { login: 'zhouning', password: 'correct-horse' };
    const host = new URL(test.url).host;
    const cookies = async (origin: string): Promise<string[]> =>
      (await test.anonymous.send('POST', '/api/sign-ins', body, { origin })).headers.getSetCookie();
    expect((await cookies(`https://${host}`)).every((line) => /Secure/.test(line))).toBe(true);
    const plain = await cookies(`http://${host}`);
    expect(plain.some((line) => /Secure/.test(line))).toBe(false);
    expect(plain.every((line) => /HttpOnly/.test(line) && /SameSite=Lax/.test(line))).toBe(true);
  });

  it('ends the sign-in that this browser had before', async () => {
    const body = { login: 'zhouning', password: 'correct-horse' };
    const before = TestClient.of(test.url, null, await test.anonymous.post('/api/sign-ins', body));
    const after = TestClient.of(test.url, null, await before.post('/api/sign-ins', body));
    expect((await before.get('/api/me')).status).toBe(401);
    expect((await after.get('/api/me')).status).toBe(200);
  });

  it('ends at once when the person signs out', async () => {
    const client = await test.as('organiser');
    expect((await client.get('/api/me')).status).toBe(200);
    expect((await client.delete('/api/sign-ins/current')).status).toBe(204);
    expect((await client.get('/api/me')).status).toBe(401);
  });
});
