import { readPdf } from '../../test/pdf-files.ts';
import { publishSkill } from '../../test/published-skill.ts';
import type { PublishedSkill } from '../../test/published-skill.ts';
import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import { readWorkbook } from '../platform/excel/excel.ts';
import { verify } from '../platform/events/verify.ts';
import { AWARD_DECISION_ROWS, AWARD_ROWS } from './decision/award-rows.ts';

/* eslint-disable @typescript-eslint/no-explicit-any -- a spec looks at whatever a route answers */

describe('Awards of a skill', () => {
  let test: TestApplication;
  let skill: PublishedSkill;
  beforeAll(async () => {
    test = await startTestApplication();
  });
  beforeEach(async () => {
    skill = await publishSkill(test);
  });
  afterAll(() => test.stop());

  const at = (what: string, of: string | null = skill.open): string =>
    `/api/competitions/${skill.competition}/${what}${of ? `?skill=${of}` : ''}`;
  const preview = (body: any = {}, of?: string | null) =>
    skill.organiser.post(at('award-previews', of), { overrides: [], ...body });
  const decision = (more: any = {}): any => ({
    base: 0,
    schemeVersion: 0,
    publication: skill.publication,
    overrides: [],
    ...more,
  });
  const decide = (more: any = {}, of?: string | null) =>
    skill.organiser.post(at('award-decisions', of), decision(more));
  const names = (awards: any[]): string[] => awards.map(({ award, recipient }) => `${award} ${recipient}`);
  const template = async (): Promise<any> => (await skill.organiser.get(at('award-scheme'))).body.scheme;

  it('begin with the scheme of the template and show at once what it comes to', async () => {
    const { body } = await skill.organiser.get(at('award-scheme'));
    expect(body).toMatchObject({ version: 0, skill: skill.open });
    const shown = (await preview()).body;
    expect(names(shown.awards)).toEqual([
      '一等奖 赵一',
      '二等奖 钱二',
      '二等奖 孙三',
      '三等奖 李四',
      '三等奖 周五',
      '三等奖 吴六',
    ]);
    expect(shown).toMatchObject({ amount: 1_400_000, base: 0, publication: { version: 1, final: false } });
    expect(shown.tiers.map(({ size, given }: any) => [size, given])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it('can be tried out before there are results, over those who entered', async () => {
    await test.database.query(
      `insert into subject (id, skill_id, code, created_at)
       select gen_random_uuid(), $1, 'P' || n, now() from generate_series(1, 20) n`,
      [skill.coded],
    );
    const { body } = await preview({}, skill.coded);
    expect(body.publication).toBeNull();
    expect(body.tiers.map(({ given }: any) => given)).toEqual([2, 4, 6]);
    const refused = await decide({ publication: null }, skill.coded);
    expect([refused.status, refused.body.code]).toEqual([409, 'award.publicationNone']);
  });

  it('follow a scheme that was saved, and a faulty one is told with the place of every fault', async () => {
    const scheme = await template();
    scheme.prizes.tiers = [
      { award: '金奖', size: { rest: true } },
      { award: '金奖', size: { share: '200' } },
    ];
    const refused = await skill.organiser.put(at('award-scheme'), { version: 0, scheme });
    expect([refused.status, refused.body.code]).toEqual([400, 'award.schemeFaults']);
    expect(refused.body.errors.map(({ field }: any) => field)).toEqual([
      'scheme.prizes.tiers',
      'scheme.prizes.tiers[0]',
      'scheme.prizes.tiers[1]',
      'scheme.coaches.follows',
    ]);
    scheme.prizes.tiers = [{ award: '金奖', awardEn: null, size: { count: 2 }, minimum: 8_950, prize: null }];
    scheme.coaches = null;
    expect((await skill.organiser.put(at('award-scheme'), { version: 0, scheme })).body.version).toBe(1);
    expect(names((await preview()).body.awards)).toEqual(['金奖 赵一']);
    const late = await skill.organiser.put(at('award-scheme'), { version: 0, scheme });
    expect([late.status, late.body.code]).toEqual([409, 'version.stale']);
  });

  it('are decided over final results only, once, and the decision keeps its copy', async () => {
    const early = await decide();
    expect([early.status, early.body.code]).toEqual([409, 'award.notFinal']);
    await skill.makeFinal(skill.publication);
    const made = await decide();
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ version: 1, amount: 1_400_000, replaced: false });
    expect(made.body.awards[0]).toMatchObject({ kind: 'prize', award: '一等奖', competitor: skill.competitors[0] });
    const again = await decide();
    expect([again.status, again.body.code]).toEqual([409, 'version.stale']);
    const rows = await test.database.query('select amount from award where decision_id = $1 order by id', [
      made.body.id,
    ]);
    expect(rows.map(({ amount }: any) => amount)).toEqual(['500000', '300000', '300000', '100000', '100000', '100000']);
    await expect(test.database.query('update award set amount = 1')).rejects.toThrow();
  });

  it('are decided otherwise with a reason that stands on them', async () => {
    await skill.makeFinal(skill.publication);
    const without = { kind: 'prize', subject: skill.subjects[0], award: null, reason: '' };
    expect((await decide({ overrides: [without] })).status).toBe(400);
    const overrides = [
      { ...without, reason: '自愿放弃' },
      { kind: 'prize', subject: skill.subjects[1], award: '一等奖', reason: '递补' },
    ];
    const { body } = await decide({ overrides });
    expect(names(body.awards)).not.toContain('一等奖 赵一');
    expect(body.awards.find(({ award }: any) => award === '一等奖')).toMatchObject({
      recipient: '钱二',
      override: '递补',
      amount: 500_000,
    });
    expect(body.overrides).toHaveLength(2);
  });

  it('are decided anew after a correction, which shows beforehand who gains and who loses', async () => {
    await skill.makeFinal(skill.publication);
    await decide();
    const corrected = await skill.correct([8_000, ...Array.from({ length: 9 }, (_, index) => 8_900 - index * 100)]);
    await skill.makeFinal(corrected);
    const state = (await skill.organiser.get(at('awards', null))).body.items[0];
    expect(state).toMatchObject({ skill: skill.open, decision: 1, outdated: true, awards: 6 });
    const shown = (await preview()).body;
    expect(names(shown.gained)).toEqual(['一等奖 钱二', '二等奖 李四', '三等奖 郑七']);
    expect(names(shown.lost)).toEqual(['一等奖 赵一', '二等奖 钱二', '三等奖 李四']);
    const old = await decide({ base: 1 });
    expect([old.status, old.body.code]).toEqual([409, 'version.stale']);
    const silent = await decide({ base: 1, publication: corrected });
    expect([silent.status, silent.body.code]).toEqual([400, 'award.changeReason']);
    const made = await decide({ base: 1, publication: corrected, reason: '成绩更正' });
    expect(made.body).toMatchObject({ version: 2, reason: '成绩更正' });
    const { items } = (await skill.organiser.get(at('award-decisions'))).body;
    expect(items.map(({ version, replaced }: any) => [version, replaced])).toEqual([
      [2, false],
      [1, true],
    ]);
  });

  it('are decided by one of two who decide at the same moment; the other is told', async () => {
    await skill.makeFinal(skill.publication);
    const other = await test.as({ name: '第二人', roles: [{ role: 'organiser', competition: skill.competition }] });
    const answers = await Promise.all([decide(), other.post(at('award-decisions'), decision())]);
    expect(answers.map(({ status, body }) => (status === 201 ? 'decided' : body.code)).sort()).toEqual([
      'decided',
      'version.stale',
    ]);
    const [{ n }] = await test.database.query('select count(*)::int as n from award_decision where skill_id = $1', [
      skill.open,
    ]);
    expect(n).toBe(1);
    const scheme = await template();
    const saved = await Promise.all([
      skill.organiser.put(at('award-scheme'), { version: 0, scheme }),
      other.put(at('award-scheme'), { version: 0, scheme }),
    ]);
    expect(saved.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('are read by those who watch, and decided by the organiser alone', async () => {
    await skill.makeFinal(skill.publication);
    const of = (role: any) => test.as({ roles: [{ role, competition: skill.competition }] });
    const [supervisor, judge] = [await of('supervisor'), await of('judge')];
    expect((await supervisor.get(at('award-decisions'))).status).toBe(200);
    expect((await supervisor.post(at('award-decisions'), decision())).body.code).toBe('access.denied');
    expect((await judge.get(at('awards', null))).body.code).toBe('access.denied');
    const elsewhere = await publishSkill(test);
    const foreign = `/api/competitions/${skill.competition}/award-decisions?skill=${elsewhere.open}`;
    expect((await skill.organiser.get(foreign)).status).toBe(404);
  });

  it('raise levels and reward coaches by what is known of each competitor', async () => {
    const path = `/api/competitors/${skill.competitors[0]}/training`;
    const training = { level: '高级工', coaches: [{ name: '王老师' }, { name: ' 王老师 ' }], version: 0 };
    expect((await skill.organiser.patch(path, training)).body).toMatchObject({ coaches: ['王老师'], version: 1 });
    expect((await skill.organiser.patch(path, training)).body.code).toBe('version.stale');
    await test.database.query(
      `insert into application (id, competition_id, owner_id, status, answers, competitor_id, created_at, updated_at)
       values (gen_random_uuid(), $1, $2, 'approved', $3, $4, now(), now())`,
      [
        skill.competition,
        skill.organiser.person,
        JSON.stringify({ level: '高级技师', instructors: '李老师、 张老师' }),
        skill.competitors[1],
      ],
    );
    const scheme = await template();
    const parts = [{ part: 'theory', minimum: 7_900 }];
    scheme.promotions = [{ awards: ['一等奖', '二等奖'], throughRank: null, to: '技师', nextIfHeld: true, parts }];
    const { body } = await preview({ scheme });
    const raised = body.awards.filter(({ kind }: any) => kind === 'promotion');
    expect(raised.map(({ recipient, award }: any) => `${recipient} ${award}`)).toEqual(['赵一 技师']);
    expect(body.awards.filter(({ kind }: any) => kind === 'coach')).toMatchObject([{ recipient: '王老师' }]);
    expect(body.notPromoted).toEqual([
      { recipient: '钱二', reasons: [expect.stringContaining('高级技师')] },
      { recipient: '孙三', reasons: [expect.stringContaining('78.00')] },
    ]);
    expect(body.entrants[1].members[0]).toMatchObject({ level: '高级技师', coaches: ['李老师', '张老师'], version: 0 });
  });

  it('go by the scale where the scheme gives WorldSkills medals', async () => {
    const scheme = { ...(await template()), prizes: null, coaches: null };
    scheme.medals = { tolerance: 2, medallionFrom: 500, smallField: null };
    expect(names((await preview({ scheme })).body.awards)).toEqual([
      '金牌 赵一',
      '银牌 钱二',
      '铜牌 孙三',
      '优胜奖 李四',
      '优胜奖 周五',
      '优胜奖 吴六',
    ]);
  });

  it('of units follow when every skill with results is decided', async () => {
    const early = await decide({ publication: null }, null);
    expect([early.status, early.body.code]).toEqual([409, 'award.skillsUndecided']);
    await skill.makeFinal(skill.publication);
    await decide();
    const shown = (await preview({}, null)).body;
    expect(shown.units.map(({ unit, value }: any) => [unit, value])).toEqual([
      ['云岭市', '9'],
      ['安庆里区', '5'],
    ]);
    const { body } = await decide({ publication: null }, null);
    expect(names(body.awards)).toEqual(['优秀组织奖 云岭市', '优秀组织奖 安庆里区']);
    expect(body.awards[0]).toMatchObject({ kind: 'unit', delegation: skill.delegations[0], subject: null });
    const mixed = { version: 0, scheme: { ...(await template()), within: 'skill' } };
    expect((await skill.organiser.put(at('award-scheme', null), mixed)).body.code).toBe('award.otherLevel');
  });

  it('are put on paper to be signed, and into a workbook to be counted with', async () => {
    await skill.makeFinal(skill.publication);
    const overrides = [{ kind: 'prize', subject: skill.subjects[9], award: '三等奖', reason: '特别表现' }];
    const { id } = (await decide({ overrides })).body;
    const paper = await skill.organiser.get(`/api/award-decisions/${id}/document.pdf`);
    expect(paper.headers.get('content-disposition')).toContain(encodeURIComponent('评奖决定 v1.pdf'));
    const words = (await readPdf(paper.body)).pages.join('\n');
    for (const part of ['技能之星', '17 网站技术', '评奖决定', '依据：成绩第 1 版', '15000.00', '赵一', '5000.00'])
      expect(words).toContain(part);
    expect(words.replace(/\s/g, '')).toContain('人工调整:特别表现');
    const file = await skill.organiser.send('GET', `/api/award-decisions/${id}/document.xlsx`, undefined, {
      'accept-language': 'en',
    });
    const [sheet] = (await readWorkbook(file.body)).sheets;
    const rows = sheet!.rows.map(({ cells }) => cells.map(({ text }) => text));
    expect(rows).toContainEqual(['1', 'First prize', '赵一', '云岭市', '1', '5000']);
    expect(rows.at(-1)).toEqual(['7', 'Third prize', '陈十', '安庆里区', '10', '1000', 'Decided otherwise: 特别表现']);
  });

  it('are vouched for: an amount that was altered is found', async () => {
    const tables = [AWARD_DECISION_ROWS, AWARD_ROWS];
    const check = () => test.database.transaction('REPEATABLE READ', (tx) => verify(tx, tables));
    await skill.makeFinal(skill.publication);
    const { body } = await decide({
      overrides: [{ kind: 'prize', subject: skill.subjects[9], award: '三等奖', reason: '特别表现' }],
    });
    expect(await check()).toMatchObject({ holds: true });
    await test.database.query('alter table award disable trigger award_append_only');
    await test.database.query('update award set amount = 1 where decision_id = $1 and amount = 500000', [body.id]);
    expect(await check()).toMatchObject({ holds: false, fault: { what: 'award' } });
    await test.database.query('update award set amount = 500000 where decision_id = $1 and amount = 1', [body.id]);
    await test.database.query('alter table award enable trigger award_append_only');
    await test.database.query('alter table award_decision disable trigger award_decision_append_only');
    await test.database.query(`update award_decision set overrides = '[]' where id = $1`, [body.id]);
    expect(await check()).toMatchObject({ holds: false, fault: { what: 'award_decision' } });
  });
});
