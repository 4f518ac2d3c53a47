import { createRequire } from 'node:module';
import sharp from 'sharp';
import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import type { TestAnswer, TestClient } from '../../test/test-client.ts';
import { cardOf, contestant, filledIn, handInOne, openRegistration } from '../../test/test-registration.ts';
import type { TestRegistration } from '../../test/test-registration.ts';
import { writeFile } from '../../test/workbook-files.ts';
import { readWorkbook } from '../platform/excel/excel.ts';

interface Zip {
  file(name: string, content: string | Buffer): Zip;
  generateAsync(options: { type: 'nodebuffer'; compression?: 'DEFLATE' }): Promise<Buffer>;
}
const ofExceljs = createRequire(createRequire(__filename).resolve('exceljs'));
const JSZip = ofExceljs('jszip') as { new (): Zip; loadAsync(bytes: Buffer): Promise<Zip> };

// every upload is decoded, and every reading of a file starts a worker: on a busy machine they take their time
jest.setTimeout(60_000);

const JPEG = 'image/jpeg';
const KEPT = ['application', 'application_submission', 'application_picture', 'stored_file', 'competitor', 'event'];
const paint = () => sharp({ create: { width: 300, height: 400, channels: 3, background: '#3b6ea5' } });
const HEADINGS = ['项目', '代表队', '姓名', '证件号码', '手机', '单位'];

