import { CALCULATION_TYPES, formatDecimal, parseDecimal } from '@skillstar/rules';
import type { Calculation, ScoreRange } from '@skillstar/rules';
import { tidyText } from '../../platform/excel/workbook.ts';
import { plainDecimal } from './cis-calculations.ts';
import { oneLine } from './cis-tables.ts';
import type { AspectDto, SchemeDto } from './marking-scheme.dto.ts';
import type { Finding } from './scheme-checks.ts';
import { aspectLabels } from './scheme-draft.ts';
import type { AspectDraft, SchemeDraft } from './scheme-draft.ts';

/** What an editor sends, tidied like what a workbook holds, so that both make the same scheme. */
export function draftFromEditor(skill: string, body: SchemeDto): { draft: SchemeDraft; faults: Finding[] } {
  const faults: Finding[] = [];
  const line = (text: string) => oneLine(tidyText(text));
  const draft: SchemeDraft = {
    skill,
    sections: body.sections.map(({ number, name, weight }) => ({ number: line(number), name: line(name), weight })),
    criteria: body.criteria.map((criterion, index) => ({
      code: line(criterion.code),
      name: line(criterion.name),
      mark: criterion.mark,
      ...(criterion.weight != null && { weight: weightText(criterion.weight) }),
      subCriteria: criterion.subCriteria.map((form, at) => {
        const labels = aspectLabels(form);
        return {
          code: line(form.code),
          name: line(form.name),
          day: form.day,
          aspects: form.aspects.map((aspect, place) => {
            const calculation = readCalculationJson(aspect.calculation ?? null);
            if (calculation === undefined) {
              const path = `criteria.${index}.subCriteria.${at}.aspects.${place}.calculation`;
              faults.push({ path, code: 'calculation.shape', params: { label: labels[place]! } });
            }
            return aspectDraft(aspect, calculation ?? null);
          }),
        };
      }),
    })),
  };
  return { draft, faults };
}

/** The weight in its one spelling; what is no number is left as it is, to be refused by name. */
function weightText(text: string): string {
  const weight = parseDecimal(text.trim());
  return weight ? formatDecimal(weight) : text.trim();
}

function aspectDraft(aspect: AspectDto, calculation: Calculation | null): AspectDraft {
  const optional = (text: string | null | undefined) => tidyText(text ?? '') || null;
  const { type, max, descriptors } = aspect;
  return {
    type,
    description: tidyText(aspect.description),
    extra: optional(aspect.extra),
    requirement: optional(aspect.requirement),
    section: optional(aspect.section),
    max,
    calculation,
    descriptors:
      descriptors && (type === 'J' || descriptors.some((text) => tidyText(text))) ? descriptors.map(tidyText) : null,
  };
}

/** Undefined: no calculation at all. Values that only the rules can judge are left to `checkScheme`. */
function readCalculationJson(json: unknown): Calculation | null | undefined {
  if (json === null) return null;
  const { type, possible, choices, target, ranges, step, ...own } = Object(json) as Record<string, unknown>;
  if (type === 'PANEL') {
    const { dropHighest, dropLowest, minimumJudges } = own;
    return {
      type,
      dropHighest: whole(dropHighest),
      dropLowest: whole(dropLowest),
      minimumJudges: whole(minimumJudges),
      step: whole(step),
    };
  }
  if (type === 'DEDUCTION') return { type, points: whole(own.points) };
  if (!CALCULATION_TYPES.some((known) => known === type)) return undefined;
  if (type === 'PASS_FAIL') return { type };
  if (type === 'NUMBER_COMPLETED') return { type, possible: decimal(possible) };
  if (type === 'PARTIAL') return { type, step: typeof step === 'number' ? step : 0 };
  if (type === 'CHOICE' && isList(choices)) {
    return {
      type,
      choices: choices.map(({ label, deduction }) => ({ label: text(label), deduction: decimal(deduction) })),
    };
  }
  if (type === 'RANGED_SCORE' && isList(ranges)) {
    return { type, target: decimal(target), ranges: ranges.map(range) };
  }
  return undefined;
}

/** What is no number is none that the rules would take. */
function whole(value: unknown): number {
  return typeof value === 'number' ? value : -1;
}

function range({ lower, upper, deduction }: Record<string, unknown>): ScoreRange {
  const unused = deduction === null || deduction === undefined || deduction === '';
  return { lower: decimal(lower), upper: decimal(upper), deduction: unused ? null : decimal(deduction) };
}

function isList(value: unknown): value is Record<string, unknown>[] {
  return (
    Array.isArray(value) && value.length <= 100 && value.every((item) => typeof item === 'object' && item !== null)
  );
}

function text(value: unknown): string {
  return typeof value === 'string' ? tidyText(value).slice(0, 300) : '';
}

function decimal(value: unknown): string {
  return typeof value === 'string' && value.length <= 40 ? plainDecimal(value.trim()) : '';
}
