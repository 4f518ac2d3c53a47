import {
  addDecimals,
  addsUpTo,
  checkAspect,
  compareDecimals,
  formatDecimal,
  formatMark,
  parseDecimal,
  parseMark,
  USUAL_PANEL,
  whole,
  type AspectType,
  type Calculation,
} from '@skillstar/rules';
import type { SchemeView } from '../wire.ts';
import { rankingBody, startRanking, type RankingEdit } from './ranking-editing.ts';

/** An aspect while it is edited: `max` is what stands in the field. */
export interface AspectEdit {
  key: string;
  id: string | null;
  type: AspectType;
  description: string;
  extra: string;
  requirement: string;
  section: string | null;
  max: string;
  calculation: Calculation | null;
  descriptors: string[];
}

export interface FormEdit {
  key: string;
  id: string | null;
  code: string;
  name: string;
  day: number;
  aspects: AspectEdit[];
}

export interface CriterionEdit {
  key: string;
  id: string | null;
  code: string;
  name: string;
  /** What stands in the weight field; null where the criteria are summed as they are. */
  weight: string | null;
  forms: FormEdit[];
}

export interface SectionEdit {
  number: string;
  name: string;
  weight: number;
}

export interface SchemeEdit {
  base: number;
  criteria: CriterionEdit[];
  sections: SectionEdit[];
  ranking: RankingEdit;
}

export const USUAL_TOTAL = 10_000;
const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'];
const NO_DESCRIPTORS = ['', '', '', ''];

let made = 0;
const newKey = () => `new-${++made}`;

/** `scale`: what a scheme that is written from nothing begins with. */
export function startEditing(scheme: SchemeView | null, scale: RankingEdit['scale'] = 'none'): SchemeEdit {
  if (!scheme) return { base: 0, criteria: [], sections: [], ranking: { tieKeys: [], scale, smallField: false } };
  const criteria = startCriteria(scheme);
  return {
    base: scheme.version,
    sections: scheme.sections.map(({ number, name, weight }) => ({ number, name, weight })),
    criteria,
    ranking: startRanking(scheme.ranking, criteria),
  };
}

function startCriteria(scheme: SchemeView): CriterionEdit[] {
  return scheme.criteria.map((criterion) => ({
    key: criterion.id,
    id: criterion.id,
    code: criterion.code,
    name: criterion.name,
    weight: criterion.weight,
    forms: criterion.subCriteria.map((form) => ({
      key: form.id,
      id: form.id,
      code: form.code,
      name: form.name,
      day: form.day,
      aspects: form.aspects.map((aspect) => ({
        key: aspect.id,
        id: aspect.id,
        type: aspect.type,
        description: aspect.description,
        extra: aspect.extra ?? '',
        requirement: aspect.requirement ?? '',
        section: aspect.section,
        max: formatMark(aspect.max),
        calculation: aspect.calculation,
        descriptors: aspect.descriptors ?? NO_DESCRIPTORS,
      })),
    })),
  }));
}

/** What stands in the max field as hundredths; null while it is not a mark above 0. */
export function maxOf(aspect: Pick<AspectEdit, 'max'>): number | null {
  const max = parseMark(aspect.max.trim());
  return max !== null && max > 0 ? max : null;
}

export const sumOfForm = (form: FormEdit): number =>
  form.aspects.reduce((sum, aspect) => sum + addsUpTo({ type: aspect.type, max: maxOf(aspect) ?? 0 }), 0);
export const sumOfCriterion = (criterion: CriterionEdit): number =>
  criterion.forms.reduce((sum, form) => sum + sumOfForm(form), 0);
export const sumOfScheme = (scheme: SchemeEdit): number =>
  scheme.criteria.reduce((sum, criterion) => sum + sumOfCriterion(criterion), 0);

export const isWeighted = (scheme: SchemeEdit): boolean => scheme.criteria.some(({ weight }) => weight !== null);

/** The weights' sum as it is written, and whether they make all of the total: each above 0, together 100. */
export function weightsOf(scheme: SchemeEdit): { sum: string; full: boolean } {
  const zero = whole(0);
  const weights = scheme.criteria.map(({ weight }) => parseDecimal(weight?.trim() ?? ''));
  const sum = weights.reduce((all, weight) => (weight ? addDecimals(all!, weight) : all), zero)!;
  const full = weights.every((weight) => weight && compareDecimals(weight, zero) > 0);
  return { sum: formatDecimal(sum), full: full && compareDecimals(sum, whole(100)) === 0 };
}

