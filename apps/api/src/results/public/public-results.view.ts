import { SUBJECT_STATUSES } from '@skillstar/contract';
import type { SubjectStatus } from '@skillstar/contract';
import { Flag, ListOf, Marks, Moment, One, OneOf, Text, Uuid, Whole } from '../../platform/http/fields.ts';
import { ResultPartView } from '../result.view.ts';

export class NamedView {
  @Uuid()
  id: string;

  @Text()
  name: string;

  @Text({ nullable: true })
  nameEn: string | null;
}

/** A skill whose results everybody may read. */
export class PublicResultView {
  @One(() => NamedView)
  skill: NamedView;

  @Uuid({ description: 'the publication' })
  id: string;

  @Whole()
  version: number;

  @Moment()
  startsAt: string;

  @Moment()
  endsAt: string;

  @Moment({ nullable: true, description: 'since when the results are final' })
  finalAt: string | null;

  @Flag({ description: 'a correction is under way, or a corrected version is not on notice yet' })
  correcting: boolean;
}

export class PublicResultsView {
  @ListOf(() => PublicResultView)
  items: PublicResultView[];
}

export class PublicResultRowView {
  @Uuid()
  id: string;

  @Whole({ nullable: true })
  rank: number | null;

  @Text()
  code: string;

  @Text({ description: 'with stars where the notice masks names' })
  name: string;

  @Text({ nullable: true })
  unit: string | null;

  @Text({ nullable: true })
  delegation: string | null;

  @OneOf(SUBJECT_STATUSES)
  status: SubjectStatus;

  @Marks({ nullable: true })
  total: number | null;

  @Whole({ nullable: true })
  scale: number | null;

  @ListOf(() => ResultPartView)
  parts: ResultPartView[];
}

export class PublicResultWithRowsView extends PublicResultView {
  @One(() => NamedView)
  competition: NamedView;

  @Text({ nullable: true, description: 'why this version replaces the one before it' })
  reason: string | null;

  @Text({ description: 'over everything in this version' })
  contentHash: string;

  @Text({ description: 'the last sealed block of the audit chain when it was approved' })
  chainHead: string;

  @Flag()
  masked: boolean;

  @ListOf(() => PublicResultRowView)
  rows: PublicResultRowView[];
}
