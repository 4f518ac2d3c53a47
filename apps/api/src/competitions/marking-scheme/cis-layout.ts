import type { SheetGrid } from './sheet-grid.ts';

/** Where things stand in a CIS marking-scheme sheet. Rows are found by their headings, never by number. */
export const CIS_SHEET = 'CIS Marking Scheme Import';
export const CALCULATIONS_SHEET = 'Calculations';

export interface SectionTable {
  header: number;
  weight: number;
  aspectSum: number | undefined;
}

export interface CriteriaTable {
  header: number;
  mark: number;
}

export type BlockColumn =
  | 'code'
  | 'name'
  | 'day'
  | 'type'
  | 'description'
  | 'score'
  | 'extra'
  | 'requirement'
  | 'section'
  | 'calculation'
  | 'max';

/** One block per criterion, each with a header row of its own. */
export interface Block {
  header: number;
  columns: Partial<Record<BlockColumn, number>>;
  /** Where the block's own total stands, when it has one. */
  total: number | undefined;
  criterion: string | null;
}

const BLOCK_HEADINGS: [BlockColumn, RegExp][] = [
  ['code', /^sub ?criteri(on|a) id/],
  ['name', /^sub ?criteri(on|a) name/],
  ['day', /^day\b/],
  ['type', /^aspect type/],
  ['description', /^aspect ?[-–—]? ?description/],
  ['score', /^judg(e?ment)? ?score$/],
  ['extra', /^extra aspect description/],
  ['requirement', /^requirement/],
  ['section', /^(wsos|wsss)( section)?$/],
  ['calculation', /^calculation row/],
  ['max', /^max\.? ?mark/],
];

/** Older layouts have no day, no requirement and no calculation row. */
export const NEEDED: BlockColumn[] = ['code', 'name', 'type', 'description', 'score', 'extra', 'section', 'max'];

/** As CIS heads the columns, for messages and for writing. */
export const HEADINGS: Record<BlockColumn, string> = {
  code: 'Sub\nCriterion\nID',
  name: 'Sub Criterion\nName or Description',
  day: 'Day of Marking',
  type: 'Aspect\nType\nM = Meas\nJ = Judg',
  description: 'Aspect - Description',
  score: 'Judg Score',
  extra: 'Extra Aspect Description (Meas or Judg)\nOR\nJudgement Score Description (Judg only)',
  requirement: 'Requirement\n(Measurement Only)',
  section: 'WSOS Section',
  calculation: 'Calculation Row \n(Export only)',
  max: 'Max\nMark',
};

export function findSectionTable(grid: SheetGrid): SectionTable | null {
  for (const row of grid.rows) {
    if (!/^sections?$/.test(grid.heading(row, 1))) continue;
    const columns = grid.columns(row);
    const weights = columns.filter((column) => /^(wsos|wsss) marks?$/.test(grid.heading(row, column)));
    if (weights.length === 0) continue;
    const aspectSum = columns.find((column) => /^aspect marks?$/.test(grid.heading(row, column)));
    return { header: row, weight: weights.at(-1)!, aspectSum };
  }
  return null;
}

export function findCriteriaTable(grid: SheetGrid): CriteriaTable | null {
  for (const row of grid.rows) {
    if (grid.heading(row, 1) !== 'id' || grid.heading(row, 2) !== 'name') continue;
    const mark = grid.columns(row).find((column) => /^marks?$/.test(grid.heading(row, column)));
    if (mark !== undefined) return { header: row, mark };
  }
  return null;
}

export function findBlocks(grid: SheetGrid): Block[] {
  return grid.rows
    .filter((row) => BLOCK_HEADINGS[0]![1].test(grid.heading(row, 1)))
    .map((row) => readHeader(grid, row));
}

function readHeader(grid: SheetGrid, row: number): Block {
  const block: Block = { header: row, columns: {}, total: undefined, criterion: null };
  for (const column of grid.columns(row)) {
    const heading = grid.heading(row, column);
    const known = BLOCK_HEADINGS.find(([name, pattern]) => pattern.test(heading) && block.columns[name] === undefined);
    if (known) block.columns[known[0]] = column;
    block.criterion ??= /^criterion ([a-z])$/.exec(heading)?.[1]?.toUpperCase() ?? null;
    if (/^total ?marks?$/.test(heading)) block.total = column + 1;
  }
  return block;
}
