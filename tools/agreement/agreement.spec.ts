import { check } from '@skillstar/shadow';
import { chanceOf, randomCompetition } from './random-competition.ts';

const COMPETITIONS = 10_000;

describe('The two calculators', () => {
  it(`agree on ${COMPETITIONS} random competitions, from the entry to the medal`, () => {
    const checked = { skills: 0, subjects: 0, sheets: 0, marks: 0 };
    for (let seed = 1; seed <= COMPETITIONS; seed++) {
      const verdict = check(randomCompetition(chanceOf(seed)));
      if (!verdict.agrees) throw new Error(`seed ${seed}: ${JSON.stringify(verdict.differences.slice(0, 3))}`);
      for (const kind of ['skills', 'subjects', 'sheets', 'marks'] as const) checked[kind] += verdict.checked[kind];
    }
    expect(checked.marks).toBeGreaterThan(100_000);
  }, 300_000);

  it('are compared on every medal, every kind of value and every reason for a blank', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 300; seed++) {
      for (const { subjects, sheets, subCriteria } of randomCompetition(chanceOf(seed)).skills) {
        for (const { medal, status } of subjects) seen.add(`medal ${medal}`).add(status);
        const aspects = new Map(
          subCriteria.flatMap((one) => one.aspects.map((aspect) => [aspect.id, aspect] as const)),
        );
        for (const { aspect, mark } of sheets.flatMap((sheet) => sheet.marks)) {
          const { type, calculation } = aspects.get(aspect)!;
          seen.add(`${type} ${calculation?.type ?? ''} ${mark === null ? 'blank' : 'marked'}`);
        }
      }
    }
    for (const medal of ['gold', 'silver', 'bronze', 'medallion', 'none', null])
      expect(seen).toContain(`medal ${medal}`);
    const measured = ['M ', 'M PASS_FAIL', 'M NUMBER_COMPLETED', 'M CHOICE', 'M RANGED_SCORE', 'M PARTIAL'];
    for (const kind of [...measured, 'J ', 'P PANEL', 'D DEDUCTION']) {
      expect(seen).toContain(`${kind} marked`);
      expect(seen).toContain(`${kind} blank`);
    }
  });
});
