import { MEDALS } from '@skillstar/rules';
import type { Medal } from '@skillstar/rules';
import { RESULT_BLOCKER_CODES, SKILL_STATUSES, SUBJECT_STATUSES } from '@skillstar/contract';
import type { ResultBlockerCode, SkillStatus, SubjectStatus } from '@skillstar/contract';
import { Flag, Json, ListOf, Marks, Moment, One, OneOf, Text, Texts, Uuid, Whole } from '../platform/http/fields.ts';

export class PersonNameView {
  @Uuid()
  id: string;

  @Text()
  name: string;
}

export class BlockingSheetView {
  @Uuid()
  id: string;

  @Text({ description: 'code of the subject and of the sub-criterion' })
  label: string;

  @Whole()
  count: number;
}

export class ResultBlockerView {
  @OneOf(RESULT_BLOCKER_CODES)
  code: ResultBlockerCode;

  @Json({ description: 'fill the sentence of the code' })
  params: Record<string, string | number>;

  @ListOf(() => BlockingSheetView, { description: 'where it is mended; the first of them' })
  sheets: BlockingSheetView[];
}

export class ApproverView {
  @Uuid()
  person: string;

  @Text()
  name: string;

  @OneOf(['proposed', 'approved'])
  act: 'proposed' | 'approved';

  @Moment()
  at: string;
}

export class NoticeView {
  @Moment()
  startsAt: string;

  @Moment()
  endsAt: string;

  @Flag()
  masked: boolean;

  @Moment({ nullable: true, description: 'since when the results are final' })
  finalAt: string | null;

  @Moment({ nullable: true, description: 'replaced by a correction before it was over' })
  endedAt: string | null;
}

/** A version of a skill's results. */
export class PublicationView {
  @Uuid()
  id: string;

  @Uuid()
  competition: string;

  @Uuid()
  skill: string;

  @Whole()
  version: number;

  @Text({ nullable: true, description: 'why it replaces the version before it' })
  reason: string | null;

  @Text({ description: 'hash of the last sealed block: what the audit chain was when it was approved' })
  chainHead: string;

  @Text()
  contentHash: string;

  @ListOf(() => ApproverView)
  approvers: ApproverView[];

  @Moment()
  createdAt: string;

  @One(() => NoticeView, { nullable: true })
  notice: NoticeView | null;
}

export class MadeView {
  @Uuid()
  id: string;
}

export class ProposalView {
  @Uuid()
  id: string;

  @Whole()
  version: number;

  @Text()
  contentHash: string;

  @One(() => PersonNameView)
  by: PersonNameView;

  @Moment()
  at: string;
}

export class CorrectionView {
  @Uuid()
  id: string;

  @Text()
  reason: string;

  @One(() => PersonNameView)
  by: PersonNameView;

  @Moment()
  at: string;
}

export class ResultPartView {
  @Text()
  code: string;

  @Text()
  name: string;

  @Marks({ nullable: true })
  mark: number | null;
}

/** Where a subject stood in the version before. */
export class BeforeView {
  @Whole({ nullable: true })
  rank: number | null;

  @Marks({ nullable: true })
  total: number | null;

  @OneOf(SUBJECT_STATUSES)
  status: SubjectStatus;
}

export class ResultRowView {
  @Uuid()
  subject: string;

  @Text()
  code: string;

  @Text({ nullable: true, description: 'null: the codes of this skill are not opened yet' })
  name: string | null;

  @Text({ nullable: true })
  unit: string | null;

  @Text({ nullable: true })
  delegation: string | null;

  @OneOf(SUBJECT_STATUSES)
  status: SubjectStatus;

  @Whole({ nullable: true })
  rank: number | null;

  @Marks({ nullable: true })
  total: number | null;

  @Whole({ nullable: true, description: 'standard scale value, where the contest has one' })
  scale: number | null;

  @OneOf(MEDALS, { nullable: true, description: 'by the rules, where the contest has medals' })
  medal: Medal | null;

  @Text({ nullable: true, description: '`total`, the tie key that parted it from its equals, or `shared`' })
  decidedBy: string | null;

  @ListOf(() => ResultPartView)
  parts: ResultPartView[];
}

export class PresentRowView extends ResultRowView {
  @One(() => BeforeView, {
    nullable: true,
    description: 'in the newest version; null: was not in it, or there is none',
  })
  before: BeforeView | null;

  @Flag({ description: 'what a new version would change in this row' })
  changed: boolean;
}

export class PublishedRowView extends ResultRowView {
  @Uuid()
  id: string;
}

export class PublicationWithRowsView extends PublicationView {
  @ListOf(() => PublishedRowView)
  rows: PublishedRowView[];
}

export class ResultChecksView {
  @Whole({ description: 'blocks of the audit chain that were recomputed' })
  blocks: number;

  @Whole()
  events: number;

  @Text({ nullable: true })
  chainHead: string | null;

  @Moment({ description: 'when the chain was verified' })
  verifiedAt: string;

  @Whole({ description: 'sheets that the second calculator calculated again' })
  sheets: number;

  @Whole()
  marks: number;
}

/** One skill of the results page. */
export class SkillResultsLineView {
  @Uuid()
  id: string;

  @Text()
  number: string;

  @Text()
  name: string;

  @Text({ nullable: true })
  nameEn: string | null;

  @OneOf(SKILL_STATUSES)
  status: SkillStatus;

  @Flag()
  coded: boolean;

  @ListOf(() => ResultBlockerView, { description: 'what marking has left undone; the deeper checks are on the skill' })
  blockers: ResultBlockerView[];

  @One(() => ProposalView, { nullable: true })
  proposal: ProposalView | null;

  @One(() => CorrectionView, { nullable: true })
  correction: CorrectionView | null;

  @One(() => PublicationView, { nullable: true, description: 'the newest version' })
  publication: PublicationView | null;
}

export class ResultsView {
  @ListOf(() => SkillResultsLineView)
  items: SkillResultsLineView[];
}

export class PanelNoteView {
  @Text({ description: 'code and name of the sub-criterion' })
  form: string;

  @OneOf(['excluded', 'stand-in'])
  kind: 'excluded' | 'stand-in';

  @Whole()
  seat: number;

  @Text({ lines: true })
  reason: string;

  @Whole({ description: 'how many judges’ scores count' })
  counted: number;

  @Whole({ description: 'of how many who were seated' })
  of: number;

  @Texts({ description: 'codes of the subjects' })
  codes: string[];
}

export class SkillResultsView extends SkillResultsLineView {
  @One(() => ResultChecksView)
  checks: ResultChecksView;

  @ListOf(() => PanelNoteView, { description: 'panels that did not score as they were seated' })
  panels: PanelNoteView[];

  @Text({ description: 'what a proposal names: the result as it is now' })
  contentHash: string;

  @ListOf(() => PresentRowView)
  rows: PresentRowView[];

  @ListOf(() => PublicationView, { description: 'every version, the newest first' })
  versions: PublicationView[];
}
