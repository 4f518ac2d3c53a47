import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import type { TestAnswer } from '../../test/test-client.ts';
import { makeContest } from '../../test/test-contest.ts';
import type { TestContest } from '../../test/test-contest.ts';

describe('Whoever guesses', () => {
  let test: TestApplication;
  let contest: TestContest;
  beforeAll(async () => {
    test = await startTestApplication();
    contest = await makeContest(test);
    const person = { name: '何苗', signInName: 'hemiao', phone: '13800000001' };
    await contest.organiser.post('/api/people', person);
  });
  afterAll(() => test.stop());

  const signIn = (login: string, word: string, cookie = '') =>
    test.anonymous.send('POST', '/api/sign-ins', { login, password: word }, cookie ? { cookie } : {});
  const knownOf = (answer: TestAnswer): string =>
    answer.headers
      .getSetCookie()
      .find((line) => line.startsWith('skillstar_known='))!
      .split(';')[0]!;
  const tally = (answers: { status: number }[], status: number): number =>
    answers.filter((answer) => answer.status === status).length;

  it('a password by many requests at the same moment is heard a few times only', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, guess) => signIn('together', `guess ${guess}`)));
    expect(tally(answers, 401)).toBeLessThanOrEqual(6);
    expect(tally(answers, 429)).toBeGreaterThanOrEqual(34);
  });

  it('a password cannot pretend to be a browser that has signed in before', async () => {
    const answers = [];
    for (let guess = 0; guess < 12; guess++) {
      answers.push(await signIn('hemiao', `guess ${guess}`, `skillstar_known=${String(guess).repeat(64)}`));
    }
    expect(tally(answers, 429)).toBeGreaterThanOrEqual(5);
  });

  it('nor be one in which somebody else has signed in', async () => {
    const inside = await contest.organiser.post('/api/people', { name: '内部', signInName: 'neibu' });
    await contest.organiser.post('/api/people', { name: '外部', signInName: 'waibu' });
    const answers = [];
    for (let guess = 0; guess < 12; guess++) {
      const own = await signIn('neibu', inside.body.initialPassword);
      answers.push(await signIn('waibu', `guess ${guess}`, knownOf(own)));
    }
    expect(tally(answers, 429)).toBeGreaterThanOrEqual(5);
  });

  it('writes a phone in as many ways as he likes: it is one person', async () => {
    await contest.organiser.post('/api/people', { name: '手机', phone: '13700000007' });
    const ways = ['13700000007', '137 0000 0007', '+86 13700000007', '1-3700000007', '(137)00000007', '１３７00000007'];
    const answers = [];
    for (const way of [...ways, ...ways]) answers.push(await signIn(way, 'wrong'));
    expect(tally(answers, 429)).toBeGreaterThanOrEqual(5);
  });

  it('never locks out the one who has signed in from that browser before', async () => {
    const fresh = { name: '常客', signInName: 'changke' };
    const word = (await contest.organiser.post('/api/people', fresh)).body.initialPassword as string;
    const first = await signIn('changke', word);
    for (let guess = 0; guess < 8; guess++) await signIn('changke', `guess ${guess}`);
    expect((await signIn('changke', word)).status).toBe(429);
    expect((await signIn('changke', word, knownOf(first))).status).toBe(201);
  });

  it('a PIN by many requests at the same moment is heard a few times only', async () => {
    const { person } = await test.as({ name: '裁判' });
    await contest.organiser.post(`/api/skills/${contest.open}/judges`, { person });
    const path = `/api/competitions/${contest.competition}/device-invites`;
    const invite = async (): Promise<string> => (await contest.organiser.post(path, { person })).body.code;
    const enter = (code: string, pin: string) => test.anonymous.post('/api/device-sign-ins', { code, pin });
    expect((await enter(await invite(), '7391')).status).toBe(201);
    const code = await invite();
    const answers = await Promise.all(Array.from({ length: 40 }, (_, guess) => enter(code, String(2000 + guess * 7))));
    expect(answers.filter(({ body }) => body.code === 'device.pinWrong').length).toBeLessThanOrEqual(6);
    expect((await enter(await invite(), '7391')).status).toBe(201);
  });

  it('the own password of a session that is not his is heard a few times only', async () => {
    const made = await contest.organiser.post('/api/people', { name: '会话', signInName: 'huihua' });
    const session = await signIn('huihua', made.body.initialPassword);
    const cookie = session.headers.getSetCookie()[0]!.split(';')[0]!;
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, guess) =>
        test.anonymous.send(
          'PUT',
          '/api/me/password',
          { current: `guess ${guess}`, next: 'brand-new-one' },
          { cookie },
        ),
      ),
    );
    expect(answers.filter(({ body }) => body.code === 'password.wrong').length).toBeLessThanOrEqual(6);
  });
});
