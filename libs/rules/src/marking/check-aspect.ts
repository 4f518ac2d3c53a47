import { parseDecimal } from '../exact/decimal.ts';
import { quoted, violation, type Violation } from '../violations.ts';
import { ASPECT_TYPES, type AspectRule, type Calculation, type ScoreRange } from './aspect.ts';
import { parseDistance, parsePercent } from './measurement.ts';
import { checkPanelCalculation } from './panel-mark.ts';

/** Every fault of an aspect's own rule: what an editor or an import shows before anybody marks. */
export function checkAspect(aspect: AspectRule): Violation[] {
  const violations: Violation[] = [];
  if (!Number.isSafeInteger(aspect.max) || aspect.max <= 0) {
    violations.push(violation('aspect.maxInvalid', { max: quoted(aspect.max) }));
  }
  if (!ASPECT_TYPES.includes(aspect.type)) {
    violations.push(violation('aspect.typeUnknown', { type: quoted(aspect.type) }));
  } else if (!fitsType(aspect)) {
    violations.push(violation('calculation.typeUnknown', { type: quoted(aspect.calculation?.type ?? null) }));
  }
  return aspect.calculation ? [...violations, ...checkCalculation(aspect.calculation)] : violations;
}

/** A panel and a deduction have a calculation of their own, which nothing else can have. */
function fitsType({ type, calculation }: AspectRule): boolean {
  const of = calculation?.type;
  if (type === 'P') return of === 'PANEL';
  if (type === 'D') return of === 'DEDUCTION';
  return of !== 'PANEL' && of !== 'DEDUCTION';
}

export function checkCalculation(calculation: Calculation): Violation[] {
  switch (calculation.type) {
    case 'PASS_FAIL':
      return [];
    case 'NUMBER_COMPLETED':
      return isPositive(calculation.possible)
        ? []
        : [violation('calculation.possibleInvalid', { possible: quoted(calculation.possible) })];
    case 'CHOICE':
      if (calculation.choices.length === 0) return [violation('calculation.choicesMissing')];
      return calculation.choices.flatMap((choice) => checkDeduction(choice.deduction));
    case 'RANGED_SCORE':
      return [
        ...(parseDecimal(calculation.target)
          ? []
          : [violation('calculation.targetInvalid', { target: quoted(calculation.target) })]),
        ...calculation.ranges.flatMap(checkRange),
      ];
    case 'PARTIAL':
      return Number.isSafeInteger(calculation.step) && calculation.step > 0
        ? []
        : [violation('calculation.stepInvalid', { step: quoted(calculation.step) })];
    case 'PANEL':
      return checkPanelCalculation(calculation);
    case 'DEDUCTION':
      return Number.isSafeInteger(calculation.points) && calculation.points > 0
        ? []
        : [violation('deduction.invalid', { deduction: '', points: quoted(calculation.points), times: 1 })];
    default:
      return [violation('calculation.typeUnknown', { type: quoted((calculation as { type: unknown }).type) })];
  }
}

function checkRange(range: ScoreRange): Violation[] {
  if (range.deduction === null) return [];
  const wrong = !parseDistance(range.lower) || !parseDistance(range.upper);
  const found = wrong
    ? [violation('calculation.rangeInvalid', { lower: quoted(range.lower), upper: quoted(range.upper) })]
    : [];
  return [...found, ...checkDeduction(range.deduction)];
}

function checkDeduction(text: string): Violation[] {
  return parsePercent(text) ? [] : [violation('calculation.deductionInvalid', { deduction: quoted(text) })];
}

function isPositive(text: string): boolean {
  const decimal = parseDecimal(text);
  return decimal !== null && decimal.units > 0n;
}
