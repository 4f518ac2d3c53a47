import { Flag, Json, ListOf, OneOf, Text, Whole } from '../../platform/http/fields.ts';

export class CellFaultView {
  @Text({ nullable: true, description: 'null: the file as a whole' })
  sheet: string | null;

  @Text({ nullable: true, example: 'B7' })
  cell: string | null;

  @Text()
  code: string;

  @Json()
  params: Record<string, unknown>;

  @Text()
  message: string;
}

export class ImportRowView {
  @Whole({ min: 1 })
  row: number;

  @OneOf(['create', 'update', 'unchanged'])
  action: 'create' | 'update' | 'unchanged';

  @Json({ description: 'column → content as it was read' })
  cells: Record<string, string>;
}

export class ImportReportView {
  @Flag()
  dryRun: boolean;

  @Whole()
  rows: number;

  @Whole()
  created: number;

  @Whole()
  updated: number;

  @Whole()
  unchanged: number;

  @Whole({ description: 'all of them; the list below is cut' })
  faultCount: number;

  @ListOf(() => CellFaultView)
  faults: CellFaultView[];

  @ListOf(() => CellFaultView)
  warnings: CellFaultView[];

  @ListOf(() => ImportRowView, { description: 'the first rows' })
  preview: ImportRowView[];
}
