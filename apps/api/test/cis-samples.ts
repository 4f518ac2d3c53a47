import type { SchemeDraft } from '../src/competitions/marking-scheme/scheme-draft.ts';
import type { Workbook, WorkbookCell, WrittenSheet } from '../src/platform/excel/workbook.ts';

/** Marking-scheme workbooks of our own making, cell by cell: what CIS lays out, and every way it goes wrong. */
export type SampleValue = string | number | { formula: string; value?: string | number };
export type SampleCells = Record<string, SampleValue>;

const SUM = (range: string, value: number) => ({ formula: `SUM(${range})`, value });

const BLOCK_HEADER = (row: number, criterion: string, total: SampleValue): SampleCells => ({
  [`A${row}`]: 'Sub\nCriterion\nID',
  [`B${row}`]: 'Sub Criterion\nName or Description',
  [`C${row}`]: 'Day of Marking',
  [`D${row}`]: 'Aspect\nType\nM = Meas\nJ = Judg',
  [`E${row}`]: 'Aspect - Description',
  [`F${row}`]: 'Judg Score',
  [`G${row}`]: 'Extra Aspect Description (Meas or Judg)\nOR\nJudgement Score Description (Judg only)',
  [`H${row}`]: 'Requirement\n(Measurement Only)',
  [`I${row}`]: 'WSOS Section',
  [`J${row}`]: 'Calculation Row \n(Export only)',
  [`K${row}`]: 'Max\nMark',
  [`L${row}`]: `Criterion ${criterion}`,
  [`M${row}`]: 'Total\nMark',
  [`N${row}`]: total,
});

/** Two criteria, three sub-criteria, four measurements, one judgement; 4.00 marks; sections 1.50 and 2.50. */
export const PLAIN: SampleCells = {
  A1: '07 Smart Assembly',
  A3: 'WorldSkills Occupational Standards',
  A4: 'Section',
  B4: 'WSOS Marks',
  I4: 'WSOS Marks',
  J4: 'Aspect Marks',
  K4: 'Variation',
  A5: 1,
  B5: 'Preparation and safety',
  I5: 1.5,
  J5: { formula: 'SUMIF(I16:I60,A5,K16:K60)', value: 1.5 },
  K5: { formula: 'ABS(I5-J5)', value: 0 },
  A6: 2,
  B6: 'Assembly and running',
  I6: 2.5,
  J6: { formula: 'SUMIF(I16:I60,A6,K16:K60)', value: 2.5 },
  K6: { formula: 'ABS(I6-J6)', value: 0 },
  I7: 'Total Variation',
  K7: SUM('K5:K6', 0),
  A9: 'Criteria',
  A10: 'ID',
  B10: 'Name',
  K10: 'Mark',
  A11: 'A',
  B11: 'Preparation',
  K11: 1.5,
  A12: 'B',
  B12: 'Gearbox',
  K12: 2.5,
  ...BLOCK_HEADER(15, 'A', SUM('K16:K23', 1.5)),
  A16: 'A1',
  B16: 'Workplace',
  C16: 1,
  D17: 'M',
  E17: 'Wears protective glasses',
  I17: 1,
  K17: 0.5,
  D18: 'J',
  E18: 'Order at the workplace',
  I18: 1,
  K18: 1,
  F19: 0,
  G19: 'Tools lie about',
  F20: 1,
  G20: 'Tools are sorted once',
  F21: 2,
  G21: 'Tools are sorted after each step',
  F22: 3,
  G22: 'Nothing could be found faster',
  ...BLOCK_HEADER(25, 'B', SUM('K26:K40', 2.5)),
  A26: 'B1',
  B26: 'Fitting',
  C26: 1,
  D27: 'M',
  E27: 'Torque of the cover bolts',
  G27: 'Measured at three bolts, the worst counts',
  H27: '100 Nm',
  I27: 2,
  K27: 1,
  D29: 'M',
  E29: 'Parts fitted',
  I29: 2,
  K29: 1,
  A31: 'B2',
  B31: 'Running',
  C31: 2,
  D32: 'M',
  E32: 'Runs for one minute',
  I32: 2,
  K32: 0.5,
};