/** All criteria carry a weight, or none does. */
export function weigh(scheme: SchemeEdit, on: boolean): SchemeEdit {
  return { ...scheme, criteria: scheme.criteria.map((criterion) => ({ ...criterion, weight: on ? '' : null })) };
}

export interface SectionSum extends SectionEdit {
  aspectSum: number;
  variation: number;
}

export function sectionSums(scheme: SchemeEdit): SectionSum[] {
  const aspects = scheme.criteria.flatMap(({ forms }) => forms.flatMap((form) => form.aspects));
  return scheme.sections.map((section) => {
    const aspectSum = aspects
      .filter((aspect) => aspect.section === section.number)
      .reduce((sum, aspect) => sum + (maxOf(aspect) ?? 0), 0);
    return { ...section, aspectSum, variation: Math.abs(section.weight - aspectSum) };
  });
}

export type EditFault = 'maxInvalid' | 'descriptionMissing' | 'descriptorsMissing' | 'panelInvalid' | 'pointsInvalid';

/** What would be refused; told while typing, beside the aspect. */
export function faultsOf(aspect: AspectEdit): EditFault[] {
  const faults: EditFault[] = [];
  if (!aspect.description.trim()) faults.push('descriptionMissing');
  if (maxOf(aspect) === null) faults.push('maxInvalid');
  if (aspect.type === 'J' && aspect.descriptors.some((text) => !text.trim())) faults.push('descriptorsMissing');
  const { type, calculation } = aspect;
  const wrong = (type === 'P' || type === 'D') && checkAspect({ id: '', type, max: 1, calculation }).length > 0;
  if (wrong) faults.push(type === 'P' ? 'panelInvalid' : 'pointsInvalid');
  return faults;
}

/** Another kind of aspect begins with the calculation that belongs to it. */
export function ofType(aspect: AspectEdit, type: AspectType): AspectEdit {
  if (type === aspect.type) return aspect;
  const fresh: Record<AspectType, Calculation | null> = {
    M: { type: 'PASS_FAIL' },
    J: null,
    P: USUAL_PANEL,
    D: { type: 'DEDUCTION', points: 100 },
  };
  return { ...aspect, type, calculation: fresh[type] };
}

export function newAspect(section: string | null): AspectEdit {
  return {
    key: newKey(),
    id: null,
    type: 'M',
    description: '',
    extra: '',
    requirement: '',
    section,
    max: '',
    calculation: { type: 'PASS_FAIL' },
    descriptors: NO_DESCRIPTORS,
  };
}

export function addForm(criterion: CriterionEdit): CriterionEdit {
  const code = `${criterion.code}${criterion.forms.length + 1}`;
  return {
    ...criterion,
    forms: [...criterion.forms, { key: newKey(), id: null, code, name: '', day: 1, aspects: [] }],
  };
}

export function addCriterion(scheme: SchemeEdit): SchemeEdit {
  const code = LETTERS[scheme.criteria.length];
  if (!code) return scheme;
  const weight = isWeighted(scheme) ? '' : null;
  return {
    ...scheme,
    criteria: [...scheme.criteria, addForm({ key: newKey(), id: null, code, name: '', weight, forms: [] })],
  };
}

/** What the server is sent: the scheme whole, as the next version of `base`. */
export function schemeBody(scheme: SchemeEdit) {
  return {
    base: scheme.base,
    sections: scheme.sections,
    ranking: rankingBody(scheme),
    criteria: scheme.criteria.map((criterion) => ({
      code: criterion.code,
      name: criterion.name.trim(),
      mark: sumOfCriterion(criterion),
      weight: criterion.weight?.trim() ?? null,
      subCriteria: criterion.forms.map((form) => ({
        code: form.code,
        name: form.name.trim(),
        day: form.day,
        aspects: form.aspects.map((aspect) => ({
          type: aspect.type,
          description: aspect.description.trim(),
          extra: aspect.extra.trim() || null,
          requirement: aspect.type === 'M' ? aspect.requirement.trim() || null : null,
          section: aspect.section,
          max: maxOf(aspect) ?? 0,
          calculation: aspect.type === 'J' ? null : aspect.calculation,
          descriptors: aspect.type === 'J' ? aspect.descriptors.map((text) => text.trim()) : null,
        })),
      })),
    })),
  };
}
