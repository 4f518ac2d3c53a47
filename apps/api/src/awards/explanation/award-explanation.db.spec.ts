import { PrizeScene } from '../../../test/prize-scene.ts';
import { publishSkill } from '../../../test/published-skill.ts';
import { startTestApplication } from '../../../test/test-application.ts';
import type { TestApplication } from '../../../test/test-application.ts';
import type { TestClient } from '../../../test/test-client.ts';
import type { ExplanationStepView } from '../../results/explanation/explanation.view.ts';
import type { AwardExplanationView, PayableExplanationView } from './award-explanation.view.ts';

describe('What somebody receives', () => {
  let test: TestApplication;
  beforeAll(async () => {
    test = await startTestApplication();
  });
  afterAll(() => test.stop());

  const explain = <T>(client: TestClient, path: string, language = 'zh-CN') =>
    client.send<T>('GET', path, undefined, { 'accept-language': language });
  const told = (steps: readonly ExplanationStepView[]) => steps.map(({ text, value }) => `${text}：${value}`);

  it('is led back from the award to the rank and the total it was decided over, in both languages', async () => {
    const skill = await publishSkill(test);
    const path = `/api/skills/${skill.open}/subjects/${skill.subjects[0]}/award-explanation`;
    expect((await explain(skill.organiser, path)).status).toBe(404);
    await skill.makeFinal(skill.publication);
    const decided = await skill.organiser.post(
      `/api/competitions/${skill.competition}/award-decisions?skill=${skill.open}`,
      {
        base: 0,
        schemeVersion: 0,
        publication: skill.publication,
        overrides: [{ kind: 'prize', subject: skill.subjects[1], award: null, reason: '仲裁决定取消' }],
      },
    );
    expect([decided.status, decided.body.code]).toEqual([201, undefined]);
    const { body } = await explain<AwardExplanationView>(skill.organiser, path);
    expect([body.recipient, body.decision, told(body.awards)]).toEqual([
      '赵一',
      1,
      ['第 1 名（按第 1 位计），在“一等奖”的名额（至第 1 位）之内：一等奖'],
    ]);
    expect(told(body.awards[0]!.from)).toEqual(['奖金（元，税前）：5000.00']);
    expect(told([body.result.rank])).toEqual(['按总分 90.00 排名：1']);
    const second = path.replace(skill.subjects[0]!, skill.subjects[1]!);
    const english = (await explain<AwardExplanationView>(skill.organiser, second, 'en')).body;
    expect(told(english.awards)).toEqual(['decided otherwise than by the rule, because: 仲裁决定取消：none']);
    expect(english.awards[0]!.from[0]!.value).toBe('二等奖');
    expect((await explain(test.anonymous, path)).status).toBe(401);
    const stranger = await test.as({ roles: [{ role: 'judge', competition: skill.competition, skill: skill.open }] });
    expect((await explain(stranger, path)).status).toBe(403);
  });

  it('is led back from the money to its tax', async () => {
    const scene = await PrizeScene.of(test);
    await scene.setTerms();
    await scene.award([500_000]);
    await scene.clerk.post(scene.at('payables/settlement'));
    const { body: list } = await scene.clerk.get(scene.at('payables'));
    const path = `/api/payables/${list.items[0].id}/explanation`;
    const { body } = await explain<PayableExplanationView>(scene.clerk, path);
    expect(told([body.payment, ...body.payment.from])).toEqual([
      '实发：4000.00',
      '“一等奖”的奖金（网站技术，第 1 版评奖决定）：5000.00',
      '应发：5000.00',
      '代扣个人所得税（偶然所得）20%：-1000.00',
    ]);
    expect((await explain(test.anonymous, path)).status).toBe(401);
  });
});