const NONE = '#x~x#';

/** The four kinds; the ranged score is the one whose perfect value a careless reader deducts to nothing. */
export const CALCULATIONS: SampleCells = {
  A1: 'Torque',
  B1: 'RANGED_SCORE',
  C1: 'FALSE',
  D1: [
    `TARGET_VALUE:::100.00000000${NONE}`,
    `RANGE1_LOWER:::0E-8${NONE}`,
    `RANGE1_UPPER:::20.00000000${NONE}`,
    `RANGE1_DEDUCTION:::100.00000000${NONE}`,
    `RANGE2_LOWER:::20.00000000${NONE}`,
    `RANGE2_UPPER:::0E-8${NONE}`,
    `RANGE2_DEDUCTION:::60.00000000${NONE}`,
    `RANGE3_LOWER:::0E-8${NONE}`,
    `RANGE3_UPPER:::0E-8${NONE}`,
    `RANGE3_DEDUCTION:::0E-8${NONE}`,
    `RANGE4_LOWER:::0E-8${NONE}`,
    `RANGE4_UPPER:::0E-8${NONE}`,
    `RANGE4_DEDUCTION:::${NONE}`,
    `DEDUCTION_TYPE:::${NONE}PERCENT`,
  ].join('#-#'),
  A2: 'Parts',
  B2: 'NUMBER_COMPLETED',
  C2: 'FALSE',
  D2: `NUM_POSSIBLE:::4.00000000${NONE}`,
  A3: 'Running',
  B3: 'CHOICE',
  C3: 'TRUE',
  D3: [
    `CHOICE1_LABEL:::${NONE}Runs #1, quietly`,
    `CHOICE1_DEDUCTION:::0E-8${NONE}`,
    `CHOICE2_LABEL:::${NONE}Runs with noise`,
    `CHOICE2_DEDUCTION:::25.00000000${NONE}`,
    `CHOICE3_LABEL:::${NONE}`,
    `CHOICE3_DEDUCTION:::${NONE}`,
    `DEDUCTION_TYPE:::${NONE}PERCENT`,
  ].join('#-#'),
  A4: 'Yes or no',
  B4: 'PASS_FAIL',
  C4: 'FALSE',
};

export const CALCULATION_CELLS: SampleCells = { J17: 4, J27: 1, J29: 2, J32: 3 };

/** An older layout: WSSS, no day, no requirement, no calculation row, so the columns stand elsewhere. */
export const OLDER: SampleCells = {
  A1: '07 Smart Assembly',
  A3: 'WorldSkills Standards Specification',
  A4: 'Section',
  B4: 'WSSS Marks',
  F4: 'WSSS Marks',
  G4: 'Aspect Marks',
  H4: 'Variation',
  A5: 1,
  B5: 'Assembly',
  F5: 1.5,
  G5: 1.5,
  H5: 0,
  E6: 'Total Variation',
  H6: 0,
  A9: 'Criteria',
  A10: 'ID',
  B10: 'Name',
  H10: 'Mark',
  A11: 'A',
  B11: 'Assembly',
  H11: 1.5,
  A14: 'Sub\n Criteria\n ID',
  B14: 'Sub Criteria\n Name or Description',
  C14: 'Aspect\n Type\n M = Meas\n J = Judg',
  D14: 'Aspect - Description',
  E14: 'Judg Score',
  F14: 'Extra Aspect Description (Meas or Judg)\n OR\n Judgement Score Description (Judg only)',
  G14: 'WSSS Section',
  H14: 'Max\n Mark',
  I14: 'Criterion A',
  J14: 'Total\n Mark',
  K14: 1.5,
  A15: 'A1',
  B15: 'Gearbox',
  C16: 'M',
  D16: 'Cover fitted',
  G16: 1,
  H16: 0.5,
  C17: 'J',
  D17: 'Finish',
  G17: 1,
  H17: 1,
  E18: 0,
  F18: 'Scratched',
  E19: 1,
  F19: 'Clean',
  E20: 2,
  F20: 'Clean and aligned',
  E21: 3,
  F21: 'Like new',
};

