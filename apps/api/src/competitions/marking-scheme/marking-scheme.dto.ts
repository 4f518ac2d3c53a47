import { ASPECT_TYPES } from '@skillstar/rules';
import type { AspectType } from '@skillstar/rules';
import { Transform, Type } from 'class-transformer';
import { Flag, Json, ListOf, Marks, One, OneOf, Text, Texts, Uuid, Whole } from '../../platform/http/fields.ts';
import { truth } from '../../platform/http/query-values.ts';
import { CALCULATION_SCHEMA, TIE_KEY } from './marking-scheme.view.ts';
import { SCALES } from './ranking.ts';
import type { RankingDraft } from './scheme-draft.ts';
import { LONGEST } from './scheme-checks.ts';

export class SchemeQuery {
  @Type(() => Number)
  @Whole({ optional: true, min: 1, description: 'an earlier version; the one in force otherwise' })
  version?: number;
}

export class SchemeImportQuery {
  @Transform(truth)
  @Flag({ optional: true, description: 'look only, write nothing' })
  dryRun?: boolean;

  @Transform(truth)
  @Flag({ optional: true, description: 'refuse a total variation above 5.00' })
  strict?: boolean;

  @Type(() => Number)
  @Whole({ optional: true, min: 0, description: 'the version that the dry run was compared with' })
  base?: number;
}

/** What the view shows may be sent back as it is: ids, labels and sums are made anew and ignored here. */
export class AspectDto {
  @Uuid({ optional: true, nullable: true, description: 'ignored' })
  id?: string | null;

  @Text({ optional: true, nullable: true, description: 'ignored' })
  label?: string | null;

  @OneOf(ASPECT_TYPES)
  type: AspectType;

  @Text({ max: LONGEST.text, lines: true })
  description: string;

  @Text({ max: LONGEST.text, lines: true, optional: true, nullable: true })
  extra?: string | null;

  @Text({ max: LONGEST.text, lines: true, optional: true, nullable: true })
  requirement?: string | null;

  @Text({ max: 20, optional: true, nullable: true })
  section?: string | null;

  @Marks({ max: 1_000_000 })
  max: number;

  @Json({ optional: true, nullable: true, schema: CALCULATION_SCHEMA })
  calculation?: unknown;

  @Texts({ optional: true, nullable: true, max: 4, length: LONGEST.text })
  descriptors?: string[] | null;
}

export class SubCriterionDto {
  @Uuid({ optional: true, nullable: true, description: 'ignored' })
  id?: string | null;

  @Uuid({ optional: true, nullable: true, description: 'ignored: teams are assigned by themselves' })
  team?: string | null;

  @Marks({ optional: true, nullable: true, description: 'ignored: the sum of the aspects' })
  mark?: number | null;

  @Text({ max: 10 })
  code: string;

  @Text({ max: LONGEST.name })
  name: string;

  @Whole({ min: 1, max: 60 })
  day: number;

  @ListOf(() => AspectDto, { max: 300 })
  aspects: AspectDto[];
}

export class CriterionDto {
  @Uuid({ optional: true, nullable: true, description: 'ignored' })
  id?: string | null;

  @Text({ max: 10 })
  code: string;

  @Text({ max: LONGEST.name })
  name: string;

  @Marks({ max: 10_000_000 })
  mark: number;

  @Text({ max: 20, optional: true, nullable: true, description: 'per cent of the total' })
  weight?: string | null;

  @ListOf(() => SubCriterionDto, { max: 99 })
  subCriteria: SubCriterionDto[];
}

export class SchemeSectionDto {
  @Uuid({ optional: true, nullable: true, description: 'ignored' })
  id?: string | null;

  @Text({ max: 20 })
  number: string;

  @Text({ max: LONGEST.name })
  name: string;

  @Marks({ max: 1_000_000 })
  weight: number;

  @Marks({ optional: true, nullable: true, description: 'ignored' })
  aspectSum?: number | null;

  @Marks({ optional: true, nullable: true, description: 'ignored' })
  variation?: number | null;
}

export class TieKeyDto {
  @Text({ max: 30, description: TIE_KEY })
  key: string;

  @OneOf(['asc', 'desc'], { description: 'asc: the smaller value stands before' })
  order: 'asc' | 'desc';
}

export class RankingDto {
  @ListOf(() => TieKeyDto, { max: 20 })
  tieKeys: TieKeyDto[];

  @OneOf(SCALES)
  scale: RankingDraft['scale'];

  @Flag({ description: 'small fields get fewer kinds of medals' })
  smallField: boolean;
}

export class SchemeDto {
  @Whole({ min: 0, description: 'the version that was edited; 0: there was none' })
  base: number;

  @ListOf(() => CriterionDto, { max: 20 })
  criteria: CriterionDto[];

  @ListOf(() => SchemeSectionDto, { max: 50 })
  sections: SchemeSectionDto[];

  @One(() => RankingDto, { optional: true, nullable: true, description: 'left out: as it was' })
  ranking?: RankingDto | null;
}
