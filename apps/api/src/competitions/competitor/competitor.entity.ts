import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('competitor')
export class Competitor {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'competition_id' })
  competitionId: string;

  @Column('uuid', { name: 'skill_id' })
  skillId: string;

  @Column('uuid', { name: 'delegation_id' })
  delegationId: string;

  @Column('uuid', { name: 'group_id', nullable: true })
  groupId: string | null;

  /** 参赛编号: given at check-in; unlike the code it may be known. */
  @Column('text', { nullable: true })
  number: string | null;

  @Column('text')
  name: string;

  @Column('text', { name: 'name_en', nullable: true })
  nameEn: string | null;

  @Column('text', { nullable: true })
  sex: string | null;

  @Column('text', { nullable: true })
  unit: string | null;

  @Column('boolean', { name: 'out_of_contest' })
  outOfContest: boolean;

  @Column('int')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
