import { finishMarking, publishResults, remark } from '../../../test/finished-skill.ts';
import { entry, openSkill } from '../../../test/marking-scenario.ts';
import type { MarkingScenario } from '../../../test/marking-scenario.ts';
import { openPanelSkill } from '../../../test/panel-scenario.ts';
import { startTestApplication } from '../../../test/test-application.ts';
import type { TestApplication } from '../../../test/test-application.ts';
import type { TestClient } from '../../../test/test-client.ts';
import { recomputeBoard } from '../../live-scoring/recompute.ts';
import type { ExplanationStepView, ExplanationView } from './explanation.view.ts';

let api: TestApplication;
let scene: MarkingScenario;

beforeAll(async () => {
  api = await startTestApplication();
});
afterAll(() => api.stop());

async function open(options: Parameters<typeof openSkill>[1]): Promise<void> {
  scene = await openSkill(api, options);
  await api.database.transaction((tx) => recomputeBoard(tx, scene.board, new Date()));
  await finishMarking(api, scene, ['8', '9', '8']);
  await api.database.transaction((tx) => recomputeBoard(tx, scene.board, new Date()));
}

const lines = (step: ExplanationStepView, depth = 0): string[] => [
  `${'  '.repeat(depth)}${step.text}${step.value === null ? '' : `：${step.value}`}`,
  ...step.from.flatMap((part) => lines(part, depth + 1)),
];
const explain = (client: TestClient, path: string, language = 'zh-CN') =>
  client.send<ExplanationView>('GET', `${path}/explanation`, undefined, { 'accept-language': language });

async function boardRow(code: string, audience: 'public' | 'staff'): Promise<string> {
  const [{ rows }] = await api.database.query('select rows from board_state where board_id = $1 and audience = $2', [
    scene.board,
    audience,
  ]);
  return `/api/boards/${scene.board}/rows/${rows.find((row: { code: string }) => row.code === code).id}`;
}

describe('A row of a publication', () => {
  let publication: string;
  let path: string;
  beforeAll(async () => {
    await open({ competitors: 3 });
    publication = await publishResults(scene);
    const { body } = await scene.organiser.get(`/api/publications/${publication}`);
    path = `/api/publications/${publication}/rows/${body.rows[1].id}`;
  });

  it('is explained down to each judge’s score to those who watch the judging', async () => {
    const { body } = await explain(scene.chief, path);
    expect(body).toMatchObject({ code: 'B01', name: '选手·1', publication, version: 1 });
    expect(lines(body.rank)).toEqual(['总分 17.78 及全部排序依据相同，并列：2']);
    expect(lines(body.total!)).toEqual([
      '总分：17.78',
      '  评分模块 A 制作：17.78',
      '    评分子项 A1 页面：已评 4 项，未评 0 项，待重评 0 项：17.78',
      '      评分点 A1.M1 评分点：8.00',
      '        直接给分，最高 10.00 分：8.00',
      '      评分点 A1.M2 评分点：5.00',
      '        是否项，最高 5.00 分，结果为“是”：5.00',
      '      评分点 A1.J1 评分点：1.78',
      '        评价分之和 8 × 2.00 ÷ 9，四舍五入到 0.01：1.78',
      '          1 号裁判：3',
      '          2 号裁判：3',
      '          3 号裁判：2',
      '      评分点 A1.M3 评分点：3.00',
      '        实测值 100（目标 100），适用的最小扣分 0%：3.00 × (100 − 0)%，四舍五入到 0.01：3.00',
      '          区间 99 至 101，扣 0%，适用',
      '          区间 95 至 105，扣 50%，适用',
    ]);
    const now = await explain(scene.chief, `/api/skills/${scene.skill}/subjects/${scene.subjects[0]!.id}`);
    expect([lines(now.body.total!), now.body.publication]).toEqual([lines(body.total!), null]);
    expect(
      (await explain(scene.judges[0], `/api/skills/${scene.skill}/subjects/${scene.subjects[0]!.id}`)).status,
    ).toBe(403);
    expect((await explain(scene.chief, path, 'en')).body.rank.text).toBe(
      'equal at 17.78 in every key, the rank is shared',
    );
  });

  it('is explained to nobody else before its notice, then by its criteria and without a judge’s score', async () => {
    expect((await explain(api.anonymous, path)).status).toBe(404);
    await scene.organiser.post(`/api/publications/${publication}/notice`, {
      endsAt: new Date(Date.now() + 86_400_000).toISOString(),
      masked: true,
    });
    const { body } = await explain(api.anonymous, path);
    expect(body.name).toBe('选*·*');
    expect(lines(body.total!)).toEqual(['总分：17.78', '  评分模块 A 制作：17.78']);
  });

  it('stays explained by the marks that it was made from, whatever is corrected afterwards', async () => {
    await scene.organiser.post(`/api/skills/${scene.skill}/corrections`, { reason: '复核' });
    await remark(scene, 0, '5');
    const { body } = await explain(scene.chief, path);
    expect(lines(body.total!)[0]).toBe('总分：17.78');
    expect(lines(body.total!)).toContain('        直接给分，最高 10.00 分：8.00');
  });
});

describe('A row of a board', () => {
  it('is explained by what the audience sees: the rank and the total, and no criterion', async () => {
    await open({ competitors: 3 });
    const { body } = await explain(api.anonymous, await boardRow('B02', 'public'));
    expect([lines(body.rank), lines(body.total!)]).toEqual([['按总分 18.78 排名：1'], ['总分：18.78']]);
    const staff = await explain(scene.chief, await boardRow('B02', 'staff'));
    expect(lines(staff.body.total!)).toContain('          3 号裁判：2');
  });

  it('tells nothing of what the board keeps back', async () => {
    await open({ competitors: 3, visibility: 'ranks-only' });
    const row = await boardRow('B02', 'public');
    expect((await explain(api.anonymous, row)).body.code).toBe('explanation.withheld');
    await api.database.query(`update board set visibility = 'hidden' where id = $1`, [scene.board]);
    await api.database.transaction((tx) => recomputeBoard(tx, scene.board, new Date()));
    expect((await explain(api.anonymous, row)).status).toBe(404);
  });
});

describe('A total of weighted parts', () => {
  it('is explained by its weights, its deductions and what the panel left out', async () => {
    const panel = await openPanelSkill(api, { competitors: 1 });
    const give = async (judge: TestClient, aspect: number, value: string, form?: 'A1' | 'B1') => {
      const sheet = await panel.sheet(judge, 0, form);
      const { body } = await judge.post('/api/mark-entries', { entries: [entry(sheet, aspect, value)] });
      expect(body.receipts[0].status).toBe('accepted');
    };
    await give(panel.judges[0]!, 0, '86.5', 'A1');
    for (const [at, score] of ['92.5', '90', '91.5', '88', '99'].entries()) await give(panel.judges[at]!, 0, score);
    for (const [at, score] of ['80', '85', '84', '79.5', '90'].entries()) await give(panel.judges[at]!, 1, score);
    await give(panel.judges[0]!, 2, '1');
    const { body } = await explain(panel.chief, `/api/skills/${panel.skill}/subjects/${panel.subjects[0]!.id}`);
    const told = lines(body.total!);
    expect(told.slice(0, 3)).toEqual([
      '总分：85.70',
      '  各部分加权求和后四舍五入一次：87.70',
      '    A 理论：86.50 ÷ 100.00 × 20%：17.3000',
    ]);
    expect(told).toContain('  实际扣除：-2.00');
    expect(told.filter((line) => line.includes('去掉（最高分）'))).toHaveLength(2);
  });
});
