import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import type { TestAnswer, TestClient } from '../../test/test-client.ts';
import { cardOf, contestant, handInOne, openRegistration } from '../../test/test-registration.ts';
import type { TestRegistration } from '../../test/test-registration.ts';
import { writeFile } from '../../test/workbook-files.ts';
import { readWorkbook } from '../platform/excel/excel.ts';

const HEADINGS = ['项目', '代表队', '姓名', '证件类型', '证件号码', '出生日期', '性别', '手机', '单位'];
const person = (sequence: number, name = `选手${sequence}号`): string[] => [
  '网站技术',
  '云岭市',
  name,
  '',
  cardOf(sequence).number,
  '',
  '',
  '13800000000',
  '云岭技师学院',
];

function sheet(...rows: (string | { formula: string })[][]): Promise<Buffer> {
  return writeFile([
    {
      name: '报名',
      rows: [HEADINGS, ...rows].map((cells, index) => ({
        number: index + 1,
        cells: cells.map((cell, at) =>
          typeof cell === 'string' ? { column: at + 1, value: cell } : { column: at + 1, value: null, ...cell },
        ),
      })),
    },
  ]);
}

const faultsOf = ({ body }: TestAnswer): string[] =>
  (body.report ?? body).faults.map(({ cell, code }: { cell: string; code: string }) => `${cell} ${code}`);

