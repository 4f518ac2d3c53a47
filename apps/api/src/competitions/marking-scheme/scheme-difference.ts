import { formatMark, readTieKey } from '@skillstar/rules';
import type { Calculation } from '@skillstar/rules';
import { aspectLabels } from './scheme-draft.ts';
import type { AspectDraft, SchemeDraft, SubCriterionDraft } from './scheme-draft.ts';

export interface SchemePart {
  /** A, A1, A1.M2, or §3 for a section. */
  label: string;
  name: string;
}

export interface SchemeChange {
  label: string;
  field: string;
  before: string;
  after: string;
}

export interface SchemeDifference {
  added: SchemePart[];
  removed: SchemePart[];
  changed: SchemeChange[];
}

/**
 * What another version would change, in the words of a person: aspects are recognised by what they say, not by their
 * place, so that one that is put in between does not make all that follow look changed.
 */
export function difference(before: SchemeDraft | null, after: SchemeDraft): SchemeDifference {
  const found: SchemeDifference = { added: [], removed: [], changed: [] };
  const old = before ?? { skill: after.skill, criteria: [], sections: [] };
  compareFields(found, '', { skill: old.skill }, { skill: after.skill });
  pair(
    found,
    old.sections,
    after.sections,
    ({ number }) => number,
    sectionPart,
    (from, to) => {
      const fields = ({ name, weight }: typeof from) => ({ name, weight: formatMark(weight) });
      compareFields(found, `§${to.number}`, fields(from), fields(to));
    },
  );
  pair(
    found,
    old.criteria,
    after.criteria,
    ({ code }) => code,
    part,
    (from, to) => {
      const fields = ({ name, mark, weight }: typeof from) => ({ name, mark: formatMark(mark), weight: weight ?? '' });
      compareFields(found, to.code, fields(from), fields(to));
    },
  );
  const parts = (scheme: SchemeDraft) => scheme.criteria.flatMap(({ subCriteria }) => subCriteria);
  pair(
    found,
    parts(old),
    parts(after),
    ({ code }) => code,
    part,
    (from, to) => {
      compareFields(found, to.code, { name: from.name, day: String(from.day) }, { name: to.name, day: String(to.day) });
    },
  );
  compareAspects(found, parts(old), parts(after));
  compareFields(found, '', rankingFields(old), rankingFields(after));
  return found;
}

/** B ↓ for the greater mark in module B, A1.M2 = ↑ for the smaller value measured there. */
function rankingFields({ ranking }: Pick<SchemeDraft, 'ranking'>): Record<string, string> {
  const keyText = ({ key, order }: { key: string; order: string }) => {
    const { source, of } = readTieKey(key) ?? { source: 'mark', of: key };
    return `${of}${source === 'value' ? ' =' : ''} ${order === 'asc' ? '↑' : '↓'}`;
  };
  return {
    tieKeys: (ranking?.tieKeys ?? []).map(keyText).join(', '),
    ...(ranking && { scale: ranking.scale, smallField: ranking.smallField ? '✓' : '' }),
  };
}

function sectionPart({ number, name }: { number: string; name: string }): SchemePart {
  return { label: `§${number}`, name };
}

function part({ code, name }: { code: string; name: string }): SchemePart {
  return { label: code, name };
}

function pair<T>(
  found: SchemeDifference,
  before: T[],
  after: T[],
  key: (item: T) => string,
  name: (item: T) => SchemePart,
  compare: (from: T, to: T) => void,
): void {
  const old = new Map(before.map((item) => [key(item), item]));
  for (const item of after) {
    const from = old.get(key(item));
    if (from) compare(from, item);
    else found.added.push(name(item));
    old.delete(key(item));
  }
  found.removed.push(...[...old.values()].map(name));
}

function compareFields(
  found: SchemeDifference,
  label: string,
  before: Record<string, string>,
  after: Record<string, string>,
): void {
  for (const [field, value] of Object.entries(after)) {
    const from = before[field] ?? '';
    if (from !== value) found.changed.push({ label, field, before: from, after: value });
  }
}

