import type { SubjectStatus } from '@skillstar/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is marked: a code in a skill. Who it is stands in `subject_identity` only. */
@Entity('subject')
export class Subject {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'skill_id' })
  skillId: string;

  @Column('text')
  code: string;

  @Column('text')
  status: SubjectStatus;

  @Column('text', { name: 'status_reason', nullable: true })
  statusReason: string | null;

  @Column('uuid', { name: 'workstation_id', nullable: true })
  workstationId: string | null;

  @Column('int')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
