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
