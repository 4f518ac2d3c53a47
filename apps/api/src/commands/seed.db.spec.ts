import { DEMO_PEOPLE } from '@skillstar/fixtures';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from '../platform/config/config.ts';
import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import { TestClient } from '../../test/test-client.ts';
import { seedDemo } from './seed-demo.ts';

interface SignIns {
  competition: string;
  people: { role: string; name: string; signInName: string; password: string }[];
}

describe('The demo', () => {
  let test: TestApplication;
  const seed = (): Promise<string> => seedDemo(test.app, loadConfig(process.env));
  const signIns = (): SignIns => JSON.parse(readFileSync(join(test.dataFolder, 'sign-ins.json'), 'utf8')) as SignIns;
  const signedIn = async (role: string): Promise<TestClient> => {
    const { signInName, password } = signIns().people.find((person) => person.role === role)!;
    const answer = await test.anonymous.post('/api/sign-ins', { login: signInName, password });
    expect(answer.status).toBe(201);
    return TestClient.of(test.url, null, answer);
  };
  const one = async <T>(query: string): Promise<T> => ((await test.database.query(query)) as T[])[0]!;

  beforeAll(async () => {
    test = await startTestApplication({ SKILLSTAR_DEMO: 'on' });
  });
  afterAll(() => test.stop());

  it('is not ready before it is loaded, and is loaded into an empty database', async () => {
    expect((await test.anonymous.get('/api/ready')).body.demo).toBe(false);
    expect(await seed()).toMatch(/^The demo is loaded/);
    expect((await test.anonymous.get('/api/ready')).body.demo).toBe(true);
  }, 60_000);

  it('is a contest of four skills with everything that a start needs', async () => {
    const organiser = await signedIn('organiser');
    const { competition } = signIns();
    const view = (await organiser.get(`/api/competitions/${competition}`)).body;
    expect(view).toMatchObject({
      status: 'published',
      counts: { skills: 4, competitors: 48, delegations: 6, judges: 14 },
    });
    expect((await organiser.get(`/api/competitions/${competition}/missing`)).body.items).toEqual([]);
    const skills = (await test.anonymous.get(`/api/competitions/${competition}/skills`)).body.items;
    expect(skills.map((skill: { status: string; total: number }) => [skill.status, skill.total])).toEqual([
      ['marking', 10_000],
      ['marking', 10_000],
      ['marking', 10_000],
      ['marking', 10_000],
    ]);
  });

  it('has a second contest that anybody may register for', async () => {
    const { competition } = signIns();
    const { items } = (await test.anonymous.get('/api/competitions')).body;
    const other = items.find(({ id }: { id: string }) => id !== competition);
    const { body } = await test.anonymous.get(`/api/competitions/${other.id}/registration`);
    expect(body).toMatchObject({ state: 'open', conditions: { oneSkill: true, groupNeeded: true } });
    expect([body.skills.length, body.groups.length, body.delegations.length]).toEqual([4, 2, 6]);
  });

  it('has applications in every state there, so that a reviewer finds a queue, and tells nobody about them', async () => {
    const states = await test.database.query(
      `select status, count(*)::int as n, sum((select count(*) from application_submission s where s.application_id = a.id))::int as times
       from application a group by 1 order by 1`,
    );
    expect(states).toEqual([
      { status: 'approved', n: 3, times: 3 },
      { status: 'rejected', n: 1, times: 1 },
      { status: 'returned', n: 2, times: 2 },
      { status: 'submitted', n: 8, times: 10 },
    ]);
    expect(await one('select count(*)::int as n from outbox_mail')).toEqual({ n: 0 });
    const { competition } = signIns();
    const { items } = (await test.anonymous.get('/api/competitions')).body;
    const other = items.find(({ id }: { id: string }) => id !== competition);
    const queue = await (
      await signedIn('organiser')
    ).get(`/api/competitions/${other.id}/applications?status=submitted`);
    expect(queue.body.items.map(({ name }: { name: string }) => name)).toEqual([
      ...['鲁望舒', '𬭎宇轩', '施鸿渐', '辛夷', '娜仁托娅', '关山月', '黎家明', 'Marie-Claire Dubois'],
    ]);
  });

  it('is marked about half, with signed sheets, a spread and a form left half done, all of it accepted', async () => {
    const sheets = await one<Record<string, number>>(
      `select count(*)::int as all, count(*) filter (where blanks = 0)::int as complete,
              count(*) filter (where done > 0 and blanks > 0)::int as partly,
              count(*) filter (where state = 'signed')::int as signed, sum(spreads)::int as spreads from mark_sheet`,
    );
    expect(sheets.all).toBe(216);
    expect(sheets.complete! / sheets.all!).toBeGreaterThan(0.4);
    expect(sheets.complete! / sheets.all!).toBeLessThan(0.6);
    expect(sheets).toMatchObject({ partly: 4, signed: 20, spreads: 3 });
    const entries = await one<{ refused: number }>(
      `select count(*) filter (where outcome <> 'accepted')::int as refused from mark_entry`,
    );
    expect(entries.refused).toBe(0);
  });

  it('tells competitors apart: ranks spread over plausible totals', async () => {
    const { totals } = await one<{ totals: number[] }>(
      `select array_agg(total) as totals from (select sum(s.total)::int as total from mark_sheet s
       join skill k on k.id = s.skill_id where k.number = '17' group by s.subject_id) t`,
    );
    expect(new Set(totals).size).toBeGreaterThan(8);
    expect(Math.max(...totals) - Math.min(...totals)).toBeGreaterThan(500);
  });

  it('shows boards to everybody, without names in the coded skill', async () => {
    const boards: { kind: string; visibility: string; head: { coded: boolean }; rows: { name: string | null }[] }[] =
      await test.database.query(
        `select b.kind, b.visibility, s.head, s.rows from board b
         join board_state s on s.board_id = b.id and s.audience = 'public'`,
      );
    expect(boards.map(({ kind }) => kind).sort()).toEqual(['delegation', 'skill', 'skill', 'skill', 'skill']);
    for (const { visibility, head, rows } of boards) {
      expect(visibility).toBe('open');
      expect(rows.length).toBeGreaterThan(5);
      if (head.coded) expect(rows.every(({ name }) => name === null)).toBe(true);
    }
    expect((await one<{ waiting: number }>('select count(*)::int as waiting from board_touch')).waiting).toBe(0);
  });

  it('lets its judges go on marking', async () => {
    const judge = await signedIn('judge');
    const { sheets } = (await judge.get('/api/judging/package')).body;
    expect(sheets).toHaveLength(60);
    expect(sheets.filter((sheet: { blanks: number }) => sheet.blanks > 0).length).toBeGreaterThan(20);
  });

  it('hands its passwords to whoever reads the data folder of the machine, and to nobody else', () => {
    expect(statSync(join(test.dataFolder, 'sign-ins.json')).mode & 0o777).toBe(0o600);
    const { people } = signIns();
    expect(people).toHaveLength(DEMO_PEOPLE.length);
    expect(new Set(people.map(({ password }) => password)).size).toBe(DEMO_PEOPLE.length);
  });

  it('is loaded once', async () => {
    const before = readFileSync(join(test.dataFolder, 'sign-ins.json'), 'utf8');
    expect(await Promise.all([seed(), seed()])).toEqual(
      Array(2).fill('The database has people already; nothing to seed.'),
    );
    expect(readFileSync(join(test.dataFolder, 'sign-ins.json'), 'utf8')).toBe(before);
  });

  it('that crashed half way is cleared away and loaded anew, as long as nobody has signed in', async () => {
    await test.database.query(`delete from installation_mark where name = 'demo'`);
    await test.database.query(`insert into installation_mark (name, value, at) values ('demo.loading', '1', now())`);
    await test.database.query('delete from sign_in');
    expect((await test.anonymous.get('/api/ready')).body.demo).toBe(false);
    const { competition } = signIns();
    expect(await seed()).toMatch(/^The demo is loaded/);
    expect(signIns().competition).not.toBe(competition);
    expect((await one<{ all: number }>('select count(*)::int as all from competition')).all).toBe(2);
  }, 60_000);

  it('that somebody has signed in to is never cleared away', async () => {
    const { competition } = signIns();
    await signedIn('organiser');
    await test.database.query(`update installation_mark set name = 'demo.loading' where name = 'demo'`);
    expect(await seed()).toMatch(/nothing to seed/);
    expect((await test.anonymous.get(`/api/competitions/${competition}`)).status).toBe(200);
  });
});
