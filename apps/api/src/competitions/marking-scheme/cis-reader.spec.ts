import { measure } from '@skillstar/rules';
import {
  asRead,
  CALCULATION_CELLS,
  CALCULATIONS,
  fullScheme,
  OLDER,
  PLAIN,
  schemeWorkbook,
  varied,
} from '../../../test/cis-samples.ts';
import { readCisWorkbook } from './cis-reader.ts';
import { writeCisWorkbook } from './cis-writer.ts';
import { aspectLabels, aspectsOf, schemeTotal, sectionSums } from './scheme-draft.ts';

describe('A CIS marking-scheme workbook', () => {
  it('gives criteria, sub-criteria, aspects and sections', () => {
    const { scheme, faults } = readCisWorkbook(asRead(schemeWorkbook(PLAIN)));
    expect(faults).toEqual([]);
    expect(scheme?.skill).toBe('07 Smart Assembly');
    expect(scheme?.criteria.map(({ code, mark }) => [code, mark])).toEqual([
      ['A', 150],
      ['B', 250],
    ]);
    expect(scheme?.criteria.flatMap(({ subCriteria }) => subCriteria.flatMap(aspectLabels))).toEqual([
      'A1.M1',
      'A1.J1',
      'B1.M1',
      'B1.M2',
      'B2.M1',
    ]);
    expect(scheme?.criteria[1]?.subCriteria.map(({ day }) => day)).toEqual([1, 2]);
    expect(scheme?.criteria[1]?.subCriteria[0]?.aspects[0]).toEqual({
      type: 'M',
      description: 'Torque of the cover bolts',
      extra: 'Measured at three bolts, the worst counts',
      requirement: '100 Nm',
      section: '2',
      max: 100,
      calculation: null,
      descriptors: null,
    });
    expect(scheme && sectionSums(scheme).map(({ aspectSum, variation }) => [aspectSum, variation])).toEqual([
      [150, 0],
      [250, 0],
    ]);
  });

  it('warns of a total that is not 100.00 and of weights that do not sum to 100.00', () => {
    const { warnings } = readCisWorkbook(asRead(schemeWorkbook(PLAIN)));
    expect(warnings.map(({ cell, code }) => [cell, code])).toEqual([
      ['I4', 'section.weightsSum'],
      ['K10', 'scheme.totalUnusual'],
    ]);
  });

  it('of usual size and total gives no warning at all', () => {
    const { faults, warnings, scheme } = readCisWorkbook(asRead(writeCisWorkbook(fullScheme())));
    expect([faults, warnings]).toEqual([[], []]);
    expect(scheme && schemeTotal(scheme)).toBe(10_000);
  });

  it('takes the four kinds of measurement from the sheet Calculations', () => {
    const cells = varied(PLAIN, CALCULATION_CELLS);
    const { scheme, faults } = readCisWorkbook(asRead(schemeWorkbook(cells, CALCULATIONS)));
    expect(faults).toEqual([]);
    expect(aspectsOf(scheme!).map(({ calculation }) => calculation)).toEqual([
      { type: 'PASS_FAIL' },
      null,
      {
        type: 'RANGED_SCORE',
        target: '100',
        ranges: [
          { lower: '0', upper: '20', deduction: '100' },
          { lower: '20', upper: '0', deduction: '60' },
          { lower: '0', upper: '0', deduction: '0' },
          { lower: '0', upper: '0', deduction: null },
        ],
      },
      { type: 'NUMBER_COMPLETED', possible: '4' },
      {
        type: 'CHOICE',
        choices: [
          { label: 'Runs #1, quietly', deduction: '0' },
          { label: 'Runs with noise', deduction: '25' },
        ],
      },
    ]);
  });

  it('whose ranged score has the target 100 gives the full mark for a perfect value', () => {
    const cells = varied(PLAIN, CALCULATION_CELLS);
    const { scheme } = readCisWorkbook(asRead(schemeWorkbook(cells, CALCULATIONS)));
    const { calculation, max } = scheme!.criteria[1]!.subCriteria[0]!.aspects[0]!;
    const mark = (value: string) => measure(calculation!, max, value);
    expect(mark('100')).toMatchObject({ mark: 100 });
    expect(mark('90')).toMatchObject({ mark: 40 });
    expect(mark('110')).toMatchObject({ mark: 0 });
    expect(mark('79.9')).toMatchObject({ mark: 0 });
  });

  it('of an older layout, without day and requirement, is read by its headings; the day is 1', () => {
    const { scheme, faults } = readCisWorkbook(asRead(schemeWorkbook(OLDER)));
    expect(faults).toEqual([]);
    const [form] = scheme!.criteria[0]!.subCriteria;
    expect(form).toMatchObject({ code: 'A1', name: 'Gearbox', day: 1 });
    expect(form!.aspects.map(({ type, max, section }) => [type, max, section])).toEqual([
      ['M', 50, '1'],
      ['J', 100, '1'],
    ]);
  });

  it('under another sheet name is read with a warning when its layout is whole', () => {
    const [sheet] = schemeWorkbook(PLAIN);
    const { scheme, warnings } = readCisWorkbook(asRead([{ ...sheet!, name: '评分方案' }]));
    expect(scheme).not.toBeNull();
    expect(warnings[0]).toMatchObject({ sheet: '评分方案', cell: 'A1', code: 'sheet.renamed' });
  });

  it('of a national layout is refused with the cells that differ, and nothing of it is taken', () => {
    const cells = {
      A1: '07 Smart Assembly, national qualifier',
      A4: 'Criteria',
      A5: 'ID',
      B5: 'Name',
      G5: 'Mark',
      A6: 'A',
      B6: 'Qualifier',
      G6: 1,
      A9: 'Sub\n Criterion\n ID',
      B9: 'Sub Criterion\n Name or Description',
      C9: 'Aspect\n Type\n M = Meas\n J = Judg',
      D9: 'Aspect - Description',
      E9: 'Judg Score',
      F9: 'Extra Aspect Description (Meas or Judg)\n OR\n Judgement Score Description (Judg only)',
      G9: 'Max\n Mark',
      A10: 'A1',
      B10: 'Fitting',
      C12: 'M1',
      D12: 'Cover fitted',
      G12: 1,
    };
    const [sheet] = schemeWorkbook(cells);
    const { scheme, faults } = readCisWorkbook(asRead([{ ...sheet!, name: 'MarkingScheme' }]));
    expect(scheme).toBeNull();
    expect(faults.map(({ cell, code }) => [cell, code])).toEqual([
      ['A1', 'sheet.notScheme'],
      ['A4', 'sheet.tableMissing'],
      ['A9', 'header.missing'],
      ['C12', 'aspect.type'],
    ]);
  });

  it('is told apart from a workbook that holds something else', () => {
    const { scheme, faults } = readCisWorkbook(asRead([{ name: '名单', rows: [] }]));
    expect(scheme).toBeNull();
    expect(faults).toEqual([
      { sheet: '名单', cell: 'A1', code: 'sheet.notScheme', params: { name: 'CIS Marking Scheme Import' } },
    ]);
  });
});
