import type { FaultCode, Parameters } from '@skillstar/contract';
import { formatMark, measure, parseDecimal } from '@skillstar/rules';
import type { Calculation, Hundredths } from '@skillstar/rules';
import { BREAKS_PARAMETERS } from './cis-calculations.ts';

interface CalculationFinding {
  code: FaultCode;
  params: Parameters;
}

/**
 * Tries the calculation with the rules that will mark with it: what they refuse is a fault; a full mark that no value
 * reaches is a warning.
 */
export function calculationFindings(
  calculation: Calculation,
  max: Hundredths,
  label: string,
): { faults: CalculationFinding[]; warnings: CalculationFinding[] } {
  const faults = own(calculation, label);
  const results = probes(calculation, max).map((value) => measure(calculation, max, value));
  for (const result of results) {
    if (result.ok) continue;
    const ofCalculation = result.violations.filter(({ code }) => code.startsWith('calculation.'));
    faults.push(...ofCalculation.map(({ code, params }) => ({ code, params: { ...params, label } })));
  }
  const unique = faults.filter((fault, index) => faults.findIndex(({ code }) => code === fault.code) === index);
  if (unique.length > 0) return { faults: unique, warnings: [] };
  const reaches = results.some((result) => result.ok && result.mark === max);
  return { faults: [], warnings: reaches ? [] : [{ code: 'calculation.fullMarkUnreachable', params: { label } }] };
}

/** Values of which one gives the most; every range holds its target, both ends being inclusive. */
function probes(calculation: Calculation, max: Hundredths): string[] {
  switch (calculation.type) {
    case 'PASS_FAIL':
      return ['pass'];
    case 'NUMBER_COMPLETED':
      return [calculation.possible];
    case 'CHOICE':
      return calculation.choices.length === 0 ? ['0'] : calculation.choices.map((_, index) => String(index));
    case 'RANGED_SCORE':
      return [calculation.target];
    default:
      return [formatMark(max)];
  }
}

function own(calculation: Calculation, label: string): CalculationFinding[] {
  if (calculation.type === 'NUMBER_COMPLETED') {
    const possible = parseDecimal(calculation.possible);
    if (possible && possible.places > 0) {
      return [{ code: 'calculation.possibleInvalid', params: { label, possible: calculation.possible } }];
    }
  }
  if (calculation.type === 'CHOICE') {
    const bad = calculation.choices.find((choice) => !choice.label || BREAKS_PARAMETERS.test(choice.label));
    if (bad) return [{ code: 'calculation.choiceLabel', params: { label, value: bad.label } }];
  }
  if (calculation.type === 'RANGED_SCORE' && calculation.ranges.every(({ deduction }) => deduction === null)) {
    return [{ code: 'calculation.rangesMissing', params: { label } }];
  }
  return [];
}
