import type { AspectRule, Calculation } from './aspect.ts';
import { checkAspect } from './check-aspect.ts';
import { checkMark } from './check-mark.ts';

const measured = (calculation: Calculation | null, max: number): AspectRule => ({
  id: 'A1.M1',
  type: 'M',
  max,
  calculation,
});
const judged: AspectRule = { id: 'A1.J1', type: 'J', max: 200, calculation: null };

describe('what a refusal tells', () => {
  it('a refusal names what was typed and what it was measured by', () => {
    const refusal = (calculation: Calculation | null, value: unknown, max = 200): unknown => {
      const checked = checkMark(measured(calculation, max), value as string);
      return checked.ok ? [] : checked.violations.map(({ code, params }) => ({ code, ...params }));
    };
    const broken = (calculation: object): Calculation => calculation as Calculation;
    const counted: Calculation = { type: 'NUMBER_COMPLETED', possible: '4.00' };
    const choices: Calculation = { type: 'CHOICE', choices: [{ label: 'a', deduction: '101' }] };
    const range = (lower: string, deduction: string): Calculation => ({
      type: 'RANGED_SCORE',
      target: '1',
      ranges: [{ lower, upper: '2', deduction }],
    });
    const long = `1${'0'.repeat(22)}.55`;
    expect([
      refusal(null, '1', 0),
      refusal(null, 5),
      refusal({ type: 'PASS_FAIL' }, 'maybe'),
      refusal(counted, '4.5'),
      refusal({ type: 'NUMBER_COMPLETED', possible: '-1' }, '1'),
      refusal(choices, '1'),
      refusal(choices, '0'),
      refusal(broken({ type: 'RANGED_SCORE', target: 'x', ranges: [] }), '1'),
      refusal(range('-1', '5'), '1'),
      refusal(range('1', '-5'), '1'),
      refusal({ type: 'PARTIAL', step: 0 }, '1'),
      refusal({ type: 'PARTIAL', step: 25 }, '1.111'),
      refusal(null, long),
      refusal(null, '-1'),
      refusal(broken({ type: 'GUESS' }), '1'),
    ]).toEqual([
      [{ code: 'aspect.maxInvalid', max: '0' }],
      [{ code: 'mark.notNumber', value: '5' }],
      [{ code: 'mark.notPassFail', value: 'maybe' }],
      [
        { code: 'mark.notWhole', value: '4.5' },
        { code: 'mark.abovePossible', value: '4.5', possible: '4' },
      ],
      [{ code: 'calculation.possibleInvalid', possible: '-1' }],
      [{ code: 'mark.notChoice', value: '1', choices: 1 }],
      [{ code: 'calculation.deductionInvalid', deduction: '101' }],
      [{ code: 'calculation.targetInvalid', target: 'x' }],
      [{ code: 'calculation.rangeInvalid', lower: '-1', upper: '2' }],
      [{ code: 'calculation.deductionInvalid', deduction: '-5' }],
      [{ code: 'calculation.stepInvalid', step: '0' }],
      [
        { code: 'mark.tooPrecise', value: '1.111', places: 2 },
        { code: 'mark.offStep', mark: '1.111', step: '0.25' },
      ],
      [{ code: 'mark.tooLong', digits: 24 }],
      [{ code: 'mark.negative', value: '-1' }],
      [{ code: 'calculation.typeUnknown', type: 'GUESS' }],
    ]);
    const wrong = (aspect: object): unknown =>
      checkAspect({ ...judged, ...aspect }).map(({ code, params }) => ({ code, ...params }));
    const found: object[] = [
      { max: 0 },
      { type: 'Q' },
      { calculation: { type: 'NUMBER_COMPLETED', possible: '0' } },
      {
        calculation: broken({ type: 'RANGED_SCORE', target: 'x', ranges: [{ lower: 'y', upper: '', deduction: 'z' }] }),
      },
      { calculation: { type: 'PARTIAL', step: 0.5 } },
      { calculation: { type: 'GUESS' } },
      { calculation: { type: 'RANGED_SCORE', target: '1', ranges: [{ lower: 'y', upper: 'y', deduction: null }] } },
      { calculation: { type: 'PASS_FAIL' } },
      { calculation: counted },
      { calculation: { type: 'RANGED_SCORE', target: '1', ranges: [{ lower: '0', upper: '0', deduction: '0' }] } },
      { calculation: { type: 'PARTIAL', step: 1 } },
    ];
    expect(found.map(wrong)).toEqual([
      [{ code: 'aspect.maxInvalid', max: '0' }],
      [{ code: 'aspect.typeUnknown', type: 'Q' }],
      [{ code: 'calculation.possibleInvalid', possible: '0' }],
      [
        { code: 'calculation.targetInvalid', target: 'x' },
        { code: 'calculation.rangeInvalid', lower: 'y', upper: '' },
        { code: 'calculation.deductionInvalid', deduction: 'z' },
      ],
      [{ code: 'calculation.stepInvalid', step: '0.5' }],
      [{ code: 'calculation.typeUnknown', type: 'GUESS' }],
      ...Array.from({ length: 5 }, () => []),
    ]);
  });
});
