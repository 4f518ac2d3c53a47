import type { Calculation, Hundredths } from '@skillstar/rules';

/** A marking scheme as plain data: no ids, no version. What a workbook holds and what an editor sends. */
export interface SchemeDraft {
  /** Number and name of the skill as the scheme says it: "17 Web Development". */
  skill: string;
  criteria: CriterionDraft[];
  sections: SectionDraft[];
}

export interface CriterionDraft {
  code: string;
  name: string;
  mark: Hundredths;
  subCriteria: SubCriterionDraft[];
}

/** One marking form: one day of marking, one marking team. */
export interface SubCriterionDraft {
  code: string;
  name: string;
  day: number;
  aspects: AspectDraft[];
}

export interface AspectDraft {
  type: 'M' | 'J';
  description: string;
  extra: string | null;
  requirement: string | null;
  /** Number of the section of the occupational standard. */
  section: string | null;
  max: Hundredths;
  /** Of a measurement; null = a free partial mark. */
  calculation: Calculation | null;
  /** What the scores 0, 1, 2 and 3 of a judgement mean. */
  descriptors: string[] | null;
}

/** A section of the occupational standard with the marks it should carry. */
export interface SectionDraft {
  number: string;
  name: string;
  weight: Hundredths;
}

/** Aspects have no id of their own: A1.M2 is the second measurement of A1. */
export function aspectLabels(subCriterion: { code: string; aspects: readonly { type: 'M' | 'J' }[] }): string[] {
  const count = { M: 0, J: 0 };
  return subCriterion.aspects.map(({ type }) => `${subCriterion.code}.${type}${(count[type] += 1)}`);
}

export function sumOfMax(aspects: readonly { max: Hundredths }[]): Hundredths {
  return aspects.reduce((sum, { max }) => sum + max, 0);
}

export function aspectsOf(scheme: Pick<SchemeDraft, 'criteria'>): AspectDraft[] {
  return scheme.criteria.flatMap(({ subCriteria }) => subCriteria.flatMap(({ aspects }) => aspects));
}

export function schemeTotal(scheme: Pick<SchemeDraft, 'criteria'>): Hundredths {
  return sumOfMax(aspectsOf(scheme));
}

/** Variation = |declared weight − sum of the section's aspects|. */
export function sectionSums(scheme: SchemeDraft): (SectionDraft & { aspectSum: Hundredths; variation: Hundredths })[] {
  const aspects = aspectsOf(scheme);
  return scheme.sections.map((section) => {
    const aspectSum = sumOfMax(aspects.filter((aspect) => aspect.section === section.number));
    return { ...section, aspectSum, variation: Math.abs(section.weight - aspectSum) };
  });
}
