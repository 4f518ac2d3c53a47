import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 职工组、学生组: competitors are ranked inside their group. */
@Entity('competitor_group')
export class CompetitorGroup {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'competition_id' })
  competitionId: string;

  @Column('text')
  name: string;

  @Column('int')
  position: number;

  @Column('int')
  version: number;
}

/** 代表队: who sends competitors and judges. */
@Entity('delegation')
export class Delegation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'competition_id' })
  competitionId: string;

  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'name_en', nullable: true })
  nameEn: string | null;

  @Column('int')
  version: number;
}

/** 初赛、决赛: a part of a skill's competition. */
@Entity('stage')
export class Stage {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'skill_id' })
  skillId: string;

  @Column('text')
  name: string;

  @Column('int')
  position: number;

  @Column('int')
  version: number;
}

/** 场次: when some of a stage's competitors work. */
@Entity('competition_session')
export class Session {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'stage_id' })
  stageId: string;

  @Column('text')
  name: string;

  @Column('timestamptz', { name: 'starts_at', nullable: true })
  startsAt: Date | null;

  @Column('timestamptz', { name: 'ends_at', nullable: true })
  endsAt: Date | null;

  @Column('int')
  version: number;
}

/** 赛位 (工位): where a competitor works. */
@Entity('workstation')
export class Workstation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'skill_id' })
  skillId: string;

  @Column('text')
  code: string;

  @Column('int')
  version: number;
}
