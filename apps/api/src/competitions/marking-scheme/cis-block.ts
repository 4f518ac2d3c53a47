import { formatMark } from '@skillstar/rules';
import type { CalculationRows } from './cis-calculation-rows.ts';
import type { CellPlaces } from './cell-places.ts';
import type { Block } from './cis-layout.ts';
import { oneLine, sectionNumber } from './cis-tables.ts';
import { sumOfMax } from './scheme-draft.ts';
import type { AspectDraft, CriterionDraft, SchemeDraft, SubCriterionDraft } from './scheme-draft.ts';
import { halfWidth } from './sheet-grid.ts';
import type { SheetGrid } from './sheet-grid.ts';

export interface BlockReading {
  grid: SheetGrid;
  calculations: CalculationRows;
  places: CellPlaces;
  scheme: SchemeDraft;
}

/** Where the reading stands inside a block. */
interface Position {
  criterion: CriterionDraft | null;
  path: string;
  subCriterion: SubCriterionDraft | null;
  aspect: AspectDraft | null;
  aspectPath: string;
}

/** Reads the rows of one criterion: sub-criteria, aspects and, under each judgement, its four descriptors. */
export function readBlock(reading: BlockReading, block: Block, end: number): void {
  const { grid, scheme } = reading;
  const rows = grid.rows.filter((row) => row > block.header && row < end);
  const letter = block.criterion ?? firstLetter(grid, block, rows);
  const index = scheme.criteria.findIndex(({ code }) => code === letter);
  if (index < 0) grid.fault(block.header, block.total ?? 1, 'criterion.undeclared', { code: letter });
  const criterion = scheme.criteria[index] ?? null;
  const position: Position = { criterion, path: `criteria.${index}`, subCriterion: null, aspect: null, aspectPath: '' };
  for (const row of rows) readRow(reading, block, row, position);
  if (criterion) checkBlockTotal(reading, block, criterion, `criteria.${index}`);
}

function firstLetter(grid: SheetGrid, block: Block, rows: number[]): string {
  const code = rows.map((row) => grid.text(row, block.columns.code)).find((text) => text !== '');
  return code?.[0]?.toUpperCase() ?? '?';
}

function readRow(reading: BlockReading, block: Block, row: number, position: Position): void {
  const { grid } = reading;
  const { columns } = block;
  const has = (name: keyof typeof columns) => grid.cell(row, columns[name]) !== undefined;
  const mapped = Object.values(columns).filter((column) => grid.cell(row, column) !== undefined);
  if (mapped.length === 0) return;
  if (has('code')) startSubCriterion(reading, block, row, position);
  else if (has('name') || has('day')) return unexpected(grid, row, has('name') ? columns.name! : columns.day!);
  if (has('type') || (has('description') && has('max'))) return startAspect(reading, block, row, position);
  if (has('score')) return addDescriptor(reading, block, row, position);
  if (has('description')) return grid.fault(row, columns.type ?? 1, 'aspect.typeMissing');
  if (has('code')) return;
  unexpected(grid, row, Math.min(...mapped));
}

/** A filled row that is none of the four kinds: leaving it out would be half an import. */
function unexpected(grid: SheetGrid, row: number, column: number): void {
  grid.fault(row, column, 'row.unexpected', { value: grid.text(row, column).slice(0, 60) });
}

function startSubCriterion({ grid, places }: BlockReading, { columns }: Block, row: number, position: Position): void {
  const { criterion } = position;
  const path = `${position.path}.subCriteria.${criterion?.subCriteria.length ?? 0}`;
  const code = halfWidth(grid.content(row, columns.code)).toUpperCase();
  position.subCriterion = {
    code,
    name: oneLine(grid.content(row, columns.name)),
    day: readDay(grid, row, columns.day),
    aspects: [],
  };
  position.aspect = null;
  position.aspectPath = path;
  criterion?.subCriteria.push(position.subCriterion);
  places.put(path, row, columns.code);
  places.put(`${path}.code`, row, columns.code);
  places.put(`${path}.name`, row, columns.name);
  places.put(`${path}.day`, row, columns.day ?? columns.code);
}

/** Layouts without the column have one day; a day may be typed as text. */
function readDay(grid: SheetGrid, row: number, column: number | undefined): number {
  if (column === undefined) return 1;
  const text = halfWidth(grid.content(row, column));
  const day = /^\d{1,3}(\.0+)?$/.test(text) ? Number(text) : Number.NaN;
  const cell = grid.cell(row, column);
  if (!cell) grid.fault(row, column, 'day.missing');
  else if (Number.isNaN(day) && cell.kind !== 'error' && cell.kind !== 'nothing')
    grid.fault(row, column, 'day.invalid', { value: text });
  return day;
}

