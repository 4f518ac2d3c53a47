import type { ApplicationStatus } from '@skillstar/contract';
import type { Answers } from '@skillstar/rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HashedTable } from '../../platform/events/hashed-row.ts';

/** Somebody's wish to compete, from the first letter of the draft to the decision. */
@Entity('application')
export class Application {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'competition_id' })
  competitionId: string;

  /** Whose account it stands in: the contestant's, or the team leader's who registered him. */
  @Column('uuid', { name: 'owner_id' })
  ownerId: string;

  @Column('text')
  status: ApplicationStatus;

  @Column('uuid', { name: 'skill_id', nullable: true })
  skillId: string | null;

  @Column('uuid', { name: 'group_id', nullable: true })
  groupId: string | null;

  @Column('uuid', { name: 'delegation_id', nullable: true })
  delegationId: string | null;

  /** The answer to the form's field of the kind `name`. */
  @Column('text', { nullable: true })
  name: string | null;

  /** The other answers that are not personal, by field. */
  @Column('jsonb')
  answers: Answers;

  /** The personal answers (`isPersonal`), sealed by `PersonalAnswers`. */
  @Column('bytea', { nullable: true })
  sealed: Buffer | null;

  @Column('text', { name: 'identity_hash', nullable: true })
  identityHash: string | null;

  @Column('uuid', { name: 'competitor_id', nullable: true })
  competitorId: string | null;

  @Column('int')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt: Date | null;
}

/** What was handed in, as it was handed in; what a decision was about. */
export const SUBMISSION_ROWS: HashedTable = {
  table: 'application_submission',
  columns: ['id', 'application_id', 'n', 'content', 'sealed', 'person_id', 'created_at'],
};

export const DECISION_ROWS: HashedTable = {
  table: 'application_decision',
  columns: ['id', 'application_id', 'submission_id', 'decision', 'reasons', 'person_id', 'created_at'],
};

/** `content` of a submission. */
export interface SubmissionContent {
  skill: string;
  group: string | null;
  delegation: string;
  name: string;
  answers: Answers;
}
