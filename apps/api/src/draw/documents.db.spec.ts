import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import type { TestClient } from '../../test/test-client.ts';
import { readPdf } from '../../test/pdf-files.ts';
import { addCompetitors, makeContest } from '../../test/test-contest.ts';
import type { TestContest } from '../../test/test-contest.ts';
import { CheckInCode } from './check-in/check-in-code.ts';

describe('Printed before the start', () => {
  let test: TestApplication;
  let contest: TestContest;
  let competitors: string[];
  beforeAll(async () => {
    test = await startTestApplication();
    contest = await makeContest(test);
    competitors = await addCompetitors(contest, contest.open, ['阿依努尔·买买提', '龚䶮', '𠮷田一']);
    await addCompetitors(contest, contest.coded, ['孙悦', '周帆']);
    const { organiser, open, coded } = contest;
    for (const skill of [open, coded]) {
      await organiser.post(`/api/skills/${skill}/codes`);
      for (const code of ['A2', 'A10', 'A1']) await organiser.post(`/api/skills/${skill}/workstations`, { code });
      const { body } = await organiser.post(`/api/skills/${skill}/draws`, { kind: 'stations' });
      await organiser.post(`/api/draws/${body.id}/result`, {});
    }
  });
  afterAll(() => test.stop());

  const print = async (document: string, who: TestClient = contest.organiser) => {
    const path = `/api/competitions/${contest.competition}/documents/${document}`;
    const { status, body, headers } = await who.get(path);
    if (status !== 200) return { status, code: body.code, pages: [], name: '' };
    const name = decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(headers.get('content-disposition')!)![1]!);
    return { status, code: null, name, pages: (await readPdf(body)).pages };
  };
  const codesOf = async (skill: string): Promise<string[]> =>
    (await test.database.query('select code from subject where skill_id = $1', [skill])).map(
      ({ code }: { code: string }) => code,
    );

  it('an entry card says who he is, where he works, and carries his check-in code', async () => {
    const { name, pages } = await print(`entry-cards.pdf?competitor=${competitors[0]}`);
    expect(name).toBe('技能之星 参赛证 阿依努尔·买买提.pdf');
    const [card] = pages;
    const [subject] = await test.database.query(
      `select s.code, w.code as station from subject_identity i join subject s on s.id = i.subject_id
       join workstation w on w.id = s.workstation_id where i.competitor_id = $1`,
      [competitors[0]],
    );
    for (const words of [
      '阿依努尔·买买提',
      '17 网站技术',
      '云岭市',
      test.app.get(CheckInCode).of(competitors[0]!),
      `编号 Code ${subject.code}`,
      `赛位 Workstation ${subject.station}`,
    ]) {
      expect(card).toContain(words);
    }
  });

  it('two cards share a sheet, and everybody has one', async () => {
    const { pages } = await print('entry-cards.pdf');
    expect(pages).toHaveLength(3);
    for (const name of ['阿依努尔·买买提', '龚䶮', '孙悦', '周帆']) expect(pages.join()).toContain(name);
  });

  it('a card of a coded skill is carried past the judges: no code, no station', async () => {
    for (const document of ['entry-cards.pdf', 'badges.pdf?who=competitors', 'sign-in-sheets.pdf']) {
      const address = `${document}${document.includes('?') ? '&' : '?'}skill=${contest.coded}`;
      const all = (await print(address)).pages.join('\n');
      expect(all).toContain('孙悦');
      for (const code of await codesOf(contest.coded)) expect(all).not.toContain(code);
      expect(all).not.toMatch(/\bA(1|2|10)\b/);
    }
  });

  it('a sign-in sheet follows the stations and has a line for each competitor', async () => {
    const { pages } = await print(`sign-in-sheets.pdf?skill=${contest.open}`);
    expect(pages).toHaveLength(1);
    const stations = [...pages[0]!.matchAll(/\bA(?:1|2|10)\b/g)].map(([station]) => station);
    expect(stations).toEqual(['A1', 'A2', 'A10']);
  });

  it('a character that the font lacks stands as 〓 and is named at the foot of the sheet', async () => {
    const { pages } = await print(`sign-in-sheets.pdf?skill=${contest.open}`);
    expect(pages[0]).toContain('〓田一');
    expect(pages[0]).toContain('〓 = U+20BB7');
  });

  it('badges name everybody with a role, and what the role is', async () => {
    await test.as({
      name: '钱裁判',
      roles: [{ role: 'judge', competition: contest.competition, skill: contest.open }],
    });
    const { pages } = await print('badges.pdf?who=staff');
    expect(pages.join()).toContain('钱裁判');
    expect(pages.join()).toContain('17 网站技术');
    expect(pages.join()).toContain('裁判');
  });

  it('prints no further than the role reaches, and says so when there is nobody', async () => {
    const leader = await test.as({
      roles: [{ role: 'team-leader', competition: contest.competition, delegation: contest.delegations[1] }],
    });
    const own = await print('entry-cards.pdf', leader);
    expect(own.pages.join()).toContain('龚䶮');
    expect(own.pages.join()).not.toContain('阿依努尔·买买提');
    expect((await print('badges.pdf?who=staff', leader)).status).toBe(403);
    const narrow = `entry-cards.pdf?delegation=${contest.delegations[0]}`;
    expect(await print(narrow, leader)).toMatchObject({ status: 409, code: 'document.empty' });
    const judge = await test.as({ roles: [{ role: 'judge', competition: contest.competition }] });
    expect((await print('entry-cards.pdf', judge)).status).toBe(403);
  });

  it('a contestant prints his own card and nobody else’s', async () => {
    const contestant = await test.as({ name: '阿依努尔·买买提' });
    await test.database.query('update competitor set person_id = $2 where id = $1', [
      competitors[0],
      contestant.person,
    ]);
    const own = await contestant.get(`/api/me/entries/${competitors[0]}/entry-card.pdf`);
    expect((await readPdf(own.body)).pages.join()).toContain('阿依努尔·买买提');
    expect((await contestant.get(`/api/me/entries/${competitors[1]}/entry-card.pdf`)).status).toBe(404);
  });
});
