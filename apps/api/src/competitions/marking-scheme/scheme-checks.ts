import type { FaultCode, Parameters } from '@skillstar/contract';
import {
  aspectsOfTieKey,
  checkAspect as aspectFaults,
  compareDecimals,
  formatMark,
  parseDecimal,
  weighParts,
} from '@skillstar/rules';
import { calculationFindings } from './calculation-checks.ts';
import { tieAspects } from './ranking.ts';
import { aspectLabels, aspectsOf, isWeighted, schemeTotal, sectionSums, sumOfMax } from './scheme-draft.ts';
import type { AspectDraft, CriterionDraft, SchemeDraft, SubCriterionDraft } from './scheme-draft.ts';

/** What is wrong, and where: `path` is the JSON path in the draft; a reader of workbooks turns it into a cell. */
export interface Finding {
  path: string;
  code: FaultCode;
  params: Parameters;
}

export interface Findings {
  faults: Finding[];
  warnings: Finding[];
}

export interface SchemeExpectations {
  /** Days of the competition. */
  days?: number;
  /** The total that the scheme must have, in hundredths; otherwise another total than 100.00 is only a warning. */
  total?: number;
  /** Refuse a total variation above 5.00 instead of warning. */
  strict?: boolean;
}

const LARGEST_USUAL_ASPECT = 200;
const USUAL_TOTAL = 10_000;
const STRICT_VARIATION = 500;
export const LONGEST = { name: 300, text: 5_000 } as const;

/** Every check of a marking scheme (domain.md §2). A mark of NaN is one that could not be read: told already, skipped here. */
export function checkScheme(scheme: SchemeDraft, expected: SchemeExpectations = {}): Findings {
  const found = new Collector();
  const sections = new Set(scheme.sections.map(({ number }) => number));
  const codes = new Set<string>();
  // 2.00 is large among the aspects of a WorldSkills scheme; a theory paper is one aspect of 100.00
  const weighted = isWeighted(scheme);
  scheme.criteria.forEach((criterion, index) => {
    checkCriterion(found, criterion, `criteria.${index}`, codes);
    criterion.subCriteria.forEach((subCriterion, at) => {
      const path = `criteria.${index}.subCriteria.${at}`;
      checkSubCriterion(found, criterion, subCriterion, path, codes, expected.days);
      const labels = aspectLabels(subCriterion);
      subCriterion.aspects.forEach((aspect, place) => {
        checkAspect(found, aspect, `${path}.aspects.${place}`, labels[place]!, sections, weighted);
      });
    });
  });
  if (aspectsOf(scheme).length === 0) found.fault('criteria', 'scheme.empty');
  checkSections(found, scheme, expected.strict ?? false);
  checkWeights(found, scheme);
  checkTotal(found, scheme, expected.total);
  checkTieKeys(found, scheme);
  return found;
}

class Collector implements Findings {
  readonly faults: Finding[] = [];
  readonly warnings: Finding[] = [];

  fault(path: string, code: FaultCode, params: Parameters = {}): void {
    this.faults.push({ path, code, params });
  }

  warn(path: string, code: FaultCode, params: Parameters = {}): void {
    this.warnings.push({ path, code, params });
  }

  text(path: string, text: string | null, max: number, required = false): void {
    if (required && !text) this.fault(path, 'cell.required');
    if (text && text.length > max) this.fault(path, 'cell.tooLong', { max });
  }
}

function checkCriterion(found: Collector, criterion: CriterionDraft, path: string, codes: Set<string>): void {
  const { code, mark } = criterion;
  if (!/^[A-I]$/.test(code)) found.fault(`${path}.code`, 'criterion.code', { code });
  else if (codes.has(code)) found.fault(`${path}.code`, 'criterion.duplicate', { code });
  codes.add(code);
  found.text(`${path}.name`, criterion.name, LONGEST.name, true);
  const sum = sumOfMax(criterion.subCriteria.flatMap(({ aspects }) => aspects));
  if (mark <= 0) found.fault(`${path}.mark`, 'criterion.markNotPositive', { code });
  if (criterion.subCriteria.length === 0) found.fault(path, 'criterion.empty', { code });
  else if (mark > 0 && sum >= 0 && sum !== mark) {
    found.fault(`${path}.mark`, 'criterion.total', { code, mark: formatMark(mark), sum: formatMark(sum) });
  }
}

function checkSubCriterion(
  found: Collector,
  criterion: CriterionDraft,
  subCriterion: SubCriterionDraft,
  path: string,
  codes: Set<string>,
  days: number | undefined,
): void {
  const { code, day } = subCriterion;
  if (!/^[A-I][1-9]\d?$/.test(code)) found.fault(`${path}.code`, 'subCriterion.code', { code });
  else if (codes.has(code)) found.fault(`${path}.code`, 'subCriterion.duplicate', { code });
  else if (!code.startsWith(criterion.code)) {
    found.fault(`${path}.code`, 'subCriterion.foreign', { code, criterion: criterion.code });
  }
  codes.add(code);
  found.text(`${path}.name`, subCriterion.name, LONGEST.name, true);
  if (!Number.isNaN(day) && !(Number.isInteger(day) && day >= 1))
    found.fault(`${path}.day`, 'day.invalid', { value: day });
  else if (days !== undefined && day > days) found.fault(`${path}.day`, 'day.outside', { code, day, days });
  if (subCriterion.aspects.length === 0) found.fault(path, 'subCriterion.empty', { code });
}

