import { addsUpTo } from '@skillstar/rules';
import type { AspectType, Calculation, Hundredths, ScalePreset } from '@skillstar/rules';

/** A marking scheme as plain data: no ids, no version. What a workbook holds and what an editor sends. */
export interface SchemeDraft {
  /** Number and name of the skill as the scheme says it: "17 Web Development". */
  skill: string;
  criteria: CriterionDraft[];
  sections: SectionDraft[];
  /** Undefined: as the competition's template says. */
  ranking?: RankingDraft;
}

/** How the totals become ranks and scale values. */
export interface RankingDraft {
  /** What parts equal totals, in this order; who is equal in all of it shares the rank. */
  tieKeys: { key: string; order: 'asc' | 'desc' }[];
  scale: ScalePreset | 'none';
  /** The national rule for small fields: fewer kinds of medals. */
  smallField: boolean;
}

export interface CriterionDraft {
  code: string;
  name: string;
  mark: Hundredths;
  /** Per cent of the total; where one criterion has a weight, all have, and each is a part (theory 20, practical 80). */
  weight?: string | null;
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
  type: AspectType;
  description: string;
  extra: string | null;
  requirement: string | null;
  /** Number of the section of the occupational standard. */
  section: string | null;
  max: Hundredths;
  /** Of a measurement: null = a free partial mark. A panel and a deduction have one of their own kind. */
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
export function aspectLabels(subCriterion: { code: string; aspects: readonly { type: AspectType }[] }): string[] {
  const count = { M: 0, J: 0, P: 0, D: 0 };
  return subCriterion.aspects.map(({ type }) => `${subCriterion.code}.${type}${(count[type] += 1)}`);
}

/** What can be reached: a deduction adds nothing. */
export function sumOfMax(aspects: readonly { type: AspectType; max: Hundredths }[]): Hundredths {
  return aspects.reduce((sum, aspect) => sum + addsUpTo(aspect), 0);
}

export function aspectsOf(scheme: Pick<SchemeDraft, 'criteria'>): AspectDraft[] {
  return scheme.criteria.flatMap(({ subCriteria }) => subCriteria.flatMap(({ aspects }) => aspects));
}

export function schemeTotal(scheme: Pick<SchemeDraft, 'criteria'>): Hundredths {
  return isWeighted(scheme) ? WEIGHTED_TOTAL : sumOfMax(aspectsOf(scheme));
}

/** Weights are per cent: weighed parts make 100.00, whatever can be reached in each. */
const WEIGHTED_TOTAL: Hundredths = 10_000;

export function isWeighted(scheme: { criteria: readonly Pick<CriterionDraft, 'weight'>[] }): boolean {
  return scheme.criteria.some(({ weight }) => weight != null);
}

/** Variation = |declared weight − sum of the section's aspects|. */
export function sectionSums(scheme: SchemeDraft): (SectionDraft & { aspectSum: Hundredths; variation: Hundredths })[] {
  const aspects = aspectsOf(scheme);
  return scheme.sections.map((section) => {
    const aspectSum = sumOfMax(aspects.filter((aspect) => aspect.section === section.number));
    return { ...section, aspectSum, variation: Math.abs(section.weight - aspectSum) };
  });
}
