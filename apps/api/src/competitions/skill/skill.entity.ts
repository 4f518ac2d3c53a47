import type { SkillStatus } from '@skillstar/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('skill')
export class Skill {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'competition_id' })
  competitionId: string;

  @Column('text')
  number: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'name_en', nullable: true })
  nameEn: string | null;

  /** Coded: nobody but the encryption referee can join a code with a competitor. */
  @Column('boolean')
  coded: boolean;

  @Column('boolean', { name: 'compatriot_rule' })
  compatriotRule: boolean;

  @Column('text')
  status: SkillStatus;

  @Column('int')
  position: number;

  @Column('int')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
