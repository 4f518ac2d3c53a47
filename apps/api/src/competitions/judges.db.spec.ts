import { v7 } from 'uuid';
import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import type { TestClient } from '../../test/test-client.ts';
import { addCompetitors, makeContest } from '../../test/test-contest.ts';
import type { TestContest } from '../../test/test-contest.ts';

describe('Judges and marking teams', () => {
  let test: TestApplication;
  let contest: TestContest;
  let judges: TestClient[];
  let team: { id: string; seats: { person: { id: string } }[] };
  let subCriterion: string;
  const missing = async (): Promise<{ code: string; skill: string | null; message: string }[]> =>
    (await contest.organiser.get(`/api/competitions/${contest.competition}/missing`)).body.items;

  beforeAll(async () => {
    test = await startTestApplication();
    contest = await makeContest(test);
    judges = [];
    for (const name of ['甲', '乙', '丙']) judges.push(await test.as({ name }));
    subCriterion = await scheme(contest.open);
  });
  afterAll(() => test.stop());

  async function scheme(skill: string): Promise<string> {
    const [id, criterion, sub] = [v7(), v7(), v7()];
    await test.database.query(
      `insert into marking_scheme (id, skill_id, version, status, declared_total, source, created_at)
       values ($1, $2, 1, 'active', 300, 'test', now())`,
      [id, skill],
    );
    await test.database.query(
      `insert into criterion (id, scheme_id, code, name, mark, position) values ($1, $2, 'A', '甲', 300, 1)`,
      [criterion, id],
    );
    await test.database.query(
      `insert into sub_criterion (id, criterion_id, scheme_id, code, name, day, position)
       values ($1, $2, $3, 'A1', '子项', 3, 1)`,
      [sub, criterion, id],
    );
    await test.database.query(
      `insert into aspect (id, sub_criterion_id, type, description, max, position) values ($1, $2, 'J', '外观', 200, 1)`,
      [v7(), sub],
    );
    return sub;
  }

  it('a judge of a skill holds the role for that skill, and loses it with the skill', async () => {
    const path = `/api/skills/${contest.open}/judges`;
    const added = await contest.organiser.post(path, {
      person: judges[0]!.person,
      delegation: contest.delegations[0],
    });
    expect(added).toMatchObject({ status: 201, body: { name: '甲', delegation: { name: '云岭市' } } });
    const me = await judges[0]!.get('/api/me');
    expect(me.body.grants).toMatchObject([{ role: 'judge', skill: contest.open, competition: contest.competition }]);
    expect((await contest.organiser.post(path, { person: judges[0]!.person })).body.code).toBe('judge.already');
    expect((await contest.organiser.delete(`${path}/${judges[0]!.person}`)).status).toBe(204);
    expect((await judges[0]!.get('/api/me')).body.grants).toEqual([]);
  });

  it('a team has seats in order, for judges of its skill, each once', async () => {
    for (const { person } of judges) await contest.organiser.post(`/api/skills/${contest.open}/judges`, { person });
    const path = `/api/skills/${contest.open}/marking-teams`;
    const [a, b, c] = judges.map(({ person }) => person);
    const stranger = await test.as({ name: '路人' });
    expect((await contest.organiser.post(path, { name: '一组', seats: [a, a] })).body.code).toBe('team.notJudge');
    expect((await contest.organiser.post(path, { name: '一组', seats: [stranger.person] })).body.code).toBe(
      'team.notJudge',
    );
    const made = await contest.organiser.post(path, { name: '一组', seats: [b, a] });
    expect(made.body.seats).toMatchObject([
      { seat: 1, person: { name: '乙' } },
      { seat: 2, person: { name: '甲' } },
    ]);
    team = made.body;
    expect((await contest.organiser.post(path, { name: '一组', seats: [c] })).body.code).toBe('name.taken');
    expect((await contest.organiser.delete(`/api/skills/${contest.open}/judges/${a}`)).body.code).toBe('judge.seated');
  });

  it('the list of what is missing names every gap in words', async () => {
    const before = (await missing()).filter(({ skill }) => skill === contest.open).map(({ code }) => code);
    expect(before).toEqual([
      'scheme.totalDiffers',
      'subCriterion.dayOutside',
      'subCriterion.noTeam',
      'skill.noCompetitors',
      'skill.noChiefJudge',
    ]);
    const other = (await missing()).filter(({ skill }) => skill === contest.coded).map(({ code }) => code);
    expect(other).toContain('skill.noScheme');
  });

  it('a team marks the sub-criteria that are assigned to it, and cannot be removed then', async () => {
    const path = `/api/skills/${contest.open}/marking-teams/assignment`;
    const answer = await contest.organiser.put(path, { assignment: [{ subCriterion, from: null, team: team.id }] });
    expect(answer.body.items).toMatchObject([{ name: '一组', subCriteria: [subCriterion] }]);
    expect((await contest.organiser.delete(`/api/marking-teams/${team.id}`)).body.code).toBe('team.inUse');
    const foreign = `/api/skills/${contest.coded}/marking-teams/assignment`;
    expect(
      await contest.organiser.put(foreign, { assignment: [{ subCriterion, from: null, team: team.id }] }),
    ).toMatchObject({
      status: 409,
      body: { code: 'assignment.foreign' },
    });
    expect((await missing()).map(({ code }) => code)).toContain('subCriterion.teamTooSmall');
  });

  it('two who assign at the same moment, each on what he saw: one of them is told, and nothing of his is written', async () => {
    const path = `/api/skills/${contest.open}/marking-teams`;
    const teams = await Promise.all(
      ['甲组', '乙组'].map(
        async (name) =>
          (await contest.organiser.post(path, { name, seats: team.seats.map(({ person }) => person.id) })).body,
      ),
    );
    const answers = await Promise.all(
      teams.map(({ id }) =>
        contest.organiser.put(`${path}/assignment`, { assignment: [{ subCriterion, from: team.id, team: id }] }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('version.stale');
    const winner = teams[answers.findIndex(({ status }) => status === 200)]!.id;
    const stands = async () =>
      (await contest.organiser.get(path)).body.items.find(
        (one: { subCriteria: string[] }) => one.subCriteria.length > 0,
      );
    expect((await stands()).id).toBe(winner);
    // sent again, as a browser does that got no answer, it is done already
    const again = { assignment: [{ subCriterion, from: team.id, team: winner }] };
    expect((await contest.organiser.put(`${path}/assignment`, again)).status).toBe(200);
    await contest.organiser.put(`${path}/assignment`, { assignment: [{ subCriterion, from: winner, team: team.id }] });
    for (const { id } of teams) expect((await contest.organiser.delete(`/api/marking-teams/${id}`)).status).toBe(204);
  });

  it('a third judge makes the team large enough for judgement', async () => {
    const seats = judges.map(({ person }) => person);
    const changed = await contest.organiser.patch(`/api/marking-teams/${team.id}`, { seats, version: 1 });
    expect(changed.body).toMatchObject({ version: 2, seats: [{ seat: 1 }, { seat: 2 }, { seat: 3 }] });
    expect((await missing()).map(({ code }) => code)).not.toContain('subCriterion.teamTooSmall');
  });

  it('once marking goes on, persons may be replaced but the number of seats stays', async () => {
    await test.database.query(`update skill set status = 'marking' where id = $1`, [contest.open]);
    const [a, b, c] = judges.map(({ person }) => person);
    const path = `/api/marking-teams/${team.id}`;
    expect((await contest.organiser.patch(path, { seats: [a, b], version: 2 })).body.code).toBe('team.marked');
    expect((await contest.organiser.patch(path, { seats: [c, b, a], version: 2 })).body.code).toBe('team.seatMoved');
    const fourth = (await test.as({ name: '丁' })).person;
    await contest.organiser.post(`/api/skills/${contest.open}/judges`, { person: fourth });
    expect((await contest.organiser.patch(path, { seats: [fourth, b, c], version: 2 })).status).toBe(200);
  });

  it('competitors without a code are counted in the list', async () => {
    await addCompetitors(contest, contest.coded, ['孙悦', '周帆']);
    const blockers = (await missing()).filter(({ skill }) => skill === contest.coded);
    expect(blockers.map(({ message }) => message)).toContain('还有 2 名选手没有编号。');
  });

  it('a closed competition changes no more', async () => {
    const path = `/api/competitions/${contest.competition}`;
    expect((await contest.organiser.patch(path, { status: 'closed', version: 2 })).status).toBe(200);
    expect((await contest.organiser.post(`${path}/delegations`, { code: 'ZZ', name: '迟到队' })).body.code).toBe(
      'competition.closed',
    );
    expect((await contest.organiser.patch(path, { status: 'draft', version: 3 })).body.code).toBe(
      'competition.statusStep',
    );
  });
});
