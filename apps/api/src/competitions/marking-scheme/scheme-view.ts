import type { CriterionView, SchemeSectionView, SchemeSummaryView } from './marking-scheme.view.ts';
import { aspectLabels, aspectsOf, schemeTotal, sectionSums, sumOfMax } from './scheme-draft.ts';
import type { SchemeDraft } from './scheme-draft.ts';
import { draftOf } from './scheme-rows.ts';
import type { SchemeRows } from './scheme-rows.ts';

/** Criteria and sections as a screen reads them: with ids, labels and sums. */
export function schemeParts(rows: SchemeRows): { criteria: CriterionView[]; sections: SchemeSectionView[] } {
  const numbers = new Map(rows.sections.map(({ id, number }) => [id, number]));
  const criteria = rows.criteria.map(({ id, code, name, mark, weight }) => ({
    id,
    code,
    name,
    mark,
    weight,
    subCriteria: rows.subCriteria
      .filter(({ criterion }) => criterion === id)
      .map((form) => {
        const own = rows.aspects.filter(({ subCriterion }) => subCriterion === form.id);
        const labels = aspectLabels({ code: form.code, aspects: own });
        const aspects = own.map(({ subCriterion: _, position: __, section, ...aspect }, index) => ({
          ...aspect,
          label: labels[index]!,
          section: section === null ? null : (numbers.get(section) ?? null),
        }));
        return {
          id: form.id,
          code: form.code,
          name: form.name,
          day: form.day,
          team: form.team,
          mark: sumOfMax(own),
          aspects,
        };
      }),
  }));
  const sums = sectionSums(draftOf('', rows));
  const sections = rows.sections.map(({ id }, index) => ({ id, ...sums[index]! }));
  return { criteria, sections };
}

export function importSummary(skill: string, version: number, draft: SchemeDraft): SchemeSummaryView {
  const aspects = aspectsOf(draft);
  return {
    skill,
    version,
    total: schemeTotal(draft),
    criteria: draft.criteria.length,
    subCriteria: draft.criteria.flatMap(({ subCriteria }) => subCriteria).length,
    aspects: aspects.length,
    measurements: aspects.filter(({ type }) => type === 'M').length,
    judgements: aspects.filter(({ type }) => type === 'J').length,
  };
}
