import { verify } from '../../platform/events/verify.ts';
import { startTestApplication } from '../../../test/test-application.ts';
import type { TestApplication } from '../../../test/test-application.ts';
import { addCompetitors, makeContest } from '../../../test/test-contest.ts';
import type { TestContest } from '../../../test/test-contest.ts';
import { SUBJECT_IDENTITY_ROWS } from './assign-codes.ts';

describe('Who a subject is', () => {
  let test: TestApplication;
  let contest: TestContest;
  beforeAll(async () => {
    test = await startTestApplication();
    contest = await makeContest(test);
    await addCompetitors(contest, contest.open, ['赵磊', '陈静']);
    await addCompetitors(contest, contest.coded, ['孙悦', '周帆']);
    for (const skill of [contest.open, contest.coded]) await contest.organiser.post(`/api/skills/${skill}/codes`);
  });
  afterAll(() => test.stop());
  const fault = async () =>
    (await test.database.transaction('REPEATABLE READ', (tx) => verify(tx, [SUBJECT_IDENTITY_ROWS]))).fault;

  it.each(['open', 'coded'] as const)('in the %s skill is vouched for: an exchange is found', async (kind) => {
    expect(await fault()).toBeNull();
    const exchange = () =>
      test.database.query(
        `update subject_identity i set subject_id = o.subject_id from subject_identity o
         where i.skill_id = $1 and o.skill_id = $1 and o.id <> i.id`,
        [contest[kind]],
      );
    await exchange();
    expect(await fault()).toMatchObject({ what: 'subject_identity', why: 'changed since its event was written' });
    await exchange();
    expect(await fault()).toBeNull();
  });

  it('another sealed name under the same code is found', async () => {
    const sealed: { id: string; sealed: Buffer }[] = await test.database.query(
      'select id, sealed from subject_identity where skill_id = $1 order by id',
      [contest.coded],
    );
    const [first, second] = sealed;
    await test.database.query('update subject_identity set sealed = $2 where id = $1', [first!.id, second!.sealed]);
    expect(await fault()).toMatchObject({ what: 'subject_identity', id: first!.id });
    await test.database.query('update subject_identity set sealed = $2 where id = $1', [first!.id, first!.sealed]);
    expect(await fault()).toBeNull();
  });

  it('a name that nobody was given a code for is found', async () => {
    await test.database.query(
      `insert into subject_identity (id, subject_id, skill_id, competitor_id, competitor_hash)
       select gen_random_uuid(), subject_id, skill_id, competitor_id, 'another' from subject_identity
       where skill_id = $1 limit 1`,
      [contest.open],
    );
    expect(await fault()).toMatchObject({ what: 'subject_identity', why: 'no event vouches for it' });
  });
});
