import { CALCULATION_CELLS, CALCULATIONS, PLAIN, schemeWorkbook, twoDays, varied } from '../../../test/cis-samples.ts';
import { workbookOf, writeFile } from '../../../test/workbook-files.ts';
import { entry, openSkill } from '../../../test/marking-scenario.ts';
import { startTestApplication } from '../../../test/test-application.ts';
import type { TestApplication } from '../../../test/test-application.ts';
import { makeContest } from '../../../test/test-contest.ts';
import type { TestContest } from '../../../test/test-contest.ts';
import { readWorkbook } from '../../platform/excel/excel.ts';
import { readCisWorkbook } from './cis-reader.ts';

jest.setTimeout(60_000);

describe('A marking scheme', () => {
  let test: TestApplication;
  let contest: TestContest;
  let skill: string;
  let file: Buffer;
  beforeAll(async () => {
    test = await startTestApplication();
    file = await workbookOf(twoDays());
  });
  afterAll(() => test.stop());
  beforeEach(async () => {
    contest = await makeContest(test);
    skill = contest.open;
  });
  const path = () => `/api/skills/${skill}`;
  const importing = (bytes: Buffer, query = '', client = contest.organiser) =>
    client.post(`${path()}/scheme-imports${query}`, bytes);
  const rowsInDatabase = async () => {
    const [{ count }] = await test.database.query(
      'select count(*)::int as count from marking_scheme where skill_id = $1',
      [skill],
    );
    return count as number;
  };

  it('is not there before somebody brings one', async () => {
    const answer = await contest.organiser.get(`${path()}/scheme`);
    expect([answer.status, answer.body.code]).toEqual([404, 'scheme.none']);
  });

  it('is only looked at in a dry run, and written by the import', async () => {
    const dry = await importing(file, '?dryRun=true');
    expect(dry.status).toBe(200);
    expect(dry.body).toMatchObject({
      dryRun: true,
      base: 0,
      faults: [],
      warnings: [],
      scheme: {
        version: 1,
        total: 10_000,
        criteria: 4,
        subCriteria: 20,
        aspects: 100,
        measurements: 80,
        judgements: 20,
      },
    });
    expect(dry.body.difference.added).toHaveLength(127);
    expect(await rowsInDatabase()).toBe(0);

    expect((await importing(file)).body.scheme.version).toBe(1);
    const { body } = await contest.organiser.get(`${path()}/scheme`);
    expect(body).toMatchObject({ version: 1, status: 'active', total: 10_000, source: 'workbook', warnings: [] });
    expect(body.createdAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(body.createdBy.id).toBe(contest.organiser.person);
    expect(body.sections[0]).toMatchObject({ number: '1', weight: 5000, aspectSum: 5000, variation: 0 });
    expect(body.criteria[0].subCriteria[0]).toMatchObject({ code: 'A1', day: 1, mark: 500, team: null });
    expect(body.criteria[0].subCriteria[0].aspects[1]).toMatchObject({
      label: 'A1.M2',
      max: 100,
      section: '1',
      calculation: { type: 'NUMBER_COMPLETED', possible: '4' },
    });
    expect((await contest.organiser.get(path())).body.total).toBe(10_000);
  });

  it('that has one fault is refused whole, with the cell named in the language of the caller', async () => {
    const bad = await writeFile(schemeWorkbook(varied(PLAIN, { D17: 'X', I27: 9 })));
    const answer = await contest.organiser.send('POST', `${path()}/scheme-imports`, bad, { 'accept-language': 'en' });
    expect([answer.status, answer.body.code]).toEqual([422, 'import.faults']);
    expect(answer.body.report.faults).toMatchObject([
      { sheet: 'CIS Marking Scheme Import', cell: 'D17', code: 'aspect.type' },
      { cell: 'I27', code: 'aspect.sectionUnknown', message: expect.stringContaining('names section “9”') },
    ]);
    expect((await importing(bad, '?dryRun=true')).body.faults[0].message).toContain('类型“X”无效');
    expect(await rowsInDatabase()).toBe(0);
  });

  it('whose file is no workbook is refused with the reason', async () => {
    const dry = await importing(Buffer.from('A;B\n1;2'), '?dryRun=true');
    expect(dry.body.faults).toMatchObject([{ sheet: null, cell: null, code: 'workbook.isText' }]);
    expect((await contest.organiser.post(`${path()}/scheme-imports`, { no: 'file' })).body.code).toBe(
      'import.notExcel',
    );
    const large = await importing(Buffer.alloc(5 * 1024 * 1024 + 1));
    expect([large.status, large.body.code]).toEqual([413, 'body.tooLarge']);
  });

  it('must fit into the days of the competition', async () => {
    const dry = await importing(
      await workbookOf(twoDays((draft) => (draft.criteria[0]!.subCriteria[0]!.day = 3))),
      '?dryRun=true',
    );
    expect(dry.body.faults.map(({ code }: { code: string }) => code)).toEqual(['day.outside']);
  });

  it('of another skill gives a warning', async () => {
    const other = await workbookOf(twoDays((draft) => (draft.skill = '18 Electrical Installations')));
    const { warnings } = (await importing(other, '?dryRun=true')).body;
    expect(warnings).toMatchObject([{ cell: 'A1', code: 'scheme.skillDiffers' }]);
  });

  it('with a variation above 5.00 is refused in strict mode only', async () => {
    const varying = await workbookOf(twoDays((draft) => (draft.sections[0]!.weight = 5600)));
    expect((await importing(varying, '?dryRun=true')).body.faults).toEqual([]);
    expect((await importing(varying, '?dryRun=true&strict=true')).body.faults).toMatchObject([
      { code: 'scheme.variation' },
    ]);
  });

  it('again unchanged makes no version; changed it makes the next and keeps the one before', async () => {
    await importing(file);
    expect((await importing(file)).body.scheme.version).toBe(1);
    const changed = await workbookOf(
      twoDays((draft) => (draft.criteria[0]!.subCriteria[0]!.aspects[0]!.description = 'Reworded')),
    );
    expect((await importing(changed, '?dryRun=true')).body.difference).toEqual({
      added: [],
      removed: [],
      changed: [{ label: 'A1.M1', field: 'description', before: 'Joint A1.0', after: 'Reworded' }],
    });
    expect((await importing(changed)).body.scheme.version).toBe(2);
    const { items } = (await contest.organiser.get(`${path()}/schemes`)).body;
    expect(items.map(({ version, status }: { version: number; status: string }) => [version, status])).toEqual([
      [2, 'active'],
      [1, 'superseded'],
    ]);
    const first = await contest.organiser.get(`${path()}/scheme?version=1`);
    expect(first.body.criteria[0].subCriteria[0].aspects[0].description).toBe('Joint A1.0');
  });

  it('keeps the marking teams of its sub-criteria in the next version', async () => {
    await importing(file);
    const person = await test.as({ name: '王裁判' });
    await contest.organiser.post(`${path()}/judges`, { person: person.person });
    const team = await contest.organiser.post(`${path()}/marking-teams`, { name: '一组', seats: [person.person] });
    const { criteria } = (await contest.organiser.get(`${path()}/scheme`)).body;
    const assignment = [{ subCriterion: criteria[0].subCriteria[0].id, from: null, team: team.body.id }];
    await contest.organiser.put(`${path()}/marking-teams/assignment`, { assignment });
    await importing(await workbookOf(twoDays((draft) => (draft.criteria[0]!.name = 'Renamed'))));
    const after = (await contest.organiser.get(`${path()}/scheme`)).body.criteria[0].subCriteria;
    expect(after.map((form: { team: string | null }) => form.team)).toEqual([team.body.id, null, null, null, null]);
  });

  it('imported by two people at the same moment gives two versions, of which one is in force', async () => {
    const other = await workbookOf(twoDays((draft) => (draft.criteria[1]!.name = 'Another')));
    const second = await test.as('organiser');
    const answers = await Promise.all([importing(file), importing(other, '', second)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers.map(({ body }) => body.scheme.version).sort()).toEqual([1, 2]);
    const { items } = (await contest.organiser.get(`${path()}/schemes`)).body;
    expect(items.map(({ status }: { status: string }) => status)).toEqual(['active', 'superseded']);
    const [{ complete }] = await test.database.query(
      `select bool_and(n = 100) as complete from (select count(a.id) as n from marking_scheme s
         join sub_criterion c on c.scheme_id = s.id join aspect a on a.sub_criterion_id = c.id
         where s.skill_id = $1 group by s.id) x`,
      [skill],
    );
    expect(complete).toBe(true);
  });

  it('imported by two people who both saw the same version: the second is told that his is stale', async () => {
    const other = await workbookOf(twoDays((draft) => (draft.criteria[1]!.name = 'Another')));
    const answers = await Promise.all([importing(file, '?base=0'), importing(other, '?base=0')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({ code: 'version.stale', present: 1 });
    expect(await rowsInDatabase()).toBe(1);
  });

  it('is exported in the layout that it came in, with its calculations', async () => {
    const cells = varied(PLAIN, { ...CALCULATION_CELLS, A1: '17 网站技术' });
    await importing(await writeFile(schemeWorkbook(cells, CALCULATIONS)));
    const exported = await contest.organiser.get<Buffer>(`${path()}/scheme.xlsx`);
    expect(exported.headers.get('content-disposition')).toContain("filename*=UTF-8''17%20");
    const back = readCisWorkbook(await readWorkbook(exported.body));
    const original = readCisWorkbook(await readWorkbook(await writeFile(schemeWorkbook(cells, CALCULATIONS))));
    expect(back.faults).toEqual([]);
    expect(back.scheme).toEqual(original.scheme);
    expect((await importing(exported.body)).body.scheme.version).toBe(1);
  });

  it('is read by judges of the skill and changed by its chief judge, by nobody else', async () => {
    await importing(file);
    const { competition } = contest;
    const judge = await test.as({ roles: [{ role: 'judge', competition, skill }] });
    const stranger = await test.as({ roles: [{ role: 'judge', competition, skill: contest.coded }] });
    const chief = await test.as({ roles: [{ role: 'chief-judge', competition, skill }] });
    expect((await judge.get(`${path()}/scheme`)).status).toBe(200);
    expect((await judge.get(`${path()}/scheme.xlsx`)).status).toBe(200);
    expect((await importing(file, '', judge)).status).toBe(403);
    expect((await stranger.get(`${path()}/scheme`)).status).toBe(403);
    expect((await test.anonymous.get(`${path()}/scheme`)).status).toBe(401);
    expect((await importing(file, '', chief)).status).toBe(200);
  });

  it('leaves a line in the audit trail with the version before and after', async () => {
    await importing(file);
    await importing(await workbookOf(twoDays((draft) => (draft.criteria[0]!.name = 'Renamed'))));
    const events: { body: string }[] = await test.database.query(
      `select body from event where type = 'scheme.saved' and subject_id = $1 order by id`,
      [skill],
    );
    expect(events.map(({ body }) => JSON.parse(body))).toMatchObject([
      { actor: contest.organiser.person, after: { version: 1, total: 10_000, source: 'workbook' } },
      { before: { version: 1 }, after: { version: 2 } },
    ]);
  });
});

describe('A marking scheme of a skill that is marked', () => {
  let test: TestApplication;
  beforeAll(async () => {
    test = await startTestApplication();
  });
  afterAll(() => test.stop());

  it('may change while the skill is open without marks: the skill then waits to be opened again', async () => {
    const { organiser, skill, judges } = await openSkill(test);
    const file = await workbookOf(twoDays());
    expect((await organiser.post(`/api/skills/${skill}/scheme-imports`, file)).status).toBe(200);
    expect((await organiser.get(`/api/skills/${skill}`)).body).toMatchObject({ status: 'preparing', total: 10_000 });
    expect((await organiser.post(`/api/skills/${skill}/open`)).body.code).toBe('skill.notReady');
    expect((await judges[0].get('/api/judging/package')).status).toBe(200);
  });

  it('is locked by the first mark', async () => {
    const { organiser, skill } = await openSkill(test);
    const file = await workbookOf(twoDays());
    await test.database.query(`update skill set status = 'marking' where id = $1`, [skill]);
    const answer = await organiser.post(`/api/skills/${skill}/scheme-imports`, file);
    expect([answer.status, answer.body.code]).toEqual([409, 'scheme.locked']);
  });

  it('is either replaced or marked when both are asked for at the same moment, never both', async () => {
    const file = await workbookOf(twoDays());
    for (const waitFirst of ['mark', 'import']) {
      const scenario = await openSkill(test);
      const { organiser, skill, judges } = scenario;
      const entries = [entry(await scenario.sheet(judges[0], 0), 0, '1.00')];
      const mark = () => judges[0].post('/api/mark-entries', { entries });
      const replace = () => organiser.post(`/api/skills/${skill}/scheme-imports`, file);
      const [marked, replaced] =
        waitFirst === 'mark'
          ? await Promise.all([mark(), replace()])
          : await Promise.all([replace(), mark()]).then(([first, second]) => [second, first] as const);
      const isMarked = marked.body.receipts[0].status === 'accepted';
      expect([isMarked, replaced.status, replaced.body.code]).toEqual(
        isMarked ? [true, 409, 'scheme.locked'] : [false, 200, undefined],
      );
      const schemes = (await organiser.get(`/api/skills/${skill}/schemes`)).body.items as { status: string }[];
      expect(schemes.map(({ status }) => status)).toEqual(isMarked ? ['locked'] : ['active', 'superseded']);
    }
  });
});
