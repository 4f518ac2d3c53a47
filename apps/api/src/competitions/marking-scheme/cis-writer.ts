import type { WrittenCell, WrittenSheet } from '../../platform/excel/workbook.ts';
import { cellAddress, columnName } from '../../platform/excel/workbook.ts';
import { writeParameters } from './cis-calculations.ts';
import { CALCULATIONS_SHEET, CIS_SHEET, HEADINGS } from './cis-layout.ts';
import type { BlockColumn } from './cis-layout.ts';
import { aspectLabels, sectionSums, sumOfMax } from './scheme-draft.ts';
import type { AspectDraft, SchemeDraft } from './scheme-draft.ts';
import { aspectsOf, isWeighted } from './scheme-draft.ts';

type Row = WrittenSheet['rows'][number];

/** Columns A to K of a block, as CIS orders them. */
const COLUMNS: BlockColumn[] = [
  'code',
  'name',
  'day',
  'type',
  'description',
  'score',
  'extra',
  'requirement',
  'section',
  'calculation',
  'max',
];
const COLUMN = Object.fromEntries(COLUMNS.map((name, index) => [name, index + 1])) as Record<BlockColumn, number>;
const WEIGHT = 9;
const ASPECT_SUM = 10;
const VARIATION = 11;
const MARK = 11;
const BLOCK_TOTAL = 14;

/** CIS knows measurements and judgements that are summed: anything else would come back as another scheme. */
export function fitsCis(scheme: SchemeDraft): boolean {
  return !isWeighted(scheme) && aspectsOf(scheme).every(({ type }) => type === 'M' || type === 'J');
}

/** Writes a scheme in the layout of CIS; what is read back from it is the same scheme. */
export function writeCisWorkbook(scheme: SchemeDraft): WrittenSheet[] {
  const layout = layOut(scheme);
  const calculations: WrittenSheet = { name: CALCULATIONS_SHEET, widths: [20, 24, 10, 90], rows: [] };
  const rows = [
    ...sectionRows(scheme, layout),
    ...criteriaRows(scheme, layout),
    ...scheme.criteria.flatMap((_, index) => blockRows(scheme, index, layout, calculations)),
  ];
  const widths = [8, 36, 9, 9, 50, 8, 50, 18, 11, 12, 10, 14, 10, 10];
  return [{ name: CIS_SHEET, widths, rows }, calculations];
}

interface Layout {
  firstCriterion: number;
  /** Header row of each block; the last element is the row after everything. */
  headers: number[];
}

/** Two empty rows stand before the criteria and before each block, one after every sub-criterion. */
function layOut(scheme: SchemeDraft): Layout {
  const firstCriterion = 4 + scheme.sections.length + 5;
  const headers = [firstCriterion + scheme.criteria.length + 2];
  for (const criterion of scheme.criteria) {
    const aspects = criterion.subCriteria.flatMap((subCriterion) => subCriterion.aspects);
    const descriptors = aspects.filter(({ type }) => type === 'J').length * 4;
    headers.push(headers.at(-1)! + 1 + criterion.subCriteria.length * 2 + aspects.length + descriptors + 2);
  }
  return { firstCriterion, headers };
}

function sectionRows(scheme: SchemeDraft, { headers }: Layout): Row[] {
  const from = headers[0]! + 1;
  const to = headers.at(-1)!;
  const range = (column: number) => `$${columnName(column)}$${from}:$${columnName(column)}$${to}`;
  const sums = sectionSums(scheme);
  const first = 5;
  const totalRow = first + sums.length;
  const total = sums.reduce((sum, { variation }) => sum + variation, 0);
  return [
    row(1, [1, text(scheme.skill, 'title')]),
    row(3, [1, text('WorldSkills Occupational Standards', 'title')]),
    row(
      4,
      [1, text('Section', 'header')],
      [2, text('WSOS Marks', 'header')],
      [WEIGHT, text('WSOS Marks', 'header')],
      [ASPECT_SUM, text('Aspect Marks', 'header')],
      [VARIATION, text('Variation', 'header')],
    ),
    ...sums.map(({ number, name, weight, aspectSum, variation }, index) => {
      const at = first + index;
      const sum = `SUMIF(${range(COLUMN.section)},A${at},${range(COLUMN.max)})`;
      return row(
        at,
        [1, numberOrText(number)],
        [2, text(name)],
        [WEIGHT, mark(weight)],
        [ASPECT_SUM, mark(aspectSum, sum)],
        [VARIATION, mark(variation, `ABS(${cellAddress(at, WEIGHT)}-${cellAddress(at, ASPECT_SUM)})`)],
      );
    }),
    row(
      totalRow,
      [WEIGHT, text('Total Variation', 'header')],
      [VARIATION, sums.length > 0 ? mark(total, `SUM(K${first}:K${totalRow - 1})`) : mark(0)],
    ),
  ];
}

