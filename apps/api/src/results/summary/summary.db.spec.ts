import { finishMarking, publishResults } from '../../../test/finished-skill.ts';
import { openSkill } from '../../../test/marking-scenario.ts';
import { readPdf } from '../../../test/pdf-files.ts';
import { startTestApplication } from '../../../test/test-application.ts';
import type { TestApplication } from '../../../test/test-application.ts';
import type { TestClient } from '../../../test/test-client.ts';
import { recomputeBoard } from '../../live-scoring/recompute.ts';
import { readWorkbook } from '../../platform/excel/excel.ts';
import { plainText } from '../../platform/excel/workbook.ts';

describe('The result summary of a version', () => {
  let api: TestApplication;
  let path: string;
  let organiser: TestClient;
  let judge: TestClient;
  beforeAll(async () => {
    api = await startTestApplication();
    const scene = await openSkill(api, { competitors: 3 });
    organiser = scene.organiser;
    judge = scene.judges[0];
    await api.database.query(`update competitor set name = '=cmd()' where name = '选手·3' and skill_id = $1`, [
      scene.skill,
    ]);
    await api.database.transaction((tx) => recomputeBoard(tx, scene.board, new Date()));
    await finishMarking(api, scene, ['8', '9', '7']);
    path = `/api/publications/${await publishResults(scene)}`;
  });
  afterAll(() => api.stop());

  it('is a workbook with marks as numbers, names as text, and lines for the signatures', async () => {
    const { body } = await organiser.get<Buffer>(`${path}/summary.xlsx`);
    const [sheet] = (await readWorkbook(body)).sheets;
    const lines = sheet!.rows.map(({ cells }) => cells.map((cell) => (cell.formula ? 'formula' : plainText(cell))));
    expect(lines[1]).toEqual(['17 网站技术 成绩汇总表（第 1 版）']);
    const head = lines.findIndex(([first]) => first === '名次');
    expect(lines[head]).toEqual(['名次', '编号', '姓名', '单位', '代表队', 'A 制作', '总分', '备注']);
    expect(lines[head + 1]!.slice(0, 7)).toEqual([
      '1',
      'B02',
      '选手·2',
      '第一职业学校',
      '东城代表队',
      '18.78',
      '18.78',
    ]);
    expect(lines[head + 3]![2]).toBe('=cmd()');
    expect(lines.flat().filter((text) => text.includes('（签字）'))).toHaveLength(3);
  });

  it('is a PDF with the approvers, every row, and what proves it', async () => {
    const answer = await fetch(`${organiser.url}${path}/summary.pdf`, { headers: { cookie: organiser.cookie } });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const { title, pages } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
    expect([title, pages.length]).toEqual(['17 网站技术 成绩汇总表（第 1 版）', 1]);
    for (const words of ['提交：裁判长', '批准：测试员', '选手·2', '18.78', '=cmd()', '裁判长（签字）', '审计链头']) {
      expect(pages[0]).toContain(words);
    }
  });

  it('is given to those who may read results, in their language', async () => {
    expect((await judge.get(`${path}/summary.xlsx`)).status).toBe(403);
    expect((await api.anonymous.get(`${path}/summary.pdf`)).status).toBe(401);
    const english = await organiser.send<Buffer>('GET', `${path}/summary.xlsx`, undefined, { 'accept-language': 'en' });
    const [sheet] = (await readWorkbook(english.body)).sheets;
    expect(plainText(sheet!.rows[1]!.cells[0])).toBe('17 网站技术: result summary (version 1)');
    expect(decodeURIComponent(english.headers.get('content-disposition')!)).toContain(
      'result summary (version 1).xlsx',
    );
  });
});
