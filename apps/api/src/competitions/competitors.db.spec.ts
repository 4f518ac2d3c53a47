import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import { addCompetitors, makeContest } from '../../test/test-contest.ts';
import type { TestContest } from '../../test/test-contest.ts';

const NAMES = ['阿依努尔·买买提江', '𠮷田龙', '王䶮', '赵磊', '陈静', '李强'];

describe('Competitors and their codes', () => {
  let test: TestApplication;
  let contest: TestContest;
  beforeAll(async () => {
    test = await startTestApplication();
    contest = await makeContest(test);
    await addCompetitors(contest, contest.open, NAMES);
    await addCompetitors(contest, contest.coded, ['孙悦', '周帆', '吴昊', '郑洁']);
  });
  afterAll(() => test.stop());
  const list = (query = '') =>
    contest.organiser.get(`/api/competitions/${contest.competition}/competitors?skill=${contest.open}${query}`);

  it('keep · and rare characters, and are listed by pinyin in pages', async () => {
    const whole = await list();
    expect(whole.body.items.map((item: { name: string }) => item.name)).toEqual(expect.arrayContaining(NAMES));
    const first = await list('&limit=4');
    const second = await list(`&limit=4&cursor=${first.body.next}`);
    expect([...first.body.items, ...second.body.items]).toEqual(whole.body.items);
    expect(second.body.next).toBeNull();
    expect(whole.body.items[0].name).toBe('阿依努尔·买买提江');
  });

  it('have names of at most 40 characters, where a rare one counts once', async () => {
    const path = `/api/competitions/${contest.competition}/competitors`;
    const input = { skill: contest.open, delegation: contest.delegations[0] };
    const long = await contest.organiser.post(path, { ...input, name: '𠮷'.repeat(40) });
    expect(long.status).toBe(201);
    expect((await contest.organiser.delete(`/api/competitors/${long.body.id}`)).status).toBe(204);
    expect((await contest.organiser.post(path, { ...input, name: '𠮷'.repeat(41) })).body.code).toBe(
      'validation.failed',
    );
  });

  it('get random codes, each once; late ones get theirs without a change to the others', async () => {
    const path = `/api/skills/${contest.open}/codes`;
    expect((await contest.organiser.post(path)).body).toEqual({ assigned: NAMES.length });
    expect((await contest.organiser.post(path)).body).toEqual({ assigned: 0 });
    const before = (await contest.organiser.get(`/api/skills/${contest.open}/subjects`)).body.items;
    const codes = before.map((item: { code: string }) => item.code);
    expect(new Set(codes).size).toBe(NAMES.length);
    expect(codes.every((code: string) => /^[1-9]\d{2}$/.test(code))).toBe(true);
    await addCompetitors(contest, contest.open, ['林晚']);
    expect((await contest.organiser.post(path)).body).toEqual({ assigned: 1 });
    const after = (await contest.organiser.get(`/api/skills/${contest.open}/subjects`)).body.items;
    expect(after).toEqual(expect.arrayContaining(before));
  });

  it('cannot be removed or moved to another skill once they have a code', async () => {
    const [someone] = (await list()).body.items;
    expect((await contest.organiser.delete(`/api/competitors/${someone.id}`)).body.code).toBe('competitor.inUse');
    const moved = await contest.organiser.patch(`/api/competitors/${someone.id}`, { skill: contest.coded, version: 1 });
    expect(moved.body.code).toBe('competitor.inUse');
  });

  it('belong to one competition with skill, delegation and group', async () => {
    const other = await makeContest(test);
    const answer = await contest.organiser.post(`/api/competitions/${contest.competition}/competitors`, {
      skill: contest.open,
      delegation: other.delegations[0],
      name: '张三',
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'competitor.elsewhere' } });
  });

  it('are shown to a team leader for his delegation only, and to a chief judge for his skill only', async () => {
    const { competition, delegations, open } = contest;
    const leader = await test.as({ roles: [{ role: 'team-leader', competition, delegation: delegations[0]! }] });
    const chief = await test.as({ roles: [{ role: 'chief-judge', competition, skill: open }] });
    const path = `/api/competitions/${competition}/competitors`;
    const own = (await leader.get(path)).body.items;
    expect(new Set(own.map((item: { delegation: { id: string } }) => item.delegation.id))).toEqual(
      new Set([delegations[0]]),
    );
    const judged = (await chief.get(path)).body.items;
    expect(new Set(judged.map((item: { skill: { id: string } }) => item.skill.id))).toEqual(new Set([open]));
  });

  describe('in a coded skill', () => {
    it('are joined with their codes for the encryption referee and for nobody else', async () => {
      const { coded, competition } = contest;
      expect((await contest.organiser.post(`/api/skills/${coded}/codes`)).body).toEqual({ assigned: 4 });
      const path = `/api/skills/${coded}/subjects`;
      const referee = await test.as({ roles: [{ role: 'encryption-referee', competition, skill: coded }] });
      const opened = (await referee.get(path)).body.items;
      expect(opened.map((item: { competitor: { name: string } }) => item.competitor.name).sort()).toEqual(
        ['吴昊', '周帆', '孙悦', '郑洁'].sort(),
      );
      for (const role of ['organiser', 'chief-judge', 'supervisor', 'observer'] as const) {
        const client = await test.as({ roles: [{ role, competition }] });
        const answer = await client.get(path);
        expect(answer.status).toBe(200);
        expect(JSON.stringify(answer.body)).not.toMatch(/吴昊|周帆|孙悦|郑洁/);
      }
      const competitors = await contest.organiser.get(`/api/competitions/${competition}/competitors?skill=${coded}`);
      expect(competitors.body.items.map((item: { subject: unknown }) => item.subject)).toEqual([
        null,
        null,
        null,
        null,
      ]);
    });

    it('leave no trace in events or in the order of rows that joins them', async () => {
      const { coded } = contest;
      const events: { body: string }[] = await test.database.query(
        `select body from event where subject_id = $1 and type = 'codes.assigned'`,
        [coded],
      );
      const ids: { id: string }[] = await test.database.query('select id from competitor where skill_id = $1', [coded]);
      for (const { id } of ids) expect(events[0]!.body).not.toContain(id);
      const rows: { code: string }[] = await test.database.query(
        'select code from subject where skill_id = $1 order by id',
        [coded],
      );
      const codes = rows.map((row) => row.code);
      expect(codes).toEqual([...codes].sort());
    });

    it('cannot be uncoded once codes are given', async () => {
      const answer = await contest.organiser.patch(`/api/skills/${contest.coded}`, { coded: false, version: 1 });
      expect(answer).toMatchObject({ status: 409, body: { code: 'skill.codedFixed' } });
    });
  });

  describe('A status of a subject', () => {
    it('changes with a reason, for those who saw the present version', async () => {
      const [subject] = (await contest.organiser.get(`/api/skills/${contest.open}/subjects`)).body.items;
      const path = `/api/subjects/${subject.id}`;
      expect((await contest.organiser.patch(path, { status: 'absent', version: 1 })).body.code).toBe(
        'subject.reasonMissing',
      );
      const change = { status: 'absent', reason: '检录时未到场', version: 1 };
      const changed = await contest.organiser.patch(path, change);
      expect(changed.body).toMatchObject({ status: 'absent', statusReason: '检录时未到场', version: 2 });
      expect((await contest.organiser.patch(path, change)).body.code).toBe('version.stale');
      const [event] = await test.database.query(
        `select body from event where subject_id = $1 and type = 'subject.statusChanged'`,
        [subject.id],
      );
      expect(JSON.parse(event.body)).toMatchObject({
        before: { status: 'competing' },
        after: { status: 'absent' },
        reason: '检录时未到场',
      });
    });

    it('is not for judges to change', async () => {
      const [subject] = (await contest.organiser.get(`/api/skills/${contest.open}/subjects`)).body.items;
      const judge = await test.as({ roles: [{ role: 'judge', competition: contest.competition }] });
      const change = { status: 'competing', reason: '误报', version: 2 };
      expect((await judge.patch(`/api/subjects/${subject.id}`, change)).status).toBe(403);
    });

    it('stands beside a workstation that nobody else of the skill has', async () => {
      const [, one, two] = (await contest.organiser.get(`/api/skills/${contest.open}/subjects`)).body.items;
      const station = await contest.organiser.post(`/api/skills/${contest.open}/workstations`, { code: 'A-01' });
      const workstation = station.body.id;
      const placed = await contest.organiser.patch(`/api/subjects/${one.id}`, { workstation, version: 1 });
      expect(placed.body.workstation.code).toBe('A-01');
      const second = await contest.organiser.patch(`/api/subjects/${two.id}`, { workstation, version: 1 });
      expect(second.body).toMatchObject({ code: 'subject.workstationTaken', params: { code: one.code } });
    });
  });
});
