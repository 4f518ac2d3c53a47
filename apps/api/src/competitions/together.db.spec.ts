import { addCompetitors, makeContest } from '../../test/test-contest.ts';
import type { TestContest } from '../../test/test-contest.ts';
import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import { writeFile } from '../../test/workbook-files.ts';
import { JUDGE_LIST, COMPETITOR_LIST, DELEGATION_LIST } from './imports/list-layout.ts';
import { writeList } from './imports/write-list.ts';

/** An import locks the competition first; a change of one row must do so too, or the two wait for each other. */
describe('A list is imported while others work on the same rows', () => {
  let test: TestApplication;
  let contest: TestContest;
  beforeAll(async () => {
    test = await startTestApplication();
    contest = await makeContest(test);
  });
  afterAll(() => test.stop());

  type Asking = () => Promise<{ status: number }>;
  /** Holds a row until the others wait for it, one after the other, so that they meet however fast the machine is. */
  async function meeting(table: string, id: string, others: Asking[]): Promise<number[]> {
    const runner = test.database.createQueryRunner();
    await runner.startTransaction();
    try {
      await runner.query(`select from ${table} where id = $1 for update`, [id]);
      const answers: ReturnType<Asking>[] = [];
      for (const ask of others) {
        answers.push(ask());
        for (let waiting = 0; waiting < answers.length;) {
          [{ waiting }] = await test.database.query(
            `select count(*)::int as waiting from pg_stat_activity
             where datname = current_database() and wait_event_type = 'Lock'`,
          );
        }
      }
      await runner.commitTransaction();
      return (await Promise.all(answers)).map(({ status }) => status);
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
    }
  }

  const importList = (kind: string, file: Buffer) =>
    contest.organiser.post(`/api/competitions/${contest.competition}/imports/${kind}`, file);

  it('a competitor', async () => {
    const [id] = (await addCompetitors(contest, contest.open, ['张三'])) as [string];
    // Without the column of the English name: what another has just written there stays.
    const columns = COMPETITOR_LIST.columns.filter(({ key }) => ['skill', 'delegation', 'name', 'unit'].includes(key));
    const row = { skill: '17 网站技术', delegation: '云岭市', name: '张三', unit: '新单位' };
    const file = await writeFile([writeList({ ...COMPETITOR_LIST, columns }, [row], 'zh')]);
    const statuses = await meeting('competitor', id, [
      () => contest.organiser.patch(`/api/competitors/${id}`, { nameEn: 'Zhang San', version: 1 }),
      () => importList('competitors', file),
    ]);
    expect(statuses).toEqual([200, 200]);
    const { items } = (await contest.organiser.get(`/api/competitions/${contest.competition}/competitors`)).body;
    expect(items).toMatchObject([{ nameEn: 'Zhang San', unit: '新单位' }]);
  });

  it('a delegation', async () => {
    const [id] = contest.delegations as [string];
    const file = await writeFile([writeList(DELEGATION_LIST, [{ code: 'YL', name: '云岭', nameEn: null }], 'zh')]);
    const statuses = await meeting('delegation', id, [
      () => contest.organiser.patch(`/api/delegations/${id}`, { nameEn: 'Yunling', version: 1 }),
      () => importList('delegations', file),
    ]);
    expect(statuses).toEqual([200, 200]);
  });

  it('a skill, its stages and its judges', async () => {
    const file = await writeFile([writeList(JUDGE_LIST, [{ name: '裁判丁', skill: '17 网站技术' }], 'zh')]);
    const { organiser, open } = contest;
    const statuses = await meeting('skill', open, [
      () => organiser.patch(`/api/skills/${open}`, { nameEn: 'Web', version: 1 }),
      () => organiser.post(`/api/skills/${open}/stages`, { name: '附加赛' }),
      () => organiser.post(`/api/skills/${open}/marking-teams`, { name: '一组', seats: [] }),
      () => importList('judges', file),
    ]);
    expect(statuses).toEqual([200, 201, 201, 200]);
  });
});
