import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RankingDraft } from './scheme-draft.ts';

/** `active`: in force; `locked`: in force and marked with; `superseded`: a later version took its place. */
export type SchemeStatus = 'active' | 'locked' | 'superseded';

/** One version of a skill's marking scheme. Its parts are rows that never change; only the status moves. */
@Entity('marking_scheme')
export class MarkingScheme {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'skill_id' })
  skillId: string;

  @Column('int')
  version: number;

  @Column('text')
  status: SchemeStatus;

  /** Hundredths. */
  @Column('int', { name: 'declared_total' })
  declaredTotal: number;

  /** Where it came from: `workbook`, `editor`, `seed`. */
  @Column('text')
  source: string;

  /** Null: as the competition's template says. */
  @Column('jsonb', { nullable: true })
  ranking: RankingDraft | null;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
