import { asRead, CALCULATION_CELLS, CALCULATIONS, PLAIN, schemeWorkbook, varied } from '../../../test/cis-samples.ts';
import type { SampleCells, SampleValue } from '../../../test/cis-samples.ts';
import { readCisWorkbook } from './cis-reader.ts';
import type { SchemeExpectations } from './scheme-checks.ts';
import { aspectsOf } from './scheme-draft.ts';

type Changes = Record<string, SampleValue | null>;

function read(changes: Changes, calculations?: SampleCells, expected?: SchemeExpectations) {
  return readCisWorkbook(asRead(schemeWorkbook(varied(PLAIN, changes), calculations)), expected);
}

const cellAndCode = ({ cell, code }: { cell: string; code: string }) => `${cell} ${code}`;

describe('A fault is named with its cell', () => {
  const faults: [string, Changes, string[]][] = [
    ['the skill is missing', { A1: null }, ['A1 scheme.skillMissing']],
    ['a type is neither M nor J', { D17: 'O' }, ['D17 aspect.type']],
    ['a type is missing', { D17: null }, ['D17 aspect.typeMissing']],
    ['a description is missing', { E17: null }, ['E17 aspect.descriptionMissing']],
    ['a section does not exist', { I17: 9 }, ['I17 aspect.sectionUnknown']],
    ['a section is missing', { I17: ' ' }, ['I17 aspect.sectionMissing']],
    ['a maximum is missing', { K17: null }, ['K17 aspect.maxMissing']],
    ['a maximum is 0', { K17: 0, K18: 1.5 }, ['K17 aspect.maxNotPositive']],
    ['a maximum is negative', { K17: -0.5, K18: 2 }, ['K17 aspect.maxNotPositive']],
    ['a maximum has three decimals', { K17: 0.125 }, ['K17 mark.decimals']],
    ['a maximum is no number', { K17: 'half' }, ['K17 cell.notNumber']],
    ['a maximum is beyond all numbers', { K17: Number.POSITIVE_INFINITY }, ['K17 cell.notNumber']],
    ['a maximum is a formula without stored result', { K17: { formula: '0.25*2' } }, ['K17 cell.formulaWithoutValue']],
    ['the criterion mark differs from its aspects', { K11: 1.75 }, ['K11 criterion.total']],
    ['a typed block total differs from its aspects', { N15: 2 }, ['N15 criterion.blockTotal']],
    ['the table of criteria states another total', { K13: 5 }, ['K13 scheme.total']],
    [
      'a criterion appears twice',
      { A12: 'A' },
      ['A12 criterion.duplicate', 'A12 criterion.empty', 'N25 criterion.undeclared'],
    ],
    [
      'a criterion is beyond I',
      { A12: 'J', L25: 'Criterion J', A26: 'J1', A31: 'J2' },
      ['A12 criterion.code', 'A26 subCriterion.code', 'A31 subCriterion.code'],
    ],
    ['a criterion has no block', { A13: 'C', B13: 'Report', K13: 1 }, ['A13 criterion.empty']],
    ['a sub-criterion appears twice', { A31: 'B1' }, ['A31 subCriterion.duplicate']],
    ['a sub-criterion stands under another criterion', { A31: 'A2' }, ['A31 subCriterion.foreign']],
    ['a sub-criterion id has another form', { A31: 'B.2' }, ['A31 subCriterion.code']],
    ['a sub-criterion has no aspect', { A24: 'A2', B24: 'Empty', C24: 1 }, ['A24 subCriterion.empty']],
    ['the day is missing', { C31: null }, ['C31 day.missing']],
    ['the day is no whole number', { C31: 1.5 }, ['C31 day.invalid']],
    ['the day is 0', { C31: 0 }, ['C31 day.invalid']],
    ['a judgement lacks a description', { F21: null, G21: null }, ['E18 descriptor.missing']],
    ['a description is empty', { G21: ' ' }, ['E18 descriptor.missing']],
    ['a score appears twice', { F21: 1 }, ['E18 descriptor.missing', 'F21 descriptor.duplicate']],
    ['a score is 4', { F22: 4 }, ['E18 descriptor.missing', 'F22 descriptor.score']],
    ['a description stands under a measurement', { F28: 0, G28: 'Loose' }, ['F28 descriptor.outside']],
    [
      'an aspect stands before any sub-criterion',
      { A16: null, B16: null, C16: null },
      ['D17 aspect.outside', 'D18 aspect.outside', 'A11 criterion.empty'],
    ],
    ['a section number appears twice', { A6: 1, I27: 1, I29: 1, I32: 1 }, ['A6 section.duplicate']],
    ['a section has no weight', { I6: null }, ['I6 cell.required']],
    ['a line is none of the known kinds', { G24: 'See the appendix' }, ['G24 row.unexpected']],
    ['a column is missing', { I15: null }, ['A15 header.missing']],
    ['a calculation row is empty', { J27: 7 }, ['J27 calculation.rowUnknown']],
    ['a calculation row is no number', { J27: 'see below' }, ['J27 calculation.rowInvalid']],
  ];
  it.each(faults)('%s', (_, changes, expected) => {
    const reading = read(changes);
    expect(reading.faults.map(cellAndCode).sort()).toEqual([...expected].sort());
    expect(reading.scheme).toBeNull();
  });

  it('a day lies outside the competition', () => {
    expect(read({}, undefined, { days: 1 }).faults.map(cellAndCode)).toEqual(['C31 day.outside']);
    expect(read({}, undefined, { days: 2 }).faults).toEqual([]);
  });

  it('the total is not the declared one', () => {
    expect(read({}, undefined, { total: 10_000 }).faults.map(cellAndCode)).toEqual(['K10 scheme.total']);
    expect(read({}, undefined, { total: 400 }).faults).toEqual([]);
  });

  const calculations: [string, Record<string, SampleValue>, string][] = [
    ['a type is unknown', { B2: 'GUESS' }, 'B2 calculation.typeUnknown'],
    ['parameters cannot be read', { D2: 'four' }, 'D2 calculation.parameters'],
    ['a number completed has nothing possible', { D2: 'NUM_POSSIBLE:::#x~x#' }, 'J29 calculation.possibleInvalid'],
    ['a number completed is a fraction', { D2: 'NUM_POSSIBLE:::4.50000000#x~x#' }, 'J29 calculation.possibleInvalid'],
    ['deductions are not per cent', { D3: 'DEDUCTION_TYPE:::#x~x#MARKS' }, 'D3 calculation.deductionType'],
    ['a choice has no choices', { D3: 'DEDUCTION_TYPE:::#x~x#PERCENT' }, 'J32 calculation.choicesMissing'],
    [
      'a deduction is above 100',
      { D3: 'CHOICE1_LABEL:::#x~x#No#-#CHOICE1_DEDUCTION:::101#x~x#' },
      'J32 calculation.deductionInvalid',
    ],
    [
      'a ranged score has no target',
      { D1: 'RANGE1_LOWER:::1#x~x##-#RANGE1_UPPER:::1#x~x##-#RANGE1_DEDUCTION:::0E-8#x~x#' },
      'J27 calculation.targetInvalid',
    ],
    [
      'a ranged score has no range in use',
      { D1: 'TARGET_VALUE:::1#x~x##-#RANGE1_LOWER:::1#x~x##-#RANGE1_UPPER:::1#x~x#' },
      'J27 calculation.rangesMissing',
    ],
  ];
  it.each(calculations)('in Calculations: %s', (_, changes, expected) => {
    const { faults } = read(CALCULATION_CELLS, varied(CALCULATIONS, changes));
    expect(faults.map(cellAndCode)).toEqual([expected]);
  });
});

