import { verify } from '../platform/events/verify.ts';
import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import type { TestClient } from '../../test/test-client.ts';
import { addCompetitors, makeContest } from '../../test/test-contest.ts';
import type { TestContest } from '../../test/test-contest.ts';
import { NO_LIMITS, setRegistration } from '../../test/test-registration.ts';
import { FileStore } from '../platform/storage/file-store.service.ts';
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

  it('shows the portrait that was handed in, to whoever may check in, and to nobody else', async () => {
    const [id] = competitors;
    const at = `${path()}/check-ins/${id}/portrait`;
    expect((await desk.get(at)).status).toBe(404);
    await setRegistration(contest, NO_LIMITS);
    const files = test.app.get(FileStore);
    const kept = await files.keep(Buffer.from('a face'), new Date());
    const file = await test.database.transaction((tx) =>
      files.register(tx, { person: null, device: 'spec', requestId: 'spec', now: new Date() } as never, kept, {
        purpose: 'application-photo',
        name: 'face.jpg',
        mediaType: 'image/jpeg',
      }),
    );
    await test.database.query(
      `insert into application (id, competition_id, owner_id, status, skill_id, name, answers, competitor_id, created_at, updated_at)
       select gen_random_uuid(), competition_id, $2, 'approved', skill_id, name, $3, id, now(), now() from competitor where id = $1`,
      [id, desk.person, JSON.stringify({ photo: file })],
    );
    expect((await holder(codeOf(id!))).body.portrait).toBe(true);
    const answer = await fetch(`${test.url}${at}`, { headers: { cookie: desk.cookie! } });
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      'image/jpeg',
      'a face',
    ]);
    const judge = await test.as({ roles: [{ role: 'judge', competition: contest.competition }] });
    expect((await judge.get(at)).status).toBe(403);
    expect((await test.anonymous.get(at)).status).toBe(401);
    await test.database.query('update stored_file set purged_at = now() where id = $1', [file]);
    expect((await holder(codeOf(id!))).body.portrait).toBe(false);
    expect((await desk.get(at)).status).toBe(404);
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

  it('by two phones at the same moment is one arrival, told the same to both', async () => {
    const [, id] = competitors;
    const both = await Promise.all([record(id!, true), record(id!, true, contest.organiser)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both[0]!.body.presentAt).toBe(both[1]!.body.presentAt);
    expect(await test.database.query('select from check_in where competitor_id = $1', [id])).toHaveLength(1);
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
