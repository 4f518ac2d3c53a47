import { startTestApplication } from '../../../test/test-application.ts';
import type { TestApplication } from '../../../test/test-application.ts';
import { TestClient } from '../../../test/test-client.ts';
import type { TestAnswer } from '../../../test/test-client.ts';

describe('Signing in with a code', () => {
  let test: TestApplication;
  let organiser: TestClient;
  beforeAll(async () => {
    test = await startTestApplication();
    organiser = await test.as('organiser');
  });
  afterAll(() => test.stop());

  const ask = (address: string): Promise<TestAnswer> => test.anonymous.post('/api/sign-in-codes', { address });
  const enter = (address: string, code: string): Promise<TestAnswer> =>
    test.anonymous.post('/api/sign-ins/by-code', { address, code });
  async function letters(address: string): Promise<string[]> {
    const { body } = await organiser.get('/api/outbox');
    return body.items.filter((mail: { to: string }) => mail.to === address).map((mail: { body: string }) => mail.body);
  }
  async function codeFor(address: string): Promise<string> {
    expect((await ask(address)).status).toBe(202);
    return /\d{6}/.exec((await letters(address))[0]!)![0];
  }
  /** As if the codes of this address had been asked for earlier. */
  const earlier = (address: string, minutes: number): Promise<unknown> =>
    test.database.query(
      `update one_time_code set created_at = created_at - $2::interval, expires_at = expires_at - $2::interval where address = $1`,
      [address, `${minutes} minutes`],
    );

  it('makes an account at the first time, and finds it again however the number is typed', async () => {
    const sent = await ask('+86 138-1234-5678');
    expect(sent.body).toEqual({ carried: false, goodForMs: 600_000, againInMs: 60_000 });
    const code = /\d{6}/.exec((await letters('13812345678'))[0]!)![0];
    const first = await enter('１３８ 1234 5678', code);
    expect(first).toMatchObject({ status: 201, body: { person: { name: '138****5678', phone: '13812345678' } } });
    expect(await TestClient.of(test.url, null, first).get('/api/me')).toMatchObject({ status: 200 });
    await earlier('13812345678', 2);
    const again = await enter('13812345678', await codeFor('13812345678'));
    expect(again.body.person.id).toBe(first.body.person.id);
  });

  it('takes a mail address in any case', async () => {
    const code = await codeFor('li.na@example.cn');
    expect(await enter('Li.Na@Example.CN', code)).toMatchObject({
      status: 201,
      body: { person: { mail: 'li.na@example.cn', name: 'l****@example.cn' } },
    });
  });

  it('works once: of two who enter it at the same moment one is in, and one account is made', async () => {
    const code = await codeFor('13900000001');
    const answers = await Promise.all([1, 2, 3].map(() => enter('13900000001', code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401, 401]);
    const [{ count }] = await test.database.query(`select count(*)::int from person where phone = '13900000001'`);
    expect(count).toBe(1);
  });

  it('is refused after five wrong tries, when it has run out, and when a newer one was sent', async () => {
    const code = await codeFor('13900000002');
    const wrong = code === '000000' ? '000001' : '000000';
    for (let n = 0; n < 5; n++) expect((await enter('13900000002', wrong)).body.code).toBe('signIn.codeWrong');
    expect((await enter('13900000002', code)).status).not.toBe(201);

    const late = await codeFor('13900000003');
    await earlier('13900000003', 11);
    expect((await enter('13900000003', late)).body.code).toBe('signIn.codeWrong');

    const old = await codeFor('13900000004');
    await earlier('13900000004', 2);
    const fresh = await codeFor('13900000004');
    if (old !== fresh) expect((await enter('13900000004', old)).body.code).toBe('signIn.codeWrong');
    expect((await enter('13900000004', fresh)).status).toBe(201);
  });

  it('is sent once a minute and five times an hour, also when both taps come at once', async () => {
    const both = await Promise.all([ask('13900000005'), ask('13900000005')]);
    expect(both.map(({ status }) => status).sort()).toEqual([202, 429]);
    for (let n = 1; n < 5; n++) {
      await earlier('13900000005', 2);
      expect((await ask('13900000005')).status).toBe(202);
    }
    await earlier('13900000005', 2);
    expect(await ask('13900000005')).toMatchObject({ status: 429, body: { code: 'tooManyRequests' } });
    expect(await letters('13900000005')).toHaveLength(5);
  });

  it('never opens an office or a disabled account, and the page tells nobody which it is', async () => {
    const people = [{ name: '周宁', phone: '13900000006' }];
    for (const person of people) await organiser.post('/api/people', person);
    const [{ id }] = await test.database.query(`select id from person where phone = '13900000006'`);
    await organiser.post('/api/role-grants', { person: id, role: 'reviewer', competition: null });
    const [office, nobody] = [await ask('13900000006'), await ask('13900000007')];
    expect([office.status, office.body]).toEqual([nobody.status, nobody.body]);
    const [letter] = await letters('13900000006');
    expect(letter).toContain('请用密码登录');
    expect(letter).not.toMatch(/\d{6}/);
  });

  it.each(['12', 'a b@c', "1'; drop table person", '9'.repeat(16)])('refuses %p as an address', async (address) => {
    const answer = await ask(address);
    expect(answer).toMatchObject({ status: 400, body: { code: 'validation.failed' } });
    expect(new Set(answer.body.errors.map(({ field }: { field: string }) => field))).toEqual(new Set(['address']));
  });

  it('is stored so that whoever reads the database cannot sign in', async () => {
    const code = await codeFor('13900000008');
    const [{ code_hash }] = await test.database.query(
      `select code_hash from one_time_code where address = '13900000008'`,
    );
    expect(code_hash).toMatch(/^[0-9a-f]{64}$/);
    expect(code_hash).not.toContain(code);
  });

  describe('from one network address', () => {
    /** As if others had asked for so many codes from here in this hour; some of them were used. */
    const fill = (from: number, to: number, used: boolean): Promise<unknown> =>
      test.database.query(
        `insert into one_time_code (id, address, code_hash, created_at, expires_at, caller, used_at)
         select gen_random_uuid(), 'filled' || n, 'x', now() - interval '30 minutes', now(), c.caller,
                case when $3 then now() end
         from generate_series($1::int, $2::int) n, (select caller from one_time_code where address = '13900000077') c`,
        [from, to, used],
      );

    it('may come from a whole school that signs in, not from somebody who only has messages sent', async () => {
      expect((await ask('13900000077')).status).toBe(202);
      await fill(1, 400, true);
      expect((await ask('13900000078')).status).toBe(202);
      await fill(401, 700, false);
      const refused = await ask('13900000079');
      expect([refused.status, refused.body.code]).toEqual([429, 'tooManyRequests']);
      expect(await letters('13900000079')).toEqual([]);
    });

    it('are forgotten after a day, with the telephone that they were sent to', async () => {
      await test.database.query(`update one_time_code set created_at = now() - interval '25 hours'`);
      expect((await ask('13900000080')).status).toBe(202);
      expect(await test.database.query('select address from one_time_code')).toEqual([{ address: '13900000080' }]);
    });
  });
});
