import { ASPECT_TYPES, CALCULATION_TYPES } from '@skillstar/rules';
import type { AspectType, Calculation } from '@skillstar/rules';
import { Flag, Json, ListOf, Marks, Moment, One, OneOf, Text, Texts, Uuid, Whole } from '../../platform/http/fields.ts';
import type { SchemeStatus } from './marking-scheme.entity.ts';
import { SCALES } from './ranking.ts';
import type { RankingDraft } from './scheme-draft.ts';

const STATUSES: SchemeStatus[] = ['active', 'locked', 'superseded'];

export const CALCULATION_SCHEMA = {
  type: 'object',
  additionalProperties: true,
  required: ['type'],
  properties: { type: { type: 'string', enum: [...CALCULATION_TYPES, 'PANEL', 'DEDUCTION'] } },
  description:
    'PASS_FAIL {} · NUMBER_COMPLETED {possible} · CHOICE {choices:[{label, deduction}]} · ' +
    'RANGED_SCORE {target, ranges:[{lower, upper, deduction|null}]} · PARTIAL {step}; null: a free partial mark; ' +
    'of a panel score PANEL {dropHighest, dropLowest, minimumJudges, step} · of a deduction DEDUCTION {points}',
};

export const TIE_KEY =
  'criterion:B, what is marked in a criterion · type:J, in all judgements (M, P) · mark:A1.J1, in one aspect · ' +
  'value:A1.M2, the value measured there';

export class TieKeyView {
  @Text({ description: TIE_KEY })
  key: string;

  @OneOf(['asc', 'desc'], { description: 'asc: the smaller value stands before' })
  order: 'asc' | 'desc';
}

/** How totals become ranks and scale values. */
export class RankingView {
  @ListOf(() => TieKeyView, { description: 'what parts equal totals, in this order' })
  tieKeys: TieKeyView[];

  @OneOf(SCALES)
  scale: RankingDraft['scale'];

  @Flag({ description: 'small fields get fewer kinds of medals' })
  smallField: boolean;
}

export class AspectView {
  @Uuid()
  id: string;

  @Text({ example: 'A1.M1' })
  label: string;

  @OneOf(ASPECT_TYPES, { description: 'measurement, judgement, panel score, deduction' })
  type: AspectType;

  @Text()
  description: string;

  @Text({ nullable: true })
  extra: string | null;

  @Text({ nullable: true })
  requirement: string | null;

  @Text({ nullable: true, description: 'number of the section' })
  section: string | null;

  @Marks()
  max: number;

  @Json({ nullable: true, schema: CALCULATION_SCHEMA })
  calculation: Calculation | null;

  @Texts({ nullable: true, description: 'what the scores 0, 1, 2 and 3 of a judgement mean' })
  descriptors: string[] | null;
}

export class SubCriterionView {
  @Uuid()
  id: string;

  @Text()
  code: string;

  @Text()
  name: string;

  @Whole({ min: 1 })
  day: number;

  @Uuid({ nullable: true })
  team: string | null;

  @Marks()
  mark: number;

  @ListOf(() => AspectView)
  aspects: AspectView[];
}

export class CriterionView {
  @Uuid()
  id: string;

  @Text()
  code: string;

  @Text()
  name: string;

  @Marks()
  mark: number;

  @Text({ nullable: true, description: 'per cent of the total; null: the criteria are summed' })
  weight: string | null;

  @ListOf(() => SubCriterionView)
  subCriteria: SubCriterionView[];
}

export class SchemeSectionView {
  @Uuid()
  id: string;

  @Text()
  number: string;

  @Text()
  name: string;

  @Marks()
  weight: number;

  @Marks()
  aspectSum: number;

  @Marks({ description: '|weight − sum of the aspects|' })
  variation: number;
}

/** `path` is the JSON path in a scheme; `sheet` and `cell` are the place in a workbook. */
export class SchemeNoteView {
  @Text({ optional: true })
  path?: string;

  @Text({ nullable: true, optional: true })
  sheet?: string | null;

  @Text({ nullable: true, optional: true })
  cell?: string | null;

  @Text()
  code: string;

  @Json()
  params: Record<string, unknown>;

  @Text()
  message: string;
}

export class SchemeAuthorView {
  @Uuid()
  id: string;

  @Text()
  name: string;
}

export class SchemeVersionView {
  @Uuid()
  id: string;

  @Whole({ min: 1 })
  version: number;

  @OneOf(STATUSES)
  status: SchemeStatus;

  @Marks()
  total: number;

  @Text({ description: 'workbook, editor or seed' })
  source: string;

  @Moment()
  createdAt: string;

  @One(() => SchemeAuthorView, { nullable: true })
  createdBy: SchemeAuthorView | null;
}

export class SchemeVersionListView {
  @ListOf(() => SchemeVersionView)
  items: SchemeVersionView[];

  @Text({ nullable: true })
  next: string | null;
}

export class SchemeView extends SchemeVersionView {
  @Uuid()
  skill: string;

  @ListOf(() => CriterionView)
  criteria: CriterionView[];

  @ListOf(() => SchemeSectionView)
  sections: SchemeSectionView[];

  @One(() => RankingView)
  ranking: RankingView;

  @ListOf(() => SchemeNoteView)
  warnings: SchemeNoteView[];
}

export class SchemeChangeView {
  @Text()
  label: string;

  @Text()
  field: string;

  @Text()
  before: string;

  @Text()
  after: string;
}

export class SchemeDifferenceView {
  @Texts({ description: 'label and name' })
  added: string[];

  @Texts()
  removed: string[];

  @ListOf(() => SchemeChangeView)
  changed: SchemeChangeView[];
}

export class SchemeSummaryView {
  @Text()
  skill: string;

  @Whole({ description: 'the version in force after a real import, or the one that it would be' })
  version: number;

  @Marks()
  total: number;

  @Whole()
  criteria: number;

  @Whole()
  subCriteria: number;

  @Whole()
  aspects: number;

  @Whole()
  measurements: number;

  @Whole()
  judgements: number;
}

export class SchemeImportView {
  @Flag()
  dryRun: boolean;

  @Whole({ description: 'the version that the difference is against, 0: none; send it with the real import' })
  base: number;

  @ListOf(() => SchemeNoteView)
  faults: SchemeNoteView[];

  @ListOf(() => SchemeNoteView)
  warnings: SchemeNoteView[];

  @One(() => SchemeDifferenceView)
  difference: SchemeDifferenceView;

  @One(() => SchemeSummaryView, { nullable: true })
  scheme: SchemeSummaryView | null;
}
