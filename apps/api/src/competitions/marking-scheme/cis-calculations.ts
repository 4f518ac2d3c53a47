import type { FaultCode, Parameters } from '@skillstar/contract';
import { formatMark, parseMark } from '@skillstar/rules';
import type { Calculation, ScoreRange } from '@skillstar/rules';

/**
 * Column D of the sheet `Calculations`: pairs joined by `#-#`, a pair is `KEY:::<number>#x~x#<text>` with one part empty.
 * `PARTIAL` with `STEP` is our own addition; CIS knows the other four.
 */
const JOIN = '#-#';
const SPLIT = /#-#(?=[A-Z][A-Z0-9_]*:::)/;
const PAIR = /^([A-Z][A-Z0-9_]*):::([^#]*)#x~x#([\s\S]*)$/;
/** A label with this inside would be cut in two when it is read back. */
export const BREAKS_PARAMETERS = SPLIT;

interface Parameter {
  number: string;
  text: string;
}

export type CalculationRead = { calculation: Calculation } | { code: FaultCode; params: Parameters };

export function readCalculation(type: string, parameters: string): CalculationRead {
  const pairs = readParameters(parameters);
  if (!pairs) return { code: 'calculation.parameters', params: { value: parameters.slice(0, 60) } };
  const deductionType = pairs.get('DEDUCTION_TYPE')?.text.trim();
  if (deductionType && deductionType !== 'PERCENT') {
    return { code: 'calculation.deductionType', params: { value: deductionType } };
  }
  const number = (key: string) => pairs.get(key)?.number ?? '';
  switch (type.trim()) {
    case 'PASS_FAIL':
      return { calculation: { type: 'PASS_FAIL' } };
    case 'NUMBER_COMPLETED':
      return { calculation: { type: 'NUMBER_COMPLETED', possible: number('NUM_POSSIBLE') } };
    case 'CHOICE':
      return { calculation: { type: 'CHOICE', choices: readChoices(pairs) } };
    case 'RANGED_SCORE':
      return { calculation: { type: 'RANGED_SCORE', target: number('TARGET_VALUE'), ranges: readRanges(pairs) } };
    case 'PARTIAL':
      return { calculation: { type: 'PARTIAL', step: parseMark(number('STEP')) ?? 0 } };
    default:
      return { code: 'calculation.typeUnknown', params: { type: type.slice(0, 60) } };
  }
}

export function writeParameters(calculation: Calculation): string {
  switch (calculation.type) {
    case 'PASS_FAIL':
      return '';
    case 'NUMBER_COMPLETED':
      return pair('NUM_POSSIBLE', calculation.possible);
    case 'CHOICE':
      return [
        ...calculation.choices.flatMap(({ label, deduction }, index) => [
          pair(`CHOICE${index + 1}_LABEL`, null, label),
          pair(`CHOICE${index + 1}_DEDUCTION`, deduction),
        ]),
        pair('DEDUCTION_TYPE', null, 'PERCENT'),
      ].join(JOIN);
    case 'RANGED_SCORE':
      return [
        pair('TARGET_VALUE', calculation.target),
        ...calculation.ranges.flatMap(({ lower, upper, deduction }, index) => [
          pair(`RANGE${index + 1}_LOWER`, lower),
          pair(`RANGE${index + 1}_UPPER`, upper),
          pair(`RANGE${index + 1}_DEDUCTION`, deduction),
        ]),
        pair('DEDUCTION_TYPE', null, 'PERCENT'),
      ].join(JOIN);
    case 'PARTIAL':
      return pair('STEP', formatMark(calculation.step));
    default:
      throw new Error(`${calculation.type} has no place in a CIS workbook`);
  }
}

function readParameters(text: string): Map<string, Parameter> | null {
  const pairs = new Map<string, Parameter>();
  for (const part of text.trim() === '' ? [] : text.split(SPLIT)) {
    const match = PAIR.exec(part);
    if (!match) return null;
    pairs.set(match[1]!, { number: plainDecimal(match[2]!.trim()), text: match[3]! });
  }
  return pairs;
}

/** A choice without label and deduction is an unused line of the form. */
function readChoices(pairs: Map<string, Parameter>): { label: string; deduction: string }[] {
  return numbered(pairs, 'CHOICE')
    .map((at) => {
      const label = pairs.get(`CHOICE${at}_LABEL`);
      return {
        label: (label?.text || label?.number) ?? '',
        deduction: pairs.get(`CHOICE${at}_DEDUCTION`)?.number ?? '',
      };
    })
    .filter(({ label, deduction }) => label !== '' || deduction !== '');
}

/** A range with an empty deduction is unused; it is kept, because the form shows it. */
function readRanges(pairs: Map<string, Parameter>): ScoreRange[] {
  return numbered(pairs, 'RANGE')
    .map((at) => ({
      lower: pairs.get(`RANGE${at}_LOWER`)?.number ?? '',
      upper: pairs.get(`RANGE${at}_UPPER`)?.number ?? '',
      deduction: pairs.get(`RANGE${at}_DEDUCTION`)?.number || null,
    }))
    .filter(({ lower, upper, deduction }) => lower !== '' || upper !== '' || deduction !== null);
}

function numbered(pairs: Map<string, Parameter>, prefix: string): number[] {
  const pattern = new RegExp(`^${prefix}(\\d+)_`);
  const numbers = [...pairs.keys()].flatMap((key) => pattern.exec(key)?.[1] ?? []).map(Number);
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** "100.00000000" is "100", "0E-8" is "0", "1.5E+2" is "150"; what is no number stays as it is for the checks to refuse. */
export function plainDecimal(text: string): string {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,2}))?$/.exec(text);
  if (!match || !(match[2] || match[3])) return text;
  const exponent = Number(match[4] ?? 0);
  let whole = match[2] ?? '';
  let fraction = match[3] ?? '';
  if (exponent > 0) {
    whole += fraction.slice(0, exponent).padEnd(exponent, '0');
    fraction = fraction.slice(exponent);
  } else if (exponent < 0) {
    fraction = whole.slice(exponent).padStart(-exponent, '0') + fraction;
    whole = whole.slice(0, exponent);
  }
  whole = whole.replace(/^0+(?=\d)/, '') || '0';
  fraction = fraction.replace(/0+$/, '');
  const plain = fraction ? `${whole}.${fraction}` : whole;
  return match[1] === '-' && plain !== '0' ? `-${plain}` : plain;
}

function pair(key: string, number: string | null, text = ''): string {
  return `${key}:::${number === null ? '' : eightPlaces(number)}#x~x#${text}`;
}

/** CIS writes numbers with eight decimals, and zero as 0E-8. */
function eightPlaces(number: string): string {
  if (plainDecimal(number) === '0') return '0E-8';
  const [whole, fraction = ''] = number.split('.');
  return `${whole}.${fraction.padEnd(8, '0')}`;
}
