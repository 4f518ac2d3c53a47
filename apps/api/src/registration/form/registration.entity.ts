import type { EntryConditions, RegistrationForm } from '@skillstar/rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one competition tells and asks its contestants. */
@Entity('registration')
export class Registration {
  @PrimaryColumn('uuid', { name: 'competition_id' })
  competitionId: string;

  @Column('timestamptz', { name: 'opens_at', nullable: true })
  opensAt: Date | null;

  @Column('timestamptz', { name: 'closes_at', nullable: true })
  closesAt: Date | null;

  @Column('jsonb')
  form: RegistrationForm;

  @Column('jsonb')
  conditions: EntryConditions;

  /** The day on which personal data is forgotten. */
  @Column('date', { name: 'purge_on', nullable: true })
  purgeOn: string | null;

  @Column('timestamptz', { name: 'purged_at', nullable: true })
  purgedAt: Date | null;

  @Column('int')
  version: number;
}