describe('What real files do is read as it is meant', () => {
  const harmless: [string, Changes][] = [
    ['binary noise in a mark', { K17: 0.5000000000000071 }],
    ['a day as text', { C16: '1' }],
    ['a score as text', { F19: '0', F22: '3 ' }],
    ['a section as text, full-width or with a decimal', { I17: '1', I27: '２', I29: '2.0' }],
    ['cells that hold a space', { A17: ' ', F17: ' ', H18: '\u3000', A29: '\u00a0', D30: ' ' }],
    ['a lower-case type with a space', { D17: ' m ' }],
    ['rows of spaces far below', { A700: ' ', K900: '  ' }],
    ['notes beside the table', { O17: 'checked by the expert' }],
    ['WSSS instead of WSOS', { B4: 'WSSS Marks', I4: 'WSSS Marks', I15: 'WSSS\nSection', I25: 'WSSS  Section' }],
    ['a criterion mark as a formula', { K11: { formula: 'N15', value: 1.5 }, K12: { formula: 'N25', value: 2.5 } }],
    [
      'formulas that no program has computed yet',
      { K11: { formula: 'N15' }, N15: { formula: 'SUM(K16:K22)' }, J5: { formula: 'SUMIF(I16:I60,A5,K16:K60)' } },
    ],
    ['a table of criteria with its own total', { K13: { formula: 'SUM(K11:K12)', value: 4 } }],
  ];
  it.each(harmless)('%s', (_, changes) => {
    const reading = read(changes);
    expect(reading.faults).toEqual([]);
    expect(reading.warnings.map(({ code }) => code)).toEqual(['section.weightsSum', 'scheme.totalUnusual']);
    expect(reading.scheme).toEqual(read({}).scheme);
  });

  const warned: [string, Changes, string][] = [
    ['a mark as text', { K17: '0.50' }, 'K17 cell.numberAsText'],
    ['a mark in full-width digits', { K17: '０．５' }, 'K17 cell.numberAsText'],
    ['a block total that was not recalculated', { N15: { formula: 'SUM(K16:K22)', value: 1 } }, 'N15 total.stale'],
    [
      'a section sum that was not recalculated',
      { J5: { formula: 'SUMIF(I16:I60,A5,K16:K60)', value: 1 } },
      'J5 total.stale',
    ],
    ['a section with a variation', { I5: 2.5 }, 'I5 section.variation'],
    ['a calculation at a judgement', { J18: 4 }, 'J18 calculation.ignored'],
    ['two aspects with one calculation that is not shared', { J17: 4, J27: 4 }, 'C4 calculation.notShared'],
  ];
  it.each(warned)('%s, with a warning', (_, changes, expected) => {
    const reading = read(changes, CALCULATIONS);
    expect(reading.faults).toEqual([]);
    expect(reading.warnings.map(cellAndCode)).toContain(expected);
  });

  it('an aspect above 2.00, with a warning', () => {
    const reading = read({ K27: 2.25, K12: 3.75, I6: 3.75, N25: { formula: 'SUM(K26:K40)', value: 3.75 } });
    expect(reading.faults).toEqual([]);
    expect(reading.warnings.map(cellAndCode)).toContain('K27 aspect.maxLarge');
  });

  it('a variation above 5.00 is a warning, and a fault only in strict mode', () => {
    const changes = { I5: 7 };
    expect(read(changes).faults).toEqual([]);
    expect(read(changes, undefined, { strict: true }).faults.map(cellAndCode)).toEqual(['K7 scheme.variation']);
    expect(read({ I5: 6 }, undefined, { strict: true }).faults).toEqual([]);
  });

  it('an empty sheet Calculations, or one that holds something else', () => {
    expect(read({}, {}).faults).toEqual([]);
    expect(read({}, { A1: 'Session total', B1: 15 }).faults).toEqual([]);
  });

  it('two aspects that share one calculation', () => {
    const reading = read({ J27: 3, J32: 3 }, CALCULATIONS);
    expect(reading.warnings.map(({ code }) => code)).not.toContain('calculation.notShared');
    expect(aspectsOf(reading.scheme!).filter(({ calculation }) => calculation?.type === 'CHOICE')).toHaveLength(2);
  });
});