describe('Hostile input gets a clear refusal and writes nothing', () => {
  let test: TestApplication;
  let contest: TestRegistration;
  let client: TestClient;
  let path: string;
  let drafts: string;
  beforeAll(async () => {
    test = await startTestApplication();
    contest = await openRegistration(test);
    client = await contestant(test);
    drafts = `/api/competitions/${contest.competition}/applications`;
    path = `/api/me/applications/${(await client.post(drafts, filledIn(contest, 1))).body.id}`;
  });
  afterAll(() => test.stop());

  /** Whatever is kept, row by row: a change is seen as well as an addition. */
  const kept = async (): Promise<unknown[]> => {
    const hashes: unknown[] = [];
    for (const table of KEPT) {
      const [row] = await test.database.query(
        `select count(*)::int as n, md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as hash from ${table} t`,
      );
      hashes.push([table, row.n, row.hash]);
    }
    return hashes;
  };
  const refused = async (answer: () => Promise<TestAnswer>, status: number, code: string): Promise<TestAnswer> => {
    const before = await kept();
    const given = await answer();
    expect([given.status, given.body.code]).toEqual([status, code]);
    expect(given.body.title.length).toBeGreaterThan(5);
    expect(await kept()).toEqual(before);
    return given;
  };
  const upload = (bytes: Uint8Array, type = JPEG) =>
    client.send('POST', `${path}/pictures?field=photo`, bytes, { 'content-type': type });
  const importing = (bytes: Buffer) =>
    client.post(`/api/competitions/${contest.competition}/imports/applications`, bytes);
  const listOf = (cells: { column: number; value: string | null; formula?: string }[]) =>
    writeFile([
      {
        name: '报名',
        rows: [
          { number: 1, cells: HEADINGS.map((value, at) => ({ column: at + 1, value })) },
          { number: 2, cells },
        ],
      },
    ]);
  const lineOf = (name: string, number: string) =>
    ['网站技术', '云岭市', name, number, '13800000000', '云岭技师学院'].map((value, at) => ({ column: at + 1, value }));

  it('a wrong check character, when it is handed in and in a file', async () => {
    const right = cardOf(2).number;
    const number = right.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    const { body } = await client.post(drafts, filledIn(contest, 2));
    await client.patch(`/api/me/applications/${body.id}`, {
      version: 1,
      answers: { document: { kind: 'id-card', number } },
    });
    const hand = () => client.post(`/api/me/applications/${body.id}/submissions`, { version: 2 });
    const { errors } = (await refused(hand, 422, 'application.faults')).body;
    expect(errors).toMatchObject([{ field: 'answers.document', code: 'document.checkCharacter' }]);
    const file = await listOf(lineOf('选手', number));
    const { report } = (await refused(() => importing(file), 422, 'import.faults')).body;
    expect(report.faults).toMatchObject([{ cell: 'D2', code: 'document.checkCharacter' }]);
  });

  it('a formula in a cell; the same typed as text stays text, in our own Excel too', async () => {
    const cells = lineOf('x', cardOf(3).number);
    const file = await listOf([...cells.slice(0, 2), { column: 3, value: null, formula: 'cmd()' }, ...cells.slice(3)]);
    const { report } = (await refused(() => importing(file), 422, 'import.faults')).body;
    expect(report.faults).toMatchObject([{ cell: 'C2', code: 'cell.formula' }]);
    const one = await openRegistration(test);
    const draft = filledIn(one, 3);
    draft.answers.unit = `=cmd|' /C calc'!A0`;
    await handInOne(one, client, 3, draft);
    const queue = `/api/competitions/${one.competition}/exports/applications.xlsx?status=submitted`;
    const { sheets } = await readWorkbook((await one.organiser.get(queue)).body);
    const cell = sheets[0]!.rows.flatMap((row) => row.cells).find(({ text }) => text.includes('calc'));
    expect(cell).toMatchObject({ text: draft.answers.unit, formula: false });
  });

  it.each([
    ['an SVG by its own name', 'image/svg+xml', 415, 'body.otherKind'],
    ['an SVG that says it is a photo', 'image/png', 415, 'picture.otherKind'],
  ])('%s', async (_, type, status, code) => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"><script/></svg>');
    await refused(() => upload(svg, type), status, code);
  });

  it('a polyglot: a photo that is a page, a script, a PDF or an archive as well', async () => {
    const photo = await paint().jpeg().toBuffer();
    const comment = Buffer.from('<html><body onload="alert(1)">');
    const marked = Buffer.concat([
      photo.subarray(0, 2),
      Buffer.from([0xff, 0xfe, 0, comment.length + 2]),
      comment,
      photo.subarray(2),
    ]);
    const gif = Buffer.concat([Buffer.from('GIF89a/*'), Buffer.alloc(40), Buffer.from('*/=1;alert(1)//')]);
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj trailer<</Root 1 0 R>>');
    const zip = await new JSZip().file('a.html', 'x').generateAsync({ type: 'nodebuffer' });
    const png = await paint().png().toBuffer();
    await refused(
      () => upload(Buffer.concat([photo, Buffer.from('<script>alert(1)</script>')])),
      415,
      'picture.twoFiles',
    );
    await refused(() => upload(marked), 415, 'picture.twoFiles');
    await refused(() => upload(gif), 415, 'picture.otherKind');
    await refused(() => upload(gif, 'image/gif'), 415, 'body.otherKind');
    await refused(() => upload(Buffer.concat([photo, pdf])), 415, 'picture.twoFiles');
    await refused(() => upload(Buffer.concat([pdf, photo])), 415, 'picture.otherKind');
    await refused(() => upload(Buffer.concat([png, zip]), 'image/png'), 415, 'picture.twoFiles');
    // the same photo by itself is taken: what was refused was what hid in it
    expect((await upload(photo)).status).toBe(201);
  });

  it('an xlsx that is a bomb', async () => {
    const zip = await JSZip.loadAsync(await listOf(lineOf('选手', cardOf(4).number)));
    zip.file('xl/media/image1.png', Buffer.alloc(30 * 1024 * 1024));
    const bomb = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
    expect(bomb.length).toBeLessThan(100_000);
    const { report } = (await refused(() => importing(bomb), 422, 'import.faults')).body;
    expect(report.faults).toMatchObject([{ cell: null, code: 'workbook.bomb' }]);
  });

  it('a body of 10 MB, as a draft, as a file and, above what a photo may have, as a picture', async () => {
    const much = 10 * 1024 * 1024;
    const typed = () => client.post(drafts, { answers: { unit: 'x'.repeat(much) } });
    await refused(typed, 413, 'body.tooLarge');
    await refused(() => importing(Buffer.alloc(much + 1)), 413, 'body.tooLarge');
    await refused(() => upload(new Uint8Array(12 * 1024 * 1024 + 1)), 413, 'body.tooLarge');
  });

  it('full-width digits by the api: in the name, the phone, the number of the document', async () => {
    const cases: [Record<string, unknown>, string][] = [
      [{ name: '张１' }, 'answers.name'],
      [{ phone: '１３８００００００００' }, 'answers.phone'],
      [{ document: { kind: 'passport', number: 'Ｅ12345678' } }, 'answers.document'],
      [{ unit: '第１车间' }, 'answers.unit'],
    ];
    for (const [answers, field] of cases) {
      const { errors } = (await refused(() => client.post(drafts, { answers }), 400, 'validation.failed')).body;
      expect(errors).toMatchObject([{ field, code: 'answer.fullWidth' }]);
    }
  });
});

