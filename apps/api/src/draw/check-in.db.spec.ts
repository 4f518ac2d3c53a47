import { verify } from '../platform/events/verify.ts';
import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import type { TestClient } from '../../test/test-client.ts';
import { addCompetitors, makeContest } from '../../test/test-contest.ts';
import type { TestContest } from '../../test/test-contest.ts';
import { CheckInCode } from './check-in/check-in-code.ts';
import { CHECK_IN_ROWS } from './check-in/record-check-in.ts';

describe('Check-in', () => {
  let test: TestApplication;
  let contest: TestContest;
  let desk: TestClient;
  let competitors: string[];
  let codeOf: (competitor: string) => string;
  beforeAll(async () => {
    test = await startTestApplication();
    contest = await makeContest(test);
    competitors = await addCompetitors(contest, contest.open, ['阿依努尔·买买提', '陈静']);
    await addCompetitors(contest, contest.coded, ['孙悦']);
    desk = await test.as({ roles: [{ role: 'reviewer', competition: contest.competition }] });
    codeOf = (competitor) => test.app.get(CheckInCode).of(competitor);
  });
  afterAll(() => test.stop());
  const path = (): string => `/api/competitions/${contest.competition}`;
  const holder = (code: string, who = desk) => who.get(`${path()}/entry-cards/holder?code=${encodeURIComponent(code)}`);
  const record = (competitor: string, present: boolean, who = desk) =>
    who.post(`${path()}/check-ins`, { competitor, present, method: 'camera' });
  const events = async (): Promise<string[]> =>
    (
      await test.database.query(
        `select type from event where subject_id = $1 and type like 'competitor.check%' order by id`,
        [competitors[0]],
      )
    ).map(({ type }: { type: string }) => type);

  it('knows whose card was read, however the code is typed', async () => {
    const code = codeOf(competitors[0]!);
    expect(code).toMatch(/^[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}$/);
    for (const typed of [code, code.toLowerCase(), code.replace('-', ''), ` ${code.replace('-', ' ')} `]) {
      const { status, body } = await holder(typed);
      expect([status, body.name, body.delegation, body.presentAt]).toEqual([200, '阿依努尔·买买提', '云岭市', null]);
    }
  });

  it('tells who somebody is, and never which code he has in his skill', async () => {
    await contest.organiser.post(`/api/skills/${contest.coded}/codes`);
    await contest.organiser.post(`/api/skills/${contest.open}/codes`);
    const codes: { code: string }[] = await test.database.query('select code from subject');
    const told = JSON.stringify((await desk.get(`${path()}/check-ins`)).body);
    for (const { code } of codes) expect(told).not.toContain(`"${code}"`);
  });

  it('refuses a code that no card has', async () => {
    const { status, body } = await holder('ABCD-EFGH');
    expect([status, body.code]).toEqual([404, 'checkIn.codeUnknown']);
    expect((await desk.get(`${path()}/entry-cards/holder`)).status).toBe(400);
  });

  it('notes once who has come, and a mistake is taken back by a second line, never erased', async () => {
    const first = await record(competitors[0]!, true);
    const again = await record(competitors[0]!, true);
    expect(first.body.presentAt).not.toBeNull();
    expect(again.body.presentAt).toBe(first.body.presentAt);
    expect(await events()).toEqual(['competitor.checkedIn']);
    expect((await record(competitors[0]!, false)).body.presentAt).toBeNull();
    expect((await record(competitors[0]!, true)).body.presentAt).not.toBeNull();
    expect(await events()).toEqual(['competitor.checkedIn', 'competitor.checkInTakenBack', 'competitor.checkedIn']);
    const { fault } = await test.database.transaction('REPEATABLE READ', (tx) => verify(tx, [CHECK_IN_ROWS]));
    expect(fault).toBeNull();
  });

  it('reaches no further than the role: one skill, one competition', async () => {
    const narrow = await test.as({
      roles: [{ role: 'chief-judge', competition: contest.competition, skill: contest.coded }],
    });
    const list = await narrow.get(`${path()}/check-ins`);
    expect(list.body.items.map(({ name }: { name: string }) => name)).toEqual(['孙悦']);
    expect((await holder(codeOf(competitors[0]!), narrow)).status).toBe(404);
    expect((await record(competitors[0]!, true, narrow)).status).toBe(403);
    const elsewhere = await makeContest(test);
    const foreign = await contest.organiser.post(`/api/competitions/${elsewhere.competition}/check-ins`, {
      competitor: competitors[0],
      present: true,
      method: 'list',
    });
    expect(foreign.status).toBe(404);
    const judge = await test.as({ roles: [{ role: 'judge', competition: contest.competition }] });
    expect((await judge.get(`${path()}/check-ins`)).status).toBe(403);
  });
});
