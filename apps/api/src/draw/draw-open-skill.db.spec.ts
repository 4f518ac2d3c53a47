import { entry, openSkill } from '../../test/marking-scenario.ts';
import type { MarkingScenario } from '../../test/marking-scenario.ts';
import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';

describe('A draw in a skill that is open and unmarked', () => {
  let test: TestApplication;
  let scenario: MarkingScenario;
  beforeAll(async () => {
    test = await startTestApplication();
    scenario = await openSkill(test, { competitors: 3 });
  });
  afterAll(() => test.stop());
  const draw = async (): Promise<number> => {
    const made = await scenario.organiser.post(`/api/skills/${scenario.skill}/draws`, { kind: 'codes' });
    return (await scenario.organiser.post(`/api/draws/${made.body.id}/result`, {})).status;
  };
  const mark = (sheet: Parameters<typeof entry>[0]) =>
    scenario.judges[0].post('/api/mark-entries', { entries: [entry(sheet, 0, '5.00')] });

  it('takes the sheets away: a mark that a tablet kept under an old code reaches nobody', async () => {
    const old = await scenario.sheet(scenario.judges[0], 0);
    expect(await draw()).toBe(200);
    const { body } = await mark(old);
    expect(body.receipts).toMatchObject([{ status: 'refused', code: 'sheet.unknown' }]);
    const skill = await scenario.organiser.get(`/api/skills/${scenario.skill}`);
    expect(skill.body.status).toBe('preparing');
  });

  it('and opens again with sheets for the new codes; after the first mark nothing is drawn any more', async () => {
    const opened = await scenario.organiser.post(`/api/skills/${scenario.skill}/open`, {});
    expect(opened.body).toMatchObject({ sheets: 3, board: scenario.board });
    const [{ id }] = await test.database.query('select id from mark_sheet limit 1');
    const sheet = (await scenario.judges[0].get(`/api/mark-sheets/${id}`)).body;
    expect((await mark(sheet)).body.receipts).toMatchObject([{ status: 'accepted' }]);
    const late = await scenario.organiser.post(`/api/skills/${scenario.skill}/draws`, { kind: 'codes' });
    expect([late.status, late.body.code]).toEqual([409, 'draw.marked']);
  });
});
