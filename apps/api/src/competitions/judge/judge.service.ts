import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Act } from '../../identity/act.ts';
import { mustReach } from '../../identity/policies.ts';
import { readRow } from '../../platform/database/rows.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { Skill } from '../skill/skill.entity.ts';
import { addSkillJudge, removeSkillJudge } from './change-judges.ts';
import type { NewJudge } from './change-judges.ts';
import { addTeam, assignTeams, changeTeam, removeTeam } from './change-teams.ts';
import type { Assigning, NewTeam } from './change-teams.ts';
import type { JudgeListView, JudgeView, MarkingTeamListView, MarkingTeamView } from './judge.view.ts';

@Injectable()
export class JudgeService {
  constructor(private readonly database: DataSource) {}

  async judges(act: Act, skill: string): Promise<JudgeListView> {
    await this.admit(act, skill);
    const items: JudgeView[] = await this.database.query(
      `select p.id, p.name,
              case when d.id is null then null else json_build_object('id', d.id, 'name', d.name) end as delegation
       from skill_judge j join person p on p.id = j.person_id left join delegation d on d.id = j.delegation_id
       where j.skill_id = $1 order by p.name collate "zh-x-icu", p.id`,
      [skill],
    );
    return { items, next: null };
  }

  async addJudge(act: Act, skill: string, input: NewJudge): Promise<JudgeView> {
    await this.database.transaction((tx) => addSkillJudge(tx, act, skill, input));
    const { items } = await this.judges(act, skill);
    const judge = items.find(({ id }) => id === input.person);
    if (!judge) throw new Problem('id.unknown');
    return judge;
  }

  async removeJudge(act: Act, skill: string, person: string): Promise<void> {
    await this.database.transaction((tx) => removeSkillJudge(tx, act, skill, person));
  }

  async teams(act: Act, skill: string): Promise<MarkingTeamListView> {
    await this.admit(act, skill);
    const items: MarkingTeamView[] = await this.database.query(`${TEAM} where t.skill_id = $1 order by t.name, t.id`, [
      skill,
    ]);
    return { items, next: null };
  }

  async addTeam(act: Act, skill: string, input: NewTeam): Promise<MarkingTeamView> {
    const id = await this.database.transaction((tx) => addTeam(tx, act, skill, input));
    return this.team(id);
  }

  async changeTeam(act: Act, id: string, version: number, change: Partial<NewTeam>): Promise<MarkingTeamView> {
    await this.database.transaction((tx) => changeTeam(tx, act, id, version, change));
    return this.team(id);
  }

  async removeTeam(act: Act, id: string): Promise<void> {
    await this.database.transaction((tx) => removeTeam(tx, act, id));
  }

  async assign(act: Act, skill: string, assignment: readonly Assigning[]): Promise<MarkingTeamListView> {
    await this.database.transaction((tx) => assignTeams(tx, act, skill, assignment));
    return this.teams(act, skill);
  }

  private async team(id: string): Promise<MarkingTeamView> {
    const [view] = await this.database.query(`${TEAM} where t.id = $1`, [id]);
    return view;
  }

  private async admit(act: Act, id: string): Promise<void> {
    const skill = await readRow(this.database.manager, Skill, id);
    mustReach(act, 'competition.read', skill.competitionId);
  }
}

const TEAM = `
  select t.id, t.skill_id as skill, t.name, t.version,
         coalesce((select json_agg(json_build_object('seat', s.seat, 'person',
                     json_build_object('id', p.id, 'name', p.name)) order by s.seat)
                   from marking_team_seat s join person p on p.id = s.person_id where s.team_id = t.id), '[]') as seats,
         coalesce((select json_agg(c.id order by c.code) from sub_criterion c join marking_scheme m on m.id = c.scheme_id
                   where c.team_id = t.id and m.status in ('active', 'locked')), '[]') as "subCriteria"
  from marking_team t`;
