import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The judges who mark a sub-criterion together, each on a numbered seat. */
@Entity('marking_team')
export class MarkingTeam {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'skill_id' })
  skillId: string;

  @Column('text')
  name: string;

  @Column('int')
  version: number;
}