function startAspect(reading: BlockReading, { columns }: Block, row: number, position: Position): void {
  const { grid, places, calculations } = reading;
  const { subCriterion } = position;
  const text = halfWidth(grid.content(row, columns.type));
  const type = text.toUpperCase();
  if (!text) grid.fault(row, columns.type ?? 1, 'aspect.typeMissing');
  else if (type !== 'M' && type !== 'J') grid.fault(row, columns.type!, 'aspect.type', { value: text.slice(0, 60) });
  if (!subCriterion) grid.fault(row, columns.type!, 'aspect.outside');
  const path = `${position.aspectPath.replace(/\.aspects\.\d+$/, '')}.aspects.${subCriterion?.aspects.length ?? 0}`;
  for (const name of ['description', 'extra', 'requirement', 'section', 'calculation', 'max'] as const) {
    places.put(`${path}.${name}`, row, columns[name]);
  }
  places.put(path, row, columns.type);
  places.put(`${path}.descriptors`, row, columns.description);
  const max = grid.mark(row, columns.max);
  if (max === null && columns.max !== undefined) grid.fault(row, columns.max, 'aspect.maxMissing');
  const aspect: AspectDraft = {
    // A wrong type was told of; the first letter still says whether descriptors follow.
    type: type.startsWith('J') ? 'J' : 'M',
    description: grid.content(row, columns.description),
    extra: grid.content(row, columns.extra) || null,
    requirement: grid.content(row, columns.requirement) || null,
    section: sectionNumber(grid.content(row, columns.section)) || null,
    max: max ?? Number.NaN,
    calculation: null,
    descriptors: type.startsWith('J') ? ['', '', '', ''] : null,
  };
  if (grid.cell(row, columns.calculation))
    aspect.calculation = readCalculation(grid, calculations, row, columns.calculation!);
  if (aspect.type === 'J' && aspect.calculation) {
    grid.warn(row, columns.calculation!, 'calculation.ignored');
    aspect.calculation = null;
  }
  subCriterion?.aspects.push(aspect);
  position.aspect = aspect;
  position.aspectPath = path;
  if (grid.cell(row, columns.score)) unexpected(grid, row, columns.score!);
}

function readCalculation(grid: SheetGrid, calculations: CalculationRows, row: number, column: number) {
  const text = halfWidth(grid.content(row, column));
  if (/^[1-9]\d{0,6}$/.test(text)) return calculations.at(Number(text), { grid, row, column });
  grid.fault(row, column, 'calculation.rowInvalid', { value: text.slice(0, 60) });
  return null;
}

function addDescriptor({ grid, places }: BlockReading, { columns }: Block, row: number, position: Position): void {
  const { aspect } = position;
  const text = halfWidth(grid.content(row, columns.score));
  if (!aspect?.descriptors) return grid.fault(row, columns.score!, 'descriptor.outside');
  if (!/^[0-3](\.0+)?$/.test(text))
    return grid.fault(row, columns.score!, 'descriptor.score', { value: text.slice(0, 60) });
  const score = Number(text);
  if (aspect.descriptors[score]) return grid.fault(row, columns.score!, 'descriptor.duplicate', { score });
  places.put(`${position.aspectPath}.descriptors.${score}`, row, columns.extra);
  aspect.descriptors[score] = grid.content(row, columns.extra);
}

/**
 * Criterion mark, the block's own total and the sum of its aspects must be one. A formula's stored result may be stale:
 * the sum that we compute is what the formula says, so the difference is only a warning. A typed total is a statement.
 */
function checkBlockTotal({ grid, places }: BlockReading, block: Block, criterion: CriterionDraft, path: string): void {
  const sum = sumOfMax(criterion.subCriteria.flatMap(({ aspects }) => aspects));
  if (
    Number.isNaN(criterion.mark) &&
    places.row(`${path}.mark`) !== null &&
    !grid.faultAt(places.cell(`${path}.mark`))
  ) {
    criterion.mark = sum;
  }
  const cell = grid.cell(block.header, block.total);
  if (!cell || block.total === undefined || Number.isNaN(sum)) return;
  const stated = grid.mark(block.header, block.total, sum);
  if (stated === null || Number.isNaN(stated) || stated === sum) return;
  const params = { stated: formatMark(stated), computed: formatMark(sum) };
  if (cell.formula) grid.warn(block.header, block.total, 'total.stale', params);
  else grid.fault(block.header, block.total, 'criterion.blockTotal', { code: criterion.code, ...params });
}
