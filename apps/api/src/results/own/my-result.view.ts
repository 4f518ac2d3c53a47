import { SUBJECT_STATUSES } from '@skillstar/contract';
import type { SubjectStatus } from '@skillstar/contract';
import { Flag, ListOf, Marks, Moment, One, OneOf, Text, Uuid, Whole } from '../../platform/http/fields.ts';

export class QuartilesView {
  @Marks()
  lower: number;

  @Marks()
  median: number;

  @Marks()
  upper: number;
}

export class MyPartView {
  @Text()
  code: string;

  @Text()
  name: string;

  @Marks({ nullable: true })
  mark: number | null;

  @One(() => QuartilesView, { nullable: true, description: 'null: too few to hide anybody' })
  cohort: QuartilesView | null;
}

export class MyResultView {
  @Uuid()
  competitor: string;

  @Uuid()
  publication: string;

  @Uuid({ description: 'the row of the publication, for its explanation' })
  row: string;

  @Whole()
  version: number;

  @OneOf(SUBJECT_STATUSES)
  status: SubjectStatus;

  @Whole({ nullable: true })
  rank: number | null;

  @Whole({ description: 'how many have a rank' })
  ranked: number;

  @Marks({ nullable: true })
  total: number | null;

  @Whole({ nullable: true })
  scale: number | null;

  @One(() => QuartilesView, { nullable: true })
  cohort: QuartilesView | null;

  @ListOf(() => MyPartView)
  parts: MyPartView[];

  @Moment({ description: 'the end of the public notice' })
  noticeEndsAt: string;

  @Flag({ description: 'the notice is over and nobody is correcting the results' })
  final: boolean;
}

export class MyResultListView {
  @ListOf(() => MyResultView)
  items: MyResultView[];
}