function checkAspect(
  found: Collector,
  aspect: AspectDraft,
  path: string,
  label: string,
  sections: Set<string>,
  weighted: boolean,
): void {
  const { type, max, section, descriptors, calculation } = aspect;
  found.text(`${path}.description`, aspect.description, LONGEST.text);
  if (!aspect.description) found.fault(`${path}.description`, 'aspect.descriptionMissing', { label });
  found.text(`${path}.extra`, aspect.extra, LONGEST.text);
  found.text(`${path}.requirement`, aspect.requirement, LONGEST.text);
  if (max <= 0) found.fault(`${path}.max`, 'aspect.maxNotPositive', { label });
  if (max > LARGEST_USUAL_ASPECT && !weighted && (type === 'M' || type === 'J'))
    found.warn(`${path}.max`, 'aspect.maxLarge', { label, max: formatMark(max) });
  if (section === null && sections.size > 0 && type !== 'D')
    found.fault(`${path}.section`, 'aspect.sectionMissing', { label });
  if (section !== null && !sections.has(section)) {
    found.fault(`${path}.section`, 'aspect.sectionUnknown', { label, section });
  }
  if (type === 'J') {
    const missing = [0, 1, 2, 3].filter((score) => !descriptors?.[score]);
    if (missing.length > 0) {
      found.fault(`${path}.descriptors`, 'descriptor.missing', { label, scores: missing.join(', ') });
    }
    descriptors?.forEach((text, score) => found.text(`${path}.descriptors.${score}`, text, LONGEST.text));
    if (calculation) found.fault(`${path}.calculation`, 'calculation.onJudgement', { label });
    return;
  }
  if (descriptors) found.fault(`${path}.descriptors`, 'descriptor.onMeasurement', { label });
  if (type !== 'M') return checkOwnRule(found, aspect, path, label);
  if (calculation && max > 0) {
    const { faults, warnings } = calculationFindings(calculation, max, label);
    for (const { code, params } of faults) found.fault(`${path}.calculation`, code, params);
    for (const { code, params } of warnings) found.warn(`${path}.calculation`, code, params);
  }
}

/** A panel and a deduction are checked by the rule that will mark with them. */
function checkOwnRule(found: Collector, { type, max, calculation }: AspectDraft, path: string, label: string): void {
  const faults = max > 0 ? aspectFaults({ id: '', type, max, calculation }) : [];
  if (faults.length === 0) return;
  found.fault(`${path}.calculation`, type === 'P' ? 'calculation.panel' : 'calculation.points', { label });
}

/** Where one criterion carries a weight, each is a part of the total, and together they make all of it. */
function checkWeights(found: Collector, scheme: SchemeDraft): void {
  if (!isWeighted(scheme)) return;
  let readable = true;
  scheme.criteria.forEach(({ code, weight }, index) => {
    const share = parseDecimal(weight ?? '');
    if (share && compareDecimals(share, parseDecimal('0')!) > 0) return;
    readable = false;
    found.fault(`criteria.${index}.weight`, 'criterion.weight', { code });
  });
  const parts = scheme.criteria.map((criterion, index) => ({
    part: String(index),
    score: '0',
    weight: criterion.weight ?? '',
  }));
  const weighed = weighParts(parts);
  const wrong = weighed.ok ? undefined : weighed.violations.find(({ code }) => code === 'part.weightsNot100');
  if (readable && wrong) found.fault('criteria', 'scheme.weights', { sum: wrong.params.sum! });
}

/** A key that points to nothing would part nobody, and one that stands there twice parts nobody the second time. */
function checkTieKeys(found: Collector, scheme: SchemeDraft): void {
  const aspects = tieAspects(scheme);
  const seen = new Set<string>();
  scheme.ranking?.tieKeys.forEach(({ key }, at) => {
    const path = `ranking.tieKeys.${at}.key`;
    if (aspectsOfTieKey(key, aspects).length === 0) found.fault(path, 'tieKey.unknown', { key });
    else if (seen.has(key)) found.fault(path, 'tieKey.duplicate', { key });
    seen.add(key);
  });
}

function checkSections(found: Collector, scheme: SchemeDraft, strict: boolean): void {
  const seen = new Set<string>();
  const sums = sectionSums(scheme);
  sums.forEach(({ number, name, weight, aspectSum, variation }, index) => {
    const path = `sections.${index}`;
    if (!number) found.fault(`${path}.number`, 'cell.required');
    else if (seen.has(number)) found.fault(`${path}.number`, 'section.duplicate', { section: number });
    seen.add(number);
    found.text(`${path}.name`, name, LONGEST.name, true);
    if (weight < 0) found.fault(`${path}.weight`, 'section.weightNegative', { section: number });
    if (variation > 0) {
      const marks = { weight: formatMark(weight), sum: formatMark(aspectSum), variation: formatMark(variation) };
      found.warn(`${path}.weight`, 'section.variation', { section: number, ...marks });
    }
  });
  const weights = sums.reduce((sum, { weight }) => sum + weight, 0);
  if (sums.length > 0 && weights >= 0 && weights !== USUAL_TOTAL) {
    found.warn('sections', 'section.weightsSum', { sum: formatMark(weights) });
  }
  const variation = sums.reduce((sum, section) => sum + section.variation, 0);
  if (strict && variation > STRICT_VARIATION) {
    found.fault('variation', 'scheme.variation', {
      variation: formatMark(variation),
      limit: formatMark(STRICT_VARIATION),
    });
  }
}

function checkTotal(found: Collector, scheme: SchemeDraft, expected: number | undefined): void {
  const total = schemeTotal(scheme);
  if (Number.isNaN(total) || total === 0) return;
  if (expected !== undefined && total !== expected) {
    found.fault('total', 'scheme.total', { total: formatMark(total), declared: formatMark(expected) });
  } else if (expected === undefined && total !== USUAL_TOTAL) {
    found.warn('total', 'scheme.totalUnusual', { total: formatMark(total) });
  }
}