interface Labelled {
  label: string;
  aspect: AspectDraft;
}

function compareAspects(found: SchemeDifference, before: SubCriterionDraft[], after: SubCriterionDraft[]): void {
  const old = new Map(before.map((subCriterion) => [subCriterion.code, labelled(subCriterion)]));
  for (const subCriterion of after) {
    compareForm(found, subCriterion.code, old.get(subCriterion.code) ?? [], labelled(subCriterion));
    old.delete(subCriterion.code);
  }
  for (const gone of old.values()) found.removed.push(...gone.map(aspectPart));
}

function labelled(subCriterion: SubCriterionDraft): Labelled[] {
  const labels = aspectLabels(subCriterion);
  return subCriterion.aspects.map((aspect, index) => ({ aspect, label: labels[index]! }));
}

/** Same type and words first; of the rest, those that bear the same label were reworded. */
function compareForm(found: SchemeDifference, code: string, before: Labelled[], after: Labelled[]): void {
  const left = [...before];
  const matches = new Map<Labelled, Labelled>();
  const match = (same: (from: Labelled, to: Labelled) => boolean) => {
    for (const to of after) {
      const at = matches.has(to) ? -1 : left.findIndex((from) => same(from, to));
      if (at >= 0) matches.set(to, left.splice(at, 1)[0]!);
    }
  };
  match((from, to) => from.aspect.type === to.aspect.type && from.aspect.description === to.aspect.description);
  match((from, to) => from.label === to.label);
  const kept = after.filter((to) => matches.has(to));
  for (const to of after) {
    const from = matches.get(to);
    if (from) compareFields(found, to.label, aspectFields(from.aspect), aspectFields(to.aspect));
    else found.added.push(aspectPart(to));
  }
  found.removed.push(...left.map(aspectPart));
  const orderNow = kept.map((to) => matches.get(to)!);
  const orderThen = before.filter((from) => orderNow.includes(from));
  if (orderNow.some((from, index) => from !== orderThen[index])) {
    const names = (items: Labelled[]) => items.map(({ label }) => label).join(' ');
    found.changed.push({ label: code, field: 'order', before: names(orderThen), after: names(orderNow) });
  }
}

function aspectPart({ label, aspect }: Labelled): SchemePart {
  return { label, name: aspect.description };
}

function aspectFields(aspect: AspectDraft): Record<string, string> {
  return {
    type: aspect.type,
    description: aspect.description,
    extra: aspect.extra ?? '',
    requirement: aspect.requirement ?? '',
    section: aspect.section ?? '',
    max: formatMark(aspect.max),
    calculation: aspect.calculation ? calculationText(aspect.calculation) : '',
    descriptors: (aspect.descriptors ?? []).join(' | '),
  };
}

/** One line that a person can compare; the order of members in stored JSON plays no part. */
function calculationText(calculation: Calculation): string {
  switch (calculation.type) {
    case 'PASS_FAIL':
      return calculation.type;
    case 'NUMBER_COMPLETED':
      return `${calculation.type} / ${calculation.possible}`;
    case 'CHOICE':
      return `${calculation.type}: ${calculation.choices.map(({ label, deduction }) => `${label} −${deduction}%`).join('; ')}`;
    case 'RANGED_SCORE': {
      const ranges = calculation.ranges.map(
        ({ lower, upper, deduction }) => `−${lower} … +${upper} −${deduction ?? ''}%`,
      );
      return `${calculation.type} ${calculation.target}: ${ranges.join('; ')}`;
    }
    case 'PARTIAL':
      return `${calculation.type} ${formatMark(calculation.step)}`;
    case 'PANEL': {
      const { dropHighest, dropLowest, minimumJudges, step } = calculation;
      return `${calculation.type} −${dropHighest} ↑ −${dropLowest} ↓ ≥ ${minimumJudges}: ${formatMark(step)}`;
    }
    case 'DEDUCTION':
      return `${calculation.type} −${formatMark(calculation.points)}`;
  }
}