export function varied(cells: SampleCells, changes: Record<string, SampleValue | null>): SampleCells {
  const all = { ...cells };
  for (const [address, value] of Object.entries(changes)) {
    if (value === null) delete all[address];
    else all[address] = value;
  }
  return all;
}

export function sheetOf(name: string, cells: SampleCells): WrittenSheet {
  const rows = new Map<number, WrittenSheet['rows'][number]>();
  for (const [address, value] of Object.entries(cells)) {
    const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(address)!;
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    const row = rows.get(Number(digits)) ?? { number: Number(digits), cells: [] };
    row.cells.push(
      typeof value === 'object' ? { column, value: value.value ?? null, formula: value.formula } : { column, value },
    );
    rows.set(row.number, row);
  }
  return { name, rows: [...rows.values()].sort((a, b) => a.number - b.number) };
}

export function schemeWorkbook(cells: SampleCells, calculations?: SampleCells): WrittenSheet[] {
  const sheets = [sheetOf('CIS Marking Scheme Import', cells)];
  return calculations ? [...sheets, sheetOf('Calculations', calculations)] : sheets;
}

/** What reading the written file would give, without the file: specs of readers stay in milliseconds. */
export function asRead(sheets: WrittenSheet[]): Workbook {
  return {
    sheets: sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map(({ number, cells }) => ({
        number,
        cells: cells.flatMap(({ column, value, formula }): WorkbookCell[] => {
          const place = { row: number, column, formula: formula !== undefined };
          if (value === null) return formula ? [{ ...place, kind: 'nothing', text: '', number: null }] : [];
          if (typeof value === 'number') return [{ ...place, kind: 'number', text: String(value), number: value }];
          return [{ ...place, kind: 'text', text: value, number: null }];
        }),
      })),
    })),
  };
}

/** A scheme of usual size: 100.00 in 100 aspects, four criteria, three sections without variation. */
export function fullScheme(): SchemeDraft {
  const kinds = [
    { type: 'PASS_FAIL' as const },
    { type: 'NUMBER_COMPLETED' as const, possible: '4' },
    { type: 'PARTIAL' as const, step: 25 },
    null,
  ];
  return {
    skill: '12 Timber Framing',
    sections: [
      { number: '1', name: 'Reading drawings', weight: 5000 },
      { number: '2', name: 'Marking and cutting', weight: 2500 },
      { number: '3', name: 'Joining', weight: 2500 },
    ],
    criteria: ['A', 'B', 'C', 'D'].map((letter) => ({
      code: letter,
      name: `Module ${letter}`,
      mark: 2500,
      subCriteria: [1, 2, 3, 4, 5].map((number) => ({
        code: `${letter}${number}`,
        name: `Part ${number}`,
        day: (number % 4) + 1,
        aspects: [0, 1, 2, 3, 4].map((index) => ({
          type: index === 4 ? ('J' as const) : ('M' as const),
          description: `Joint ${letter}${number}.${index}`,
          extra: index === 1 ? 'Counted by two judges' : null,
          requirement: index === 2 ? '± 0.5 mm' : null,
          section: letter === 'A' || letter === 'B' ? '1' : letter === 'C' ? '2' : '3',
          max: 100,
          calculation: index === 4 ? null : kinds[index]!,
          descriptors: index === 4 ? ['Open', 'Closed', 'Closed and flush', 'Invisible'] : null,
        })),
      })),
    })),
  };
}

/** The same for a competition of two days, with a change of the caller's. */
export function twoDays(change: (draft: SchemeDraft) => void = () => undefined): SchemeDraft {
  const draft = fullScheme();
  draft.skill = '17 网站技术';
  for (const { subCriteria } of draft.criteria) for (const form of subCriteria) form.day = 1 + (form.day % 2);
  change(draft);
  return draft;
}
