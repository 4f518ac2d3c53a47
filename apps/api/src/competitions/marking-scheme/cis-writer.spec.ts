import fc from 'fast-check';
import type { Calculation } from '@skillstar/rules';
import { asRead, fullScheme } from '../../../test/cis-samples.ts';
import { readWorkbook, writeWorkbook } from '../../platform/excel/excel.ts';
import { tidyText } from '../../platform/excel/workbook.ts';
import { BREAKS_PARAMETERS, plainDecimal, readCalculation, writeParameters } from './cis-calculations.ts';
import { readCisWorkbook } from './cis-reader.ts';
import { writeCisWorkbook } from './cis-writer.ts';
import { sumOfMax } from './scheme-draft.ts';
import type { AspectDraft, SchemeDraft } from './scheme-draft.ts';

/** What a reader gives: no outer spaces, no control characters; some of it looks like a formula or like CIS's own signs. */
const words = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
    fc.constantFrom(
      '=1+1',
      '+86',
      '-0.5',
      '@all',
      '甲·乙',
      '𠮷野',
      '#x~x#',
      'a#-#b',
      '_x0041_',
      'line\nline',
      '007',
      'J',
      '1,5',
    ),
  )
  .map(tidyText)
  .filter((text) => text !== '');
const name = words.map((text) => text.replace(/\s+/g, ' '));
const nullable = (arbitrary: fc.Arbitrary<string>) => fc.option(arbitrary, { nil: null });

const decimal = fc.tuple(fc.nat(99_999), fc.nat(9_999)).map(([whole, part]) => plainDecimal(`${whole}.${part}`));
const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => plainDecimal(`${hundredths / 100}`));
const calculation: fc.Arbitrary<Calculation> = fc.oneof(
  fc.constant({ type: 'PASS_FAIL' as const }),
  fc.record({ type: fc.constant('NUMBER_COMPLETED' as const), possible: fc.integer({ min: 1, max: 60 }).map(String) }),
  fc.record({
    type: fc.constant('CHOICE' as const),
    choices: fc.array(fc.record({ label: words.filter((text) => !BREAKS_PARAMETERS.test(text)), deduction: percent }), {
      minLength: 1,
      maxLength: 12,
    }),
  }),
  fc.record({
    type: fc.constant('RANGED_SCORE' as const),
    target: decimal,
    ranges: fc
      .array(fc.record({ lower: decimal, upper: decimal, deduction: nullable(percent) }), {
        minLength: 1,
        maxLength: 11,
      })
      .filter((ranges) => ranges.some(({ deduction }) => deduction !== null)),
  }),
  fc.record({ type: fc.constant('PARTIAL' as const), step: fc.constantFrom(5, 10, 25, 50) }),
);

const max = fc.integer({ min: 1, max: 400 });
const aspect = (sections: string[]): fc.Arbitrary<AspectDraft> => {
  const common = {
    description: words,
    extra: nullable(words),
    requirement: nullable(words),
    section: fc.constantFrom(...sections),
    max,
  };
  return fc.oneof(
    fc.record({
      type: fc.constant('M' as const),
      ...common,
      calculation: fc.option(calculation, { nil: null }),
      descriptors: fc.constant(null),
    }),
    fc.record({
      type: fc.constant('J' as const),
      ...common,
      calculation: fc.constant(null),
      descriptors: fc.array(words, { minLength: 4, maxLength: 4 }),
    }),
  );
};

const scheme: fc.Arbitrary<SchemeDraft> = fc.integer({ min: 1, max: 5 }).chain((count) => {
  const sections = Array.from({ length: count }, (_, index) => (index === 4 ? 'S5' : String(index + 1)));
  const form = fc.record({
    name,
    day: fc.integer({ min: 1, max: 30 }),
    aspects: fc.array(aspect(sections), { minLength: 1, maxLength: 6 }),
  });
  const criterion = fc.record({ name, forms: fc.array(form, { minLength: 1, maxLength: 4 }) });
  return fc
    .record({
      skill: name,
      names: fc.array(name, { minLength: count, maxLength: count }),
      weights: fc.array(fc.nat(5000), { minLength: count, maxLength: count }),
      criteria: fc.array(criterion, { minLength: 1, maxLength: 4 }),
    })
    .map(({ skill, names, weights, criteria }) => ({
      skill,
      sections: sections.map((number, index) => ({ number, name: names[index]!, weight: weights[index]! })),
      criteria: criteria.map(({ name: title, forms }, index) => {
        const code = 'ABCD'[index]!;
        const subCriteria = forms.map((parts, at) => ({ code: `${code}${at + 1}`, ...parts }));
        return { code, name: title, mark: sumOfMax(subCriteria.flatMap(({ aspects }) => aspects)), subCriteria };
      }),
    }));
});

describe('A scheme that is written in the CIS layout', () => {
  it('is read back as the same scheme, whatever its words and calculations', () => {
    fc.assert(
      fc.property(scheme, (draft) => {
        const { scheme: back, faults } = readCisWorkbook(asRead(writeCisWorkbook(draft)));
        expect(faults).toEqual([]);
        expect(back).toEqual(draft);
      }),
      { numRuns: 150 },
    );
  });

  it('is read back as the same scheme through a real file', async () => {
    await fc.assert(
      fc.asyncProperty(scheme, async (draft) => {
        const file = await writeWorkbook(writeCisWorkbook(draft));
        expect(readCisWorkbook(await readWorkbook(file)).scheme).toEqual(draft);
      }),
      { numRuns: 3, endOnFailure: true },
    );
  }, 60_000);

  it('carries the formulas of CIS with their results: section sums, variation, block and criterion totals', () => {
    const [sheet] = writeCisWorkbook(fullScheme());
    const formulas = sheet!.rows.flatMap(({ cells }) => cells).filter(({ formula }) => formula !== undefined);
    expect(formulas.map(({ formula }) => formula!.slice(0, 5))).toEqual(
      expect.arrayContaining(['SUMIF', 'ABS(I', 'SUM(K', expect.stringMatching(/^N\d+$/)]),
    );
    expect(formulas.every(({ value }) => typeof value === 'number')).toBe(true);
  });
});

describe('A calculation', () => {
  it('is the same after it was written as parameters', () => {
    fc.assert(
      fc.property(calculation, (original) => {
        expect(readCalculation(original.type, writeParameters(original))).toEqual({ calculation: original });
      }),
    );
  });

  it('has its numbers with eight decimals and zero as 0E-8', () => {
    expect(writeParameters({ type: 'NUMBER_COMPLETED', possible: '4' })).toBe('NUM_POSSIBLE:::4.00000000#x~x#');
    expect(writeParameters({ type: 'CHOICE', choices: [{ label: 'Yes', deduction: '0' }] })).toBe(
      'CHOICE1_LABEL:::#x~x#Yes#-#CHOICE1_DEDUCTION:::0E-8#x~x##-#DEDUCTION_TYPE:::#x~x#PERCENT',
    );
  });

  it.each([
    ['100.00000000', '100'],
    ['0E-8', '0'],
    ['-0.50', '-0.5'],
    ['1.5E+2', '150'],
    ['25E-3', '0.025'],
    ['1.25E1', '12.5'],
    ['007', '7'],
    ['.5', '0.5'],
    ['four', 'four'],
    ['', ''],
  ])('number %s is %s', (written, plain) => {
    expect(plainDecimal(written)).toBe(plain);
  });
});