describe('Real people are taken as they are', () => {
  let test: TestApplication;
  beforeAll(async () => {
    test = await startTestApplication();
  });
  afterAll(() => test.stop());

  it.each([
    ['a name with middle dots', '阿卜杜热合曼·麦麦提·依明'],
    ['a rare character of plane 2', '𠮷𬭎𪚥'],
    ['Uyghur', 'ئابدۇراخمان مەمەت'],
    ['Tibetan', 'བཀྲ་ཤིས་དོན་འགྲུབ'],
    ['forty characters', '𠮷'.repeat(40)],
    ['Latin letters', 'Anna-Lena d’Ångström'],
  ])('%s: the same from the form to the competitor', async (_, name) => {
    const contest = await openRegistration(test);
    const draft = filledIn(contest, 11);
    draft.answers.name = name;
    const { id, version } = await handInOne(contest, await contestant(test), 11, draft);
    const approved = await contest.organiser.post(`/api/applications/${id}/decisions`, {
      decision: 'approved',
      version,
      reasons: [],
    });
    expect(approved.body.name).toBe(name);
    const { items } = (await contest.organiser.get(`/api/competitions/${contest.competition}/competitors`)).body;
    expect(items.map((one: { name: string }) => one.name)).toEqual([name]);
  });

  it('forty-one characters are one too many, and it is said how many are taken', async () => {
    const contest = await openRegistration(test);
    const client = await contestant(test);
    const long = { answers: { name: '𠮷'.repeat(41) } };
    const { status, body } = await client.post(`/api/competitions/${contest.competition}/applications`, long);
    expect([status, body.errors[0]]).toMatchObject([
      400,
      { field: 'answers.name', code: 'answer.tooLong', params: { most: 40 } },
    ]);
    expect((await client.get('/api/me/applications')).body.items).toEqual([]);
  });

  const born = { birthDate: '1999-05-04', sex: 'female' };
  it.each([
    ['a permit of Hong Kong or Macao', { kind: 'hk-macao-permit', number: 'H12345678', ...born }, 'h1234567'],
    ['a permit of Taiwan', { kind: 'taiwan-permit', number: '12345678', ...born }, '1234567'],
    ['a passport', { kind: 'passport', number: 'C01X0006H', ...born }, 'C01-0006'],
    ['a residence permit', { kind: 'residence-permit', number: '810000199408230021' }, '810000199408230022'],
  ])('%s is taken, and a number that it cannot have is not', async (_, document, wrong) => {
    const contest = await openRegistration(test);
    const client = await contestant(test);
    const drafts = `/api/competitions/${contest.competition}/applications`;
    const bad = filledIn(contest, 12);
    const draft = await client.post(drafts, {
      ...bad,
      answers: { ...bad.answers, document: { ...document, number: wrong } },
    });
    const path = `/api/me/applications/${draft.body.id}`;
    const refused = await client.post(`${path}/submissions`, { version: 1 });
    expect([refused.status, refused.body.errors[0].field]).toEqual([422, 'answers.document']);
    const right = await client.patch(path, { version: 1, answers: { document } });
    expect((await client.post(`${path}/submissions`, { version: right.body.version })).body.status).toBe('submitted');
  });
});