describe('A team leader registers many by one file', () => {
  let test: TestApplication;
  let contest: TestRegistration;
  let leader: TestClient;
  beforeAll(async () => {
    test = await startTestApplication();
    contest = await openRegistration(test, { caps: [{ per: 'delegation-skill', most: 4 }] });
    leader = await contestant(test);
  });
  afterAll(() => test.stop());

  const send = (bytes: Buffer, dryRun = false, client = leader) =>
    client.post(`/api/competitions/${contest.competition}/imports/applications?dryRun=${dryRun}`, bytes);
  const mine = async (): Promise<{ name: string; status: string; id: string; version: number }[]> =>
    (await leader.get('/api/me/applications')).body.items;

  it('the empty list bears the form’s own headings, and says what may be filled in', async () => {
    const { status, body } = await leader.get(`/api/competitions/${contest.competition}/imports/applications.xlsx`);
    expect(status).toBe(200);
    const { sheets } = await readWorkbook(body);
    const texts = sheets.map(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
    expect(texts[0]).toEqual(expect.arrayContaining(['项目 *', '姓名 *', '证件号码 *', '手机 *', '组别']));
    expect(texts[0]!.join()).not.toContain('照片');
    expect(texts[1]).toEqual(expect.arrayContaining(['网站技术', '云岭市', '护照']));
  });

  it('a dry run names each cell that is wrong and writes nothing; the same file is refused whole', async () => {
    const wrong = person(3);
    wrong[4] = wrong[4]!.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    const foreigner = ['网站技术', '云岭市', 'Anna Schmidt', '护照', 'C01X0006H', '', '', '+4915112345678', '云岭'];
    const file = await sheet(
      person(1),
      person(1, '同一证件'),
      wrong,
      ['烹饪', '无此队', '某人', '', cardOf(5).number, '', '', '138', ''],
      foreigner,
      [{ formula: 'cmd()' }, ...person(6).slice(1)],
    );
    const dry = await send(file, true);
    expect([dry.status, dry.body.dryRun]).toEqual([200, true]);
    expect(faultsOf(dry).sort()).toEqual(
      [
        'A5 skill.unknown',
        'A7 cell.formula',
        'B5 delegation.unknown',
        'E3 entry.documentTwice',
        'E4 document.checkCharacter',
        'F6 document.birthMissing',
        'G6 document.sexMissing',
        'H5 answer.phoneInvalid',
        'I5 cell.required',
      ].sort(),
    );
    const refused = await send(file);
    expect([refused.status, refused.body.code, faultsOf(refused)]).toEqual([422, 'import.faults', faultsOf(dry)]);
    expect(await mine()).toEqual([]);
  });

  it('what is typed in full width is read as what is meant, and said; all become drafts in his account', async () => {
    const wide = person(11, '王　伟');
    wide[4] = wide[4]!.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).toLowerCase();
    const passport = [
      '网站技术',
      '云岭市',
      '阿依努尔•买买提',
      '护照',
      'e12345678',
      '2004.06.15',
      '女',
      '138-0000-0000',
      '云岭',
    ];
    const answer = await send(await sheet(wide, passport));
    expect(answer.body).toMatchObject({ created: 2, updated: 0, faultCount: 0 });
    const warned = answer.body.warnings.map(({ cell }: { cell: string }) => cell);
    expect(warned).toEqual(expect.arrayContaining(['C2', 'E2', 'C3']));
    expect((await mine()).map(({ name, status }) => `${name} ${status}`).sort()).toEqual([
      '王伟 draft',
      '阿依努尔·买买提 draft',
    ]);
    for (const { id, version } of await mine()) {
      const handedIn = await leader.post(`/api/me/applications/${id}/submissions`, { version });
      expect(handedIn.body.status).toBe('submitted');
    }
  });

  it('the same person again changes his draft; one who was handed in is named', async () => {
    expect((await send(await sheet(person(21)))).body).toMatchObject({ created: 1, updated: 0 });
    expect((await send(await sheet(person(21, '新名字')))).body).toMatchObject({ created: 0, updated: 1 });
    expect((await mine()).map(({ name }) => name)).toContain('新名字');
    expect(faultsOf(await send(await sheet(person(11)), true))).toEqual(['E2 entry.documentTwice']);
  });

  it('a cap counts the lines above as well', async () => {
    const stranger = await contestant(test);
    await handInOne(contest, stranger, 31);
    const answer = await send(await sheet(person(32), person(33), person(34)), true);
    expect(faultsOf(answer)).toEqual(['B3 entry.delegationSkillFull', 'B4 entry.delegationSkillFull']);
  });

  it('a team leader names his own delegations only: in the file by its cell, on the form by its field', async () => {
    const [own, foreign] = contest.delegations;
    const led = await test.as({
      roles: [{ role: 'team-leader', competition: contest.competition, delegation: own! }],
    });
    const names = await test.database.query('select id, name from delegation where competition_id = $1', [
      contest.competition,
    ]);
    const nameOf = (id: string): string => names.find((row: { id: string }) => row.id === id).name;
    const registration = await led.get(`/api/competitions/${contest.competition}/registration`);
    expect(registration.body.led).toEqual([own]);
    expect((await leader.get(`/api/competitions/${contest.competition}/registration`)).body.led).toBeNull();
    const list = await led.get(`/api/competitions/${contest.competition}/imports/applications.xlsx`);
    const texts = (await readWorkbook(list.body)).sheets[1]!.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
    expect([texts.includes(nameOf(own!)), texts.includes(nameOf(foreign!))]).toEqual([true, false]);

    const abroad = person(41);
    abroad[1] = nameOf(foreign!);
    expect(faultsOf(await send(await sheet(abroad), false, led))).toEqual(['B2 entry.delegationNotLed']);
    expect((await led.get('/api/me/applications')).body.items).toEqual([]);

    const { body } = await led.post(`/api/competitions/${contest.competition}/applications`, {});
    expect(body.delegation.id).toBe(own);
    const moved = await led.patch(`/api/me/applications/${body.id}`, { version: 1, delegation: foreign });
    const told = moved.body.faults.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`);
    expect(told).toContain('delegation entry.delegationNotLed');
    const refused = await led.post(`/api/me/applications/${body.id}/submissions`, { version: 2 });
    expect([refused.status, refused.body.code]).toEqual([422, 'application.faults']);
  });

  it('all complete drafts are handed in at once; of each other one it is said why not, and it stays a draft', async () => {
    const one = await openRegistration(test, { caps: [{ per: 'delegation-skill', most: 2 }] });
    const led = await test.as({
      roles: [{ role: 'team-leader', competition: one.competition, delegation: one.delegations[0]! }],
    });
    const file = await sheet(person(51), person(52));
    expect((await led.post(`/api/competitions/${one.competition}/imports/applications`, file)).status).toBe(200);
    await led.post(`/api/competitions/${one.competition}/applications`, { answers: { name: '没填完' } });
    // a third who is complete, for a place that the first two take
    const third = {
      skill: one.open,
      answers: { document: cardOf(53), phone: '13800000000', unit: '云岭', name: '第三人' },
    };
    await led.post(`/api/competitions/${one.competition}/applications`, third);
    const all = `/api/competitions/${one.competition}/application-submissions`;
    const [first, second] = await Promise.all([led.post(all), led.post(all)]);
    expect([first.status, second.status]).toEqual([200, 200]);
    const receipts = [...first.body.items, ...second.body.items].map(({ name, handedIn, faults }) =>
      [name, handedIn, ...faults.map(({ field }: { field: string }) => field)].join(' '),
    );
    expect(receipts.sort()).toEqual(
      [
        '没填完 false skill answers.document answers.phone answers.unit',
        '没填完 false skill answers.document answers.phone answers.unit',
        '第三人 false delegation',
        '第三人 false delegation',
        '选手51号 true',
        '选手52号 true',
      ].sort(),
    );
    const stand = (await led.get('/api/me/applications')).body.items.map(
      ({ name, status }: { name: string; status: string }) => `${name} ${status}`,
    );
    expect(stand.sort()).toEqual(['没填完 draft', '第三人 draft', '选手51号 submitted', '选手52号 submitted'].sort());
    expect((await test.anonymous.post(all)).status).toBe(401);
  });

  it('another file, or none, is refused with its reason', async () => {
    expect(faultsOf(await send(Buffer.from('no workbook'), true))[0]).toMatch(/workbook\./);
    const other = await leader.post(`/api/competitions/${contest.competition}/imports/applications`, {});
    expect(other.body.code).toBe('import.notExcel');
    const bare = await writeFile([{ name: 'x', rows: [{ number: 1, cells: [{ column: 1, value: '姓名' }] }] }]);
    expect(faultsOf(await send(bare, true))).toEqual(['A1 list.notFound']);
    const many = await sheet(...Array.from({ length: 301 }, (_, n) => person(n)));
    expect(faultsOf(await send(many, true))).toContain('A302 list.tooLong');
    expect(
      (await test.anonymous.post(`/api/competitions/${contest.competition}/imports/applications`, {})).status,
    ).toBe(401);
  });
});
