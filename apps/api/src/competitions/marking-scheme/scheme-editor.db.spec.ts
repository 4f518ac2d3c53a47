import { twoDays } from '../../../test/cis-samples.ts';
import { startTestApplication } from '../../../test/test-application.ts';
import type { TestApplication } from '../../../test/test-application.ts';
import { makeContest } from '../../../test/test-contest.ts';
import type { TestContest } from '../../../test/test-contest.ts';
import { workbookOf } from '../../../test/workbook-files.ts';

jest.setTimeout(60_000);

/** The parts of a scheme as the browser holds and changes them. */
interface Edited {
  criteria: { name: string; subCriteria: { aspects: Record<string, unknown>[] }[] }[];
  sections: unknown[];
}

describe('A marking scheme in the editor', () => {
  let test: TestApplication;
  let contest: TestContest;
  let path: string;
  let file: Buffer;
  beforeAll(async () => {
    test = await startTestApplication();
    file = await workbookOf(twoDays());
  });
  afterAll(() => test.stop());
  beforeEach(async () => {
    contest = await makeContest(test);
    path = `/api/skills/${contest.open}/scheme`;
    await contest.organiser.post(`${path}-imports`, file);
  });
  const aspectOf = ({ criteria }: Edited, criterion: number, aspect: number) =>
    criteria[criterion]!.subCriteria[0]!.aspects[aspect]!;
  const edited = async (change: (view: Edited) => void) => {
    const { version, criteria, sections } = (await contest.organiser.get(path)).body;
    change({ criteria, sections });
    return contest.organiser.put(path, { base: version, criteria, sections });
  };

  it('is sent back as it was shown; the next version holds the change, and no change makes no version', async () => {
    const choices = [
      { label: '合格', deduction: '0' },
      { label: ' 返工 ', deduction: '50.0' },
    ];
    const answer = await edited((view) => (aspectOf(view, 0, 0)['calculation'] = { type: 'CHOICE', choices }));
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ version: 2, source: 'editor' });
    const { calculation } = answer.body.criteria[0].subCriteria[0].aspects[0];
    expect(calculation.choices[1]).toEqual({ label: '返工', deduction: '50' });
    expect((await edited(() => undefined)).body.version).toBe(2);
  });

  it('may begin from nothing, without sections', async () => {
    const aspects = [{ type: 'M', description: '接线正确', max: 10_000 }];
    const subCriteria = [{ code: 'A1', name: '接线', day: 1, aspects }];
    const criteria = [{ code: 'A', name: '安装', mark: 10_000, subCriteria }];
    const answer = await contest.organiser.put(`/api/skills/${contest.coded}/scheme`, {
      base: 0,
      criteria,
      sections: [],
    });
    expect(answer.status).toBe(200);
    expect(answer.body.criteria[0].subCriteria[0].aspects[0]).toMatchObject({ section: null, calculation: null });
  });

  it('is refused with the path of every fault', async () => {
    const answer = await edited((view) => {
      aspectOf(view, 0, 0)['max'] = 150;
      (aspectOf(view, 1, 4)['descriptors'] as string[])[2] = ' ';
      aspectOf(view, 2, 0)['calculation'] = { type: 'CHOICE' };
      aspectOf(view, 3, 1)['calculation'] = { type: 'NUMBER_COMPLETED', possible: '１e309' };
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'scheme.faults']);
    const errors: { field: string; code: string }[] = answer.body.errors;
    expect(errors.map(({ field, code }) => `${field} ${code}`).sort()).toEqual([
      'criteria.0.mark criterion.total',
      'criteria.1.subCriteria.0.aspects.4.descriptors descriptor.missing',
      'criteria.2.subCriteria.0.aspects.0.calculation calculation.shape',
      'criteria.3.subCriteria.0.aspects.1.calculation calculation.possibleInvalid',
    ]);
    expect((await contest.organiser.get(path)).body.version).toBe(1);
  });

  it('edited by two people: the later one is told that his version is stale', async () => {
    const answers = await Promise.all(['甲', '乙'].map((name) => edited(({ criteria }) => (criteria[0]!.name = name))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('refuses marks that are no whole hundredths, and calculations that are no object', async () => {
    for (const max of [0.5, '1', null, 1e21, -1, [100]]) {
      const answer = await edited((view) => (aspectOf(view, 0, 0)['max'] = max));
      expect([answer.status, answer.body.code]).toEqual([400, 'validation.failed']);
    }
    for (const calculation of ['PASS_FAIL', 1, [], { type: 'RANGED_SCORE', target: {}, ranges: [null] }]) {
      const answer = await edited((view) => (aspectOf(view, 0, 0)['calculation'] = calculation));
      expect([answer.status, answer.body.code]).toEqual([422, 'scheme.faults']);
    }
  });
});
