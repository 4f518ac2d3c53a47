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

interface Form {
  code: string;
  aspects: { type: string }[];
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

  describe('with tie keys', () => {
    const ranking = (...keys: string[]) => ({
      tieKeys: keys.map((key) => ({ key, order: 'desc' })),
      scale: 'none',
      smallField: false,
    });
    const put = async (sent: unknown) => {
      const { version, criteria, sections } = (await contest.organiser.get(path)).body;
      return contest.organiser.put(path, { base: version, criteria, sections, ranking: sent });
    };

    it('ranks as the template says until it says something of its own', async () => {
      const { body } = await contest.organiser.get(path);
      expect(body.ranking).toEqual({ tieKeys: [], scale: 'none', smallField: false });
      expect((await put(body.ranking)).body.version).toBe(1);
      const answer = await put(ranking('criterion:B', 'type:J'));
      expect([answer.status, answer.body.version]).toEqual([200, 2]);
      expect(answer.body.ranking).toEqual(ranking('criterion:B', 'type:J'));
      expect((await edited(() => undefined)).body).toMatchObject({
        version: 2,
        ranking: ranking('criterion:B', 'type:J'),
      });
      expect((await put(ranking())).body).toMatchObject({ version: 3, ranking: ranking() });
    });

    it('refuses a key that points to nothing, or stands there twice, by its place', async () => {
      const answer = await put(ranking('criterion:B', 'value:Z9.M1', 'criterion:B', 'colour:red'));
      expect([answer.status, answer.body.code]).toEqual([422, 'scheme.faults']);
      expect(answer.body.errors.map(({ field, code }: Record<string, string>) => [field, code])).toEqual([
        ['ranking.tieKeys.1.key', 'tieKey.unknown'],
        ['ranking.tieKeys.2.key', 'tieKey.duplicate'],
        ['ranking.tieKeys.3.key', 'tieKey.unknown'],
      ]);
      expect((await put({ tieKeys: [], scale: 'z-score', smallField: false })).status).toBe(400);
    });

    it('keeps them when a workbook comes that cannot hold them, and each follows its aspect', async () => {
      const { criteria } = (await contest.organiser.get(path)).body;
      const isTwice = (form: Form) => form.aspects.filter(({ type }) => type === 'M').length > 1;
      const criterion = criteria.findIndex((one: { subCriteria: Form[] }) => one.subCriteria.some(isTwice));
      const at = criteria[criterion].subCriteria.findIndex(isTwice);
      const { code } = criteria[criterion].subCriteria[at];
      await put(ranking(`mark:${code}.M1`, 'type:J'));
      const keys = async () =>
        (await contest.organiser.get(path)).body.ranking.tieKeys.map(({ key }: { key: string }) => key);
      const turned = await edited((view) => {
        const { aspects } = view.criteria[criterion]!.subCriteria[at]!;
        const [first, second] = aspects.flatMap(({ type }, place) => (type === 'M' ? [place] : []));
        [aspects[first!], aspects[second!]] = [aspects[second!]!, aspects[first!]!];
      });
      expect(turned.status).toBe(200);
      expect(await keys()).toEqual([`mark:${code}.M2`, 'type:J']);
      expect((await contest.organiser.post(`${path}-imports`, file)).status).toBe(200);
      expect(await keys()).toEqual([`mark:${code}.M1`, 'type:J']);
    });
  });
});