function criteriaRows(scheme: SchemeDraft, { firstCriterion, headers }: Layout): Row[] {
  return [
    row(firstCriterion - 2, [1, text('Criteria', 'title')]),
    row(firstCriterion - 1, [1, text('ID', 'header')], [2, text('Name', 'header')], [MARK, text('Mark', 'header')]),
    ...scheme.criteria.map((criterion, index) =>
      row(
        firstCriterion + index,
        [1, text(criterion.code)],
        [2, text(criterion.name)],
        [MARK, mark(criterion.mark, cellAddress(headers[index]!, BLOCK_TOTAL))],
      ),
    ),
  ];
}

function blockRows(scheme: SchemeDraft, index: number, { headers }: Layout, calculations: WrittenSheet): Row[] {
  const criterion = scheme.criteria[index]!;
  const header = headers[index]!;
  const sum = sumOfMax(criterion.subCriteria.flatMap(({ aspects }) => aspects));
  const rows: Row[] = [
    row(
      header,
      ...COLUMNS.map((name): [number, WrittenCell] => [COLUMN[name], text(HEADINGS[name], 'header')]),
      [BLOCK_TOTAL - 2, text(`Criterion ${criterion.code}`, 'header')],
      [BLOCK_TOTAL - 1, text('Total\nMark', 'header')],
      [BLOCK_TOTAL, mark(sum, `SUM(K${header + 1}:K${headers[index + 1]! - 1})`)],
    ),
  ];
  let at = header + 1;
  for (const subCriterion of criterion.subCriteria) {
    const { code, name, day } = subCriterion;
    rows.push(row(at, [COLUMN.code, text(code)], [COLUMN.name, text(name)], [COLUMN.day, { value: day }]));
    const labels = aspectLabels(subCriterion);
    at += 1;
    subCriterion.aspects.forEach((aspect, place) => {
      rows.push(aspectRow(at, aspect, labels[place]!, calculations));
      aspect.descriptors?.forEach((descriptor, score) => {
        rows.push(row(at + 1 + score, [COLUMN.score, { value: score }], [COLUMN.extra, text(descriptor)]));
      });
      at += aspect.descriptors ? 5 : 1;
    });
    at += 1;
  }
  return rows;
}

function aspectRow(at: number, aspect: AspectDraft, label: string, calculations: WrittenSheet): Row {
  const cells: [number, WrittenCell][] = [
    [COLUMN.type, text(aspect.type)],
    [COLUMN.description, text(aspect.description)],
    [COLUMN.extra, text(aspect.extra ?? '')],
    [COLUMN.requirement, text(aspect.requirement ?? '')],
    [COLUMN.section, aspect.section === null ? text('') : numberOrText(aspect.section)],
    [COLUMN.max, mark(aspect.max)],
  ];
  if (aspect.calculation) {
    const used = calculations.rows.length + 1;
    calculations.rows.push(
      row(
        used,
        [1, text(label)],
        [2, text(aspect.calculation.type)],
        [3, text('FALSE')],
        [4, text(writeParameters(aspect.calculation))],
      ),
    );
    cells.push([COLUMN.calculation, { value: used }]);
  }
  return row(at, ...cells);
}

function row(number: number, ...cells: [number, WrittenCell][]): Row {
  return { number, cells: cells.map(([column, cell]) => ({ column, ...cell })) };
}

function text(value: string, style: WrittenCell['style'] = 'text'): WrittenCell {
  return { value: value === '' ? null : value, style };
}

function numberOrText(value: string): WrittenCell {
  return /^(0|[1-9]\d{0,8})$/.test(value) ? { value: Number(value) } : text(value);
}

function mark(hundredths: number, formula?: string): WrittenCell {
  return { value: hundredths / 100, style: 'mark', ...(formula && { formula }) };
}
