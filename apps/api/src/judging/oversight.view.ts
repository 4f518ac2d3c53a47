import { SHEET_STATES } from '@skillstar/contract';
import type { SheetState } from '@skillstar/contract';
import { Flag, ListOf, Marks, Moment, One, OneOf, Text, Uuid, Whole } from '../platform/http/fields.ts';

export class SheetLineView {
  @Uuid()
  id: string;

  @Uuid()
  subject: string;

  @Text()
  subjectCode: string;

  @Text()
  subCriterionCode: string;

  @Text()
  subCriterionName: string;

  @Whole()
  day: number;

  @OneOf(SHEET_STATES)
  state: SheetState;

  @Whole()
  version: number;

  @Whole()
  blanks: number;

  @Whole()
  spreads: number;

  @Whole()
  conflicts: number;

  @Marks({ nullable: true })
  total: number | null;

  @Whole({ description: 'signatures in force' })
  signed: number;

  @Whole()
  seats: number;
}

export class SheetLinesView {
  @ListOf(() => SheetLineView)
  items: SheetLineView[];

  @Text({ nullable: true })
  next: string | null;
}

export class WhoView {
  @Uuid()
  id: string;

  @Text()
  name: string;
}

export class EntryVersionView {
  @Uuid()
  id: string;

  @Whole()
  version: number;

  @Text()
  label: string;

  @Whole({ description: '0: the team’s slot; otherwise the judge’s seat' })
  slot: number;

  @Whole()
  round: number;

  @Text({ nullable: true })
  value: string | null;

  @Flag({ description: 'the round is not complete: its scores are nobody’s business yet' })
  withheld: boolean;

  @Marks({ nullable: true })
  mark: number | null;

  @OneOf(['accepted', 'conflict', 'superseded'])
  outcome: string;

  @One(() => WhoView)
  by: WhoView;

  @Text()
  device: string;

  @Moment({ nullable: true, description: 'by the device’s clock' })
  deviceTime: string | null;

  @Moment()
  at: string;
}

export class SheetActView {
  @OneOf(['signed', 'reopened', 'excluded', 'included', 'stand-in', 'stand-in-ended'])
  kind: string;

  @Whole({ nullable: true, description: 'of a decision about a seat: which one' })
  seat: number | null;

  @Whole()
  version: number;

  @One(() => WhoView)
  by: WhoView;

  @Text({ nullable: true, lines: true })
  reason: string | null;

  @Moment()
  at: string;
}

export class SheetHistoryView {
  @ListOf(() => EntryVersionView)
  entries: EntryVersionView[];

  @ListOf(() => SheetActView)
  acts: SheetActView[];
}

export class JudgeProgressView {
  @One(() => WhoView)
  person: WhoView;

  @Whole({ description: 'sheets on which this judge has a seat that counts' })
  sheets: number;

  @Whole({ description: 'of these, signed by this judge' })
  signed: number;

  @Moment({ nullable: true })
  lastEntryAt: string | null;

  @Whole({ nullable: true, description: 'entries that wait on the judge’s tablets, as last reported' })
  unsent: number | null;
}

export class SkillProgressView {
  @Uuid()
  id: string;

  @Text()
  name: string;

  @Text({ nullable: true })
  nameEn: string | null;

  @Whole()
  sheets: number;

  @Whole()
  signed: number;

  @Whole({ description: 'sheets with at least one blank' })
  open: number;

  @Whole()
  blanks: number;

  @Whole()
  conflicts: number;

  @Whole()
  spreads: number;

  @ListOf(() => JudgeProgressView)
  judges: JudgeProgressView[];
}

export class JudgingProgressView {
  @ListOf(() => SkillProgressView)
  skills: SkillProgressView[];
}

export class ConflictVersionView {
  @Uuid()
  id: string;

  @Text({ nullable: true })
  value: string | null;

  @One(() => WhoView)
  by: WhoView;

  @Moment()
  at: string;
}

export class ConflictView {
  @Uuid()
  entry: string;

  @Uuid()
  sheet: string;

  @Uuid()
  skill: string;

  @Text()
  subjectCode: string;

  @Text()
  label: string;

  @Text({ max: 5_000 })
  description: string;

  @Whole()
  slot: number;

  @Whole()
  round: number;

  @Flag({ description: 'a score of a round that is not complete: values are withheld' })
  withheld: boolean;

  @One(() => ConflictVersionView, { nullable: true })
  present: ConflictVersionView | null;

  @One(() => ConflictVersionView)
  other: ConflictVersionView;
}

export class ConflictsView {
  @ListOf(() => ConflictView)
  items: ConflictView[];
}
