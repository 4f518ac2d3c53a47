import { SUBJECT_STATUSES } from '@skillstar/contract';
import type { SubjectStatus } from '@skillstar/contract';
import { Flag, ListOf, One, OneOf, Text, Uuid, Whole } from '../../platform/http/fields.ts';

export class CompetitorSkillView {
  @Uuid()
  id: string;

  @Text()
  name: string;
}

export class CompetitorDelegationView {
  @Uuid()
  id: string;

  @Text()
  code: string;

  @Text()
  name: string;
}

export class CompetitorSubjectView {
  @Uuid()
  id: string;

  @Text()
  code: string;

  @OneOf(SUBJECT_STATUSES)
  status: SubjectStatus;
}

export class CompetitorView {
  @Uuid()
  id: string;

  @Uuid()
  competition: string;

  @One(() => CompetitorSkillView)
  skill: CompetitorSkillView;

  @One(() => CompetitorDelegationView)
  delegation: CompetitorDelegationView;

  @One(() => CompetitorSkillView, { nullable: true })
  group: CompetitorSkillView | null;

  @Text()
  name: string;

  @Text({ nullable: true })
  nameEn: string | null;

  @Text({ nullable: true })
  unit: string | null;

  @OneOf(['male', 'female'], { nullable: true })
  sex: string | null;

  @Text({ nullable: true })
  number: string | null;

  @Flag()
  outOfContest: boolean;

  @One(() => CompetitorSubjectView, { nullable: true, description: 'always null in a coded skill' })
  subject: CompetitorSubjectView | null;

  @Whole()
  version: number;
}

export class CompetitorListView {
  @ListOf(() => CompetitorView)
  items: CompetitorView[];

  @Text({ nullable: true })
  next: string | null;
}
