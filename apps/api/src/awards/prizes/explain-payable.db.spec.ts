/* eslint-disable @typescript-eslint/no-explicit-any -- a spec looks at whatever a route answers */
import { PrizeScene } from '../../../test/prize-scene.ts';
import { startTestApplication } from '../../../test/test-application.ts';
import type { TestApplication } from '../../../test/test-application.ts';
import type { TestClient } from '../../../test/test-client.ts';

let test: TestApplication;
let scene: PrizeScene;

beforeAll(async () => {
  test = await startTestApplication();
});
afterAll(() => test.stop());
beforeEach(async () => {
  scene = await PrizeScene.of(test);
});

describe('A prize explained', () => {
  const told = (step: any, depth = 0): string[] => [
    `${'  '.repeat(depth)}${step.text}${step.value === null ? '' : `：${step.value}`}`,
    ...step.from.flatMap((part: any) => told(part, depth + 1)),
  ];
  const explained = async ({ id }: any, by?: TestClient): Promise<any> =>
    by
      ? by.get(`/api/me/prizes/${id}/explanation`)
      : { body: (await scene.clerk.get(`/api/payables/${id}/explanation`)).body.payment };

  it('goes from what is paid out to the decision and the place, for the winner and for the office', async () => {
    const winner = await test.as({ name: '赵一', roles: ['competitor'] });
    await test.database.query('update competitor set person_id = $2 where id = $1', [
      scene.skill.competitors[0],
      winner.person,
    ]);
    const { skill, director } = scene;
    const scheme = `${scene.at('award-scheme')}?skill=${skill.open}`;
    const before = (await director.get(scheme)).body;
    const made = await director.put(scheme, { version: before.version, scheme: before.scheme });
    const decision = await director.post(`${scene.at('award-decisions')}?skill=${skill.open}`, {
      ...{ base: 0, schemeVersion: made.body.version, publication: skill.publication, overrides: [] },
    });
    expect(decision.status).toBe(201);
    await scene.setTerms();
    await scene.settle();
    const [first] = await scene.living();
    expect((await explained(first, await test.as({ name: '路人', roles: ['competitor'] }))).body.code).toBe(
      'id.unknown',
    );
    expect(told((await explained(first, winner)).body)).toEqual([
      `实发：${(first.net / 100).toFixed(2)}`,
      `  “一等奖”的奖金（网站技术，第 1 版评奖决定）：${(first.gross / 100).toFixed(2)}`,
      expect.stringContaining('一等奖'),
      `  应发：${(first.gross / 100).toFixed(2)}`,
      `  代扣个人所得税（偶然所得）20%：-${(first.tax / 100).toFixed(2)}`,
    ]);
  });

  it('tells a part of a team’s prize, and what a correction took back', async () => {
    await scene.setTerms();
    await scene.award([500_000], 300_000);
    await scene.settle();
    const [first, member] = await scene.living();
    expect(told((await explained(member)).body)[1]).toContain('3 份中的 1 份');
    await scene.enter(scene.clerk, first);
    const seen = (await scene.living()).slice(0, 1);
    for (const approver of [scene.boss, scene.director]) await scene.approve(approver, ...seen);
    await scene.batch(seen);
    await scene.award([200_000], 300_000);
    await scene.settle();
    const claim = (await scene.living()).find(({ direction }) => direction === 'recover');
    expect(told((await explained(claim)).body).slice(0, 5)).toEqual([
      '须退回：2400.00',
      '  成绩更正后的差额：已付的不动，只补或只退差额：-3000.00',
      '    应得奖金：2000.00',
      '      “一等奖”的奖金（网站技术，第 2 版评奖决定）：2000.00',
      '    此前已付或在途：-5000.00',
    ]);
    expect(told((await explained(first)).body)[1]).toContain('第 1 版评奖决定');
  });
});
