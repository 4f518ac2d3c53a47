import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import type { TestAnswer, TestClient } from '../../test/test-client.ts';
import { contestant, filledIn, handInOne, openRegistration } from '../../test/test-registration.ts';
import type { TestRegistration } from '../../test/test-registration.ts';

/** Two reviewers on one application: review.db.spec; the last place of a cap and one document: registration.db.spec. */
describe('Of two things at the same moment', () => {
  let test: TestApplication;
  let contest: TestRegistration;
  let owner: TestClient;
  beforeAll(async () => {
    test = await startTestApplication();
    contest = await openRegistration(test);
    owner = await contestant(test);
  });
  afterAll(() => test.stop());

  const count = async (table: string, id: string): Promise<number> =>
    (await test.database.query(`select count(*)::int as n from ${table} where application_id = $1`, [id]))[0].n;
  const competitors = async (name: string): Promise<number> =>
    (await test.database.query('select count(*)::int as n from competitor where name = $1', [name]))[0].n;
  const outcomes = (answers: TestAnswer[]): string[] =>
    answers.map(({ status, body }) => `${status} ${body.code ?? body.status}`).sort();
  const decide = (id: string, decision: string, version: number) =>
    contest.organiser.post(`/api/applications/${id}/decisions`, {
      decision,
      version,
      reasons: decision === 'returned' ? [{ field: 'answers.unit', reason: '请填全称' }] : [],
    });

  it('a double tap hands in once: the second is told that it was, and one submission is kept', async () => {
    const { body } = await owner.post(`/api/competitions/${contest.competition}/applications`, filledIn(contest, 61));
    const tap = () => owner.post(`/api/me/applications/${body.id}/submissions`, { version: body.version });
    expect(outcomes(await Promise.all([tap(), tap(), tap()]))).toEqual([
      '201 submitted',
      '409 application.fixed',
      '409 application.fixed',
    ]);
    expect(await count('application_submission', body.id)).toBe(1);
  });

  it('one document in one skill, from two accounts, is entered once', async () => {
    const drafts = await Promise.all(
      [owner, await contestant(test)].map(async (client) => {
        const { body } = await client.post(
          `/api/competitions/${contest.competition}/applications`,
          filledIn(contest, 62),
        );
        return { client, ...body };
      }),
    );
    const answers = await Promise.all(
      drafts.map(({ client, id, version }) => client.post(`/api/me/applications/${id}/submissions`, { version })),
    );
    expect(outcomes(answers)).toEqual(['201 submitted', '422 application.faults']);
    const told = answers.find(({ status }) => status === 422)!;
    expect(told.body.errors).toMatchObject([{ field: 'answers.document', code: 'entry.documentTwice' }]);
  });

  it('a resubmission and an approval by who still looks at the return that was undone: no approval of what he has not seen', async () => {
    const { id, version } = await handInOne(contest, owner, 63);
    const returned = await decide(id, 'returned', version);
    const path = `/api/me/applications/${id}`;
    const mended = await owner.patch(path, { version: returned.body.version, answers: { unit: '云岭技师学院全称' } });
    const [again, undone] = await Promise.all([
      owner.post(`${path}/submissions`, { version: mended.body.version }),
      decide(id, 'undone', returned.body.version),
    ]);
    // what its owner has begun to change cannot be taken back under his hands
    expect([again.status, undone.status]).toEqual([201, 409]);
    // the reviewer approves what he saw: it is not what stands there now
    const blind = await decide(id, 'approved', version);
    expect([blind.status, blind.body.code]).toEqual([409, 'version.stale']);
    expect(await competitors('选手63号')).toBe(0);
    expect((await decide(id, 'approved', again.body.version)).body.status).toBe('approved');
    expect([await count('application_submission', id), await competitors('选手63号')]).toEqual([2, 1]);
  });

  it('a withdrawal and an approval: one of them, and the competitor is there or he is not', async () => {
    for (const n of [64, 65, 66]) {
      const { id, version } = await handInOne(contest, owner, n);
      const answers = await Promise.all([
        owner.post(`/api/me/applications/${id}/withdrawal`, { version, reason: null }),
        decide(id, 'approved', version),
      ]);
      const done = answers.filter(({ status }) => status < 300);
      expect(done).toHaveLength(1);
      const { status } = done[0]!.body;
      expect([status, await competitors(`选手${n}号`)]).toEqual([status, status === 'approved' ? 1 : 0]);
      const [row] = await test.database.query('select status from application where id = $1', [id]);
      expect(row.status).toBe(status);
    }
  });

  it('two saves of one draft from two tabs: the second is told, and nothing of his is half kept', async () => {
    const { body } = await owner.post(`/api/competitions/${contest.competition}/applications`, {});
    const save = (unit: string) =>
      owner.patch(`/api/me/applications/${body.id}`, { version: 1, answers: { unit, name: unit } });
    const answers = await Promise.all([save('甲'), save('乙')]);
    expect(outcomes(answers)).toEqual(['200 draft', '409 version.stale']);
    const { name, answers: kept, version } = (await owner.get(`/api/me/applications/${body.id}`)).body;
    expect([name, version]).toEqual([kept.unit, 2]);
  });
});
