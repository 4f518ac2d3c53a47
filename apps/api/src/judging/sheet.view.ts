import { ASPECT_TYPES } from '@skillstar/rules';
import type { AspectType } from '@skillstar/rules';
import { RECEIPT_STATUSES, SHEET_STATES, SUBJECT_STATUSES } from '@skillstar/contract';
import type { ReceiptStatus, SheetState, SubjectStatus } from '@skillstar/contract';
import {
  Flag,
  Json,
  ListOf,
  Marks,
  Moment,
  One,
  OneOf,
  Text,
  Texts,
  Uuid,
  Whole,
  Wholes,
} from '../platform/http/fields.ts';

export class SheetSubjectView {
  @Uuid()
  id: string;

  @Text({ description: 'the only thing a judge learns of the competitor' })
  code: string;

  @OneOf(SUBJECT_STATUSES)
  status: SubjectStatus;

  @Text({ nullable: true })
  workstation: string | null;

  @Whole({ min: 0, max: 7, description: 'colour band: the place in the order of codes, by eights' })
  color: number;
}

export class SheetSubCriterionView {
  @Uuid()
  id: string;

  @Text()
  code: string;

  @Text()
  name: string;

  @Whole()
  day: number;
}

export class SheetCriterionView {
  @Text()
  code: string;

  @Text()
  name: string;
}

export class OwnEntryView {
  @Uuid()
  id: string;

  @Text({ nullable: true })
  value: string | null;

  @Moment()
  at: string;
}

export class ConflictEntryView {
  @Uuid()
  id: string;

  @Text({ nullable: true })
  value: string | null;

  @Whole({ nullable: true })
  seat: number | null;

  @Moment()
  at: string;
}

export class RoundScoreView {
  @Whole()
  seat: number;

  @Text()
  value: string;
}

export class RoundView {
  @Whole()
  round: number;

  @ListOf(() => RoundScoreView)
  scores: RoundScoreView[];
}

/** Where an aspect stands, as one judge may know it. */
export class AspectStateView {
  @Uuid()
  id: string;

  @Whole({ description: 'the round that is open for scores' })
  round: number;

  @Marks({ nullable: true, description: 'hundredths, once every slot of the round is full; null before' })
  mark: number | null;

  @One(() => OwnEntryView, { nullable: true, description: 'the shared entry (M, D) or my own of this round (J, P)' })
  entry: OwnEntryView | null;

  @Whole({ description: 'how many scores this round still lacks; never whose' })
  needed: number;

  @ListOf(() => RoundView, { description: 'rounds that everybody has completed' })
  history: RoundView[];

  @One(() => ConflictEntryView, {
    nullable: true,
    description: 'another version of this slot that waits for a decision',
  })
  conflict: ConflictEntryView | null;
}

export class SheetAspectView extends AspectStateView {
  @Text()
  label: string;

  @OneOf(ASPECT_TYPES)
  type: AspectType;

  @Text({ max: 5_000 })
  description: string;

  @Text({ max: 5_000, nullable: true })
  extra: string | null;

  @Text({ max: 5_000, nullable: true })
  requirement: string | null;

  @Marks()
  max: number;

  @Json({ nullable: true, description: 'how a measurement becomes a mark' })
  calculation: object | null;

  @Texts({ nullable: true, description: 'what 0, 1, 2 and 3 mean' })
  descriptors: string[] | null;
}

export class StandInPersonView {
  @Uuid()
  id: string;

  @Text()
  name: string;
}

export class StandInView {
  @Whole()
  seat: number;

  @One(() => StandInPersonView)
  person: StandInPersonView;
}

/** What changes of a sheet while it is marked. */
export class SheetStateView {
  @Uuid()
  id: string;

  @Whole()
  version: number;

  @OneOf(SHEET_STATES)
  state: SheetState;

  @Wholes()
  signedSeats: number[];

  @Text({ nullable: true, description: 'what a judge signs; null while anything is open' })
  contentHash: string | null;

  @Whole()
  blanks: number;

  @Marks({ nullable: true, description: 'hundredths of the complete aspects; null: nothing is complete' })
  total: number | null;

  @Marks({ description: 'hundredths that its deductions take off the subject’s total' })
  deducted: number;

  @Wholes({ description: 'seats that do not count for this subject; why is between the chief and them' })
  excluded: number[];

  @ListOf(() => StandInView, { description: 'who scores on a seat instead of its judge, for this subject only' })
  standIns: StandInView[];

  @ListOf(() => AspectStateView)
  aspects: AspectStateView[];
}

export class SheetView extends SheetStateView {
  @Uuid()
  skill: string;

  @One(() => SheetSubjectView)
  subject: SheetSubjectView;

  @One(() => SheetSubCriterionView)
  subCriterion: SheetSubCriterionView;

  @One(() => SheetCriterionView)
  criterion: SheetCriterionView;

  @Whole()
  seats: number;

  @Whole({ nullable: true })
  mySeat: number | null;

  @Flag({ description: 'the subject is not competing: nothing can be marked' })
  locked: boolean;

  @ListOf(() => SheetAspectView)
  declare aspects: SheetAspectView[];
}

export class PresentEntryView {
  @Uuid()
  id: string;

  @Text({ nullable: true })
  value: string | null;

  @Whole({ nullable: true })
  seat: number | null;
}

export class ReceiptView {
  @Text({ description: 'the entry' })
  id: string;

  @OneOf(RECEIPT_STATUSES)
  status: ReceiptStatus;

  @Text({ nullable: true })
  sheet: string | null;

  @Whole({ nullable: true })
  sheetVersion: number | null;

  @OneOf(RECEIPT_STATUSES, { optional: true, description: 'of a duplicate: what the first sending was answered' })
  first?: ReceiptStatus;

  @Text({ optional: true, description: 'of a refusal: why' })
  code?: string;

  @Json({ optional: true })
  params?: object;

  @One(() => PresentEntryView, { optional: true, nullable: true })
  present?: PresentEntryView | null;
}

export class ReceiptsView {
  @ListOf(() => ReceiptView)
  receipts: ReceiptView[];

  @ListOf(() => SheetStateView, { description: 'the touched sheets as they stand now' })
  sheets: SheetStateView[];
}

export class PackageJudgeView {
  @Uuid()
  person: string;

  @Text()
  name: string;
}

export class PackageCompetitionView {
  @Uuid()
  id: string;

  @Text()
  name: string;

  @Text({ nullable: true })
  nameEn: string | null;
}

export class PackageSkillView {
  @Uuid()
  id: string;

  @Text()
  name: string;

  @Text({ nullable: true })
  nameEn: string | null;

  @Flag()
  coded: boolean;

  @Whole()
  days: number;
}

/** Everything a tablet needs to work for hours without a network. */
export class JudgingPackageView {
  @One(() => PackageJudgeView)
  judge: PackageJudgeView;

  @One(() => PackageCompetitionView, { nullable: true })
  competition: PackageCompetitionView | null;

  @Moment()
  serverTime: string;

  @ListOf(() => PackageSkillView)
  skills: PackageSkillView[];

  @ListOf(() => SheetView)
  sheets: SheetView[];
}
