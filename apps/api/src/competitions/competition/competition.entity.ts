import type { CompetitionStatus, Template } from '@skillstar/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('competition')
export class Competition {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'name_en', nullable: true })
  nameEn: string | null;

  @Column('text')
  template: Template;

  /** YYYY-MM-DD */
  @Column('date', { name: 'starts_on' })
  startsOn: string;

  @Column('int')
  days: number;

  @Column('text')
  status: CompetitionStatus;

  /** YYYY-MM-DD each. */
  @Column('jsonb', { name: 'days_off' })
  daysOff: string[];

  @Column('jsonb', { name: 'work_days' })
  workDays: string[];

  @Column('int')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
