import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import type { TestClient } from '../../test/test-client.ts';
import { TestClient as Client } from '../../test/test-client.ts';
import { makeContest } from '../../test/test-contest.ts';
import type { TestContest } from '../../test/test-contest.ts';

describe('People, roles and passwords', () => {
  let test: TestApplication;
  /** Another installation, where nobody but the spec has made an organiser. */
  let fresh: TestApplication;
  let contest: TestContest;
  let organiser: TestClient;
  let own: TestClient;
  beforeAll(async () => {
    fresh = await startTestApplication();
    test = await startTestApplication();
    contest = await makeContest(test);
    organiser = contest.organiser;
    own = await test.as({ name: '分赛区', roles: [{ role: 'organiser', competition: contest.competition }] });
  });
  afterAll(async () => {
    await test.stop();
    await fresh.stop();
  });
  const signIn = (login: string, password: string) => test.anonymous.post('/api/sign-ins', { login, password });

  it('a person who can sign in gets a password once, and signs in by name or phone', async () => {
    const made = await organiser.post('/api/people', {
      name: '何苗',
      signInName: 'hemiao',
      phone: '+86 138-0000-0001',
    });
    expect(made).toMatchObject({ status: 201, body: { phone: '13800000001', disabled: false, grants: [] } });
    const password = made.body.initialPassword;
    expect(password).toMatch(/^[a-z0-9-]{14}$/);
    expect((await signIn('HEMIAO', password)).status).toBe(201);
    expect((await signIn('138 0000 0001', password)).status).toBe(201);
    const [listed] = (await organiser.get(`/api/people?search=${encodeURIComponent('何')}`)).body.items;
    expect(listed.initialPassword).toBeUndefined();
  });

  it('a sign-in name and a phone belong to one person', async () => {
    const twice = await organiser.post('/api/people', { name: '另一人', signInName: 'HeMiao' });
    expect(twice).toMatchObject({ status: 409, body: { code: 'person.signInNameTaken' } });
    const phone = await organiser.post('/api/people', { name: '另一人', phone: '13800000001' });
    expect(phone).toMatchObject({ status: 409, body: { code: 'person.phoneTaken' } });
    expect((await organiser.post('/api/people', { name: '数字', signInName: '13900000000' })).status).toBe(400);
  });

  it('a disabled person is signed out at once and cannot sign in', async () => {
    const client = await test.as({ name: '离任' });
    expect((await client.get('/api/me')).status).toBe(200);
    await organiser.patch(`/api/people/${client.person}`, { disabled: true, version: 1 });
    expect((await client.get('/api/me')).status).toBe(401);
  });

  it('the organiser of one competition gives roles inside it only', async () => {
    const person = (await test.as({ name: '新人' })).person!;
    const { competition, open, delegations } = contest;
    const given = await own.post('/api/role-grants', { person, role: 'chief-judge', competition, skill: open });
    expect(given).toMatchObject({ status: 201, body: { role: 'chief-judge', skill: open, person: { name: '新人' } } });
    const again = await own.post('/api/role-grants', { person, role: 'chief-judge', competition, skill: open });
    expect(again.body.code).toBe('grant.already');
    expect((await own.post('/api/role-grants', { person, role: 'organiser' })).status).toBe(403);
    const other = await makeContest(test);
    expect((await own.post('/api/role-grants', { person, role: 'judge', competition: other.competition })).status).toBe(
      403,
    );
    const mixed = { person, role: 'team-leader', competition: other.competition, delegation: delegations[0] };
    expect((await organiser.post('/api/role-grants', mixed)).body.code).toBe('grant.scope');
    const leader = { person, role: 'team-leader', competition };
    expect((await own.post('/api/role-grants', leader)).body.code).toBe('grant.delegationNeeded');
    expect((await own.post('/api/role-grants', { ...leader, delegation: delegations[0] })).status).toBe(201);
    const listed = (await own.get('/api/role-grants')).body.items;
    expect(listed.every((grant: { competition: string }) => grant.competition === competition)).toBe(true);
    expect((await own.delete(`/api/role-grants/${given.body.id}`)).status).toBe(204);
  });

  it('the organiser of one competition has no power over those who hold a role elsewhere', async () => {
    expect((await own.post(`/api/people/${organiser.person}/password-reset`)).status).toBe(403);
    expect((await own.patch(`/api/people/${organiser.person}`, { disabled: true, version: 1 })).status).toBe(403);
    expect((await own.get('/api/outbox')).status).toBe(403);
  });

  it('the last organiser stays, however he is asked to go', async () => {
    const only = await fresh.as('organiser');
    const [grant] = (await only.get('/api/role-grants')).body.items;
    expect((await only.delete(`/api/role-grants/${grant.id}`)).body.code).toBe('grant.lastOrganiser');
    expect((await only.patch(`/api/people/${only.person}`, { disabled: true, version: 1 })).body.code).toBe(
      'person.self',
    );
    // Whoever comes second was still an organiser when he asked (409), no longer one (403), or signed out (401).
    let left = only;
    for (let round = 0; round < 8; round++) {
      const [one, other] = [left, await fresh.as('organiser')];
      const grants = (await one.get('/api/role-grants')).body.items as { id: string; person: { id: string } }[];
      const of = (client: TestClient): string => grants.find(({ person }) => person.id === client.person)!.id;
      const go = (from: TestClient, who: TestClient) =>
        round % 2 === 0
          ? from.delete(`/api/role-grants/${of(who)}`)
          : from.patch(`/api/people/${who.person}`, { disabled: true, version: 1 });
      const answers = await Promise.all([go(one, other), go(other, one)]);
      const [first, last] = answers.map(({ status }) => status).sort();
      expect(first).toBeLessThan(300);
      expect([401, 403, 409]).toContain(last);
      left = answers[0]!.status === first ? one : other;
      expect((await left.get('/api/role-grants')).status).toBe(200);
    }
  });

  it('a changed password ends the sign-ins elsewhere and keeps this one', async () => {
    const { body } = await organiser.post('/api/people', { name: '改密', signInName: 'gaimi' });
    const here = Client.of(test.url, body.id, await signIn('gaimi', body.initialPassword));
    const there = Client.of(test.url, body.id, await signIn('gaimi', body.initialPassword));
    const change = { current: 'not-this-one', next: 'a better one' };
    expect((await here.put('/api/me/password', change)).body.code).toBe('password.wrong');
    expect((await here.put('/api/me/password', { ...change, current: body.initialPassword })).status).toBe(204);
    expect((await here.get('/api/me')).status).toBe(200);
    expect((await there.get('/api/me')).status).toBe(401);
    expect((await signIn('gaimi', 'a better one')).status).toBe(201);
  });

  it('a forgotten password comes back by a link that works once; strangers learn nothing', async () => {
    await organiser.post('/api/people', { name: '忘记', signInName: 'wangji' });
    const known = await test.anonymous.post('/api/password-resets', { login: 'wangji' });
    const unknown = await test.anonymous.post('/api/password-resets', { login: 'nobody-here' });
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    expect(known.status).toBe(202);
    const [mail] = (await organiser.get('/api/outbox')).body.items;
    expect(mail).toMatchObject({ to: 'wangji', sentAt: null });
    const token = /reset\/(\S+)/.exec(mail.body)![1]!;
    const answers = await Promise.all(
      [1, 2].map(() => test.anonymous.put(`/api/password-resets/${token}`, { password: 'brand-new-one' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 410]);
    expect((await signIn('wangji', 'brand-new-one')).status).toBe(201);
  });

  it('a link for a password is worth nothing once the password was changed', async () => {
    const { body } = await organiser.post('/api/people', { name: '换了', signInName: 'huanle' });
    await test.anonymous.post('/api/password-resets', { login: 'huanle' });
    const [mail] = (await organiser.get('/api/outbox')).body.items;
    await organiser.post(`/api/people/${body.id}/password-reset`);
    const token = /reset\/(\S+)/.exec(mail.body)![1]!;
    const used = await test.anonymous.put(`/api/password-resets/${token}`, { password: 'brand-new-one' });
    expect(used.body.code).toBe('password.resetUnknown');
  });

  it('a link for a password runs out after half an hour, and a newer one replaces it', async () => {
    await test.anonymous.post('/api/password-resets', { login: 'hemiao' });
    await test.anonymous.post('/api/password-resets', { login: 'hemiao' });
    const [newest, older] = (await organiser.get('/api/outbox')).body.items as { body: string }[];
    const token = (mail: { body: string }): string => /reset\/(\S+)/.exec(mail.body)![1]!;
    const use = (mail: { body: string }) =>
      test.anonymous.put(`/api/password-resets/${token(mail)}`, { password: 'whatever-it-is' });
    expect((await use(older!)).body.code).toBe('password.resetUnknown');
    await test.database.query(`update password_reset set expires_at = now() - interval '1 second'`);
    expect((await use(newest!)).body.code).toBe('password.resetUnknown');
  });
});
