import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Act } from '../../identity/act.ts';
import { must, reachIn } from '../../identity/policies.ts';
import { orRefuse } from '../../platform/database/constraints.ts';
import type { Refusals } from '../../platform/database/constraints.ts';
import { changeRow, difference, lockRow } from '../../platform/database/rows.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { Signals } from '../../platform/signals/signals.ts';
import { BOARDS_TOUCHED, touchBoards } from '../board-touch.ts';
import { mustBeChangeable } from '../competition/changeable.ts';
import { Competition } from '../competition/competition.entity.ts';
import { TEMPLATE_TABLE } from '../templates.ts';
import { lockSkill } from './lock-skill.ts';
import { Skill } from './skill.entity.ts';
import type { SkillListView, SkillView } from './skill.view.ts';

export interface NewSkill {
  number: string;
  name: string;
  nameEn?: string | null;
  coded?: boolean;
  compatriotRule?: boolean;
}

@Injectable()
export class SkillService {
  constructor(
    private readonly database: DataSource,
    private readonly signals: Signals,
  ) {}

  async list(act: Act, competition: string): Promise<SkillListView> {
    const [row] = await this.database.query('select status from competition where id = $1', [competition]);
    const hidden = !row || (row.status === 'draft' && reachIn(act, 'competition.read', competition).length === 0);
    if (hidden) throw new Problem('id.unknown');
    const items: SkillView[] = await this.database.query(`${VIEW} where s.competition_id = $1 order by s.position`, [
      competition,
    ]);
    return { items, next: null };
  }

  async read(act: Act, id: string): Promise<SkillView> {
    const [view]: SkillView[] = await this.database.query(`${VIEW} where s.id = $1`, [id]);
    if (!view) throw new Problem('id.unknown');
    const [{ status }] = await this.database.query('select status from competition where id = $1', [view.competition]);
    if (status === 'draft' && reachIn(act, 'competition.read', view.competition).length === 0) {
      throw new Problem('id.unknown');
    }
    return view;
  }

  async add(act: Act, competition: string, input: NewSkill): Promise<SkillView> {
    const id = await this.database.transaction((tx) => addSkill(tx, act, competition, input));
    return this.read(act, id);
  }

  async change(act: Act, id: string, version: number, change: Partial<NewSkill>): Promise<SkillView> {
    await this.database.transaction((tx) => changeSkill(tx, act, id, version, change));
    this.signals.tell(BOARDS_TOUCHED, id);
    return this.read(act, id);
  }

  async remove(act: Act, id: string): Promise<void> {
    await this.database.transaction((tx) => removeSkill(tx, act, id));
  }
}

/** A skill at the end of the list, with the stages of the competition's template. */
export async function addSkill(tx: EntityManager, act: Act, competition: string, input: NewSkill): Promise<string> {
  const parent = await lockRow(tx, Competition, competition);
  must(act, 'skill.manage', { competition });
  await mustBeChangeable(tx, competition);
  const template = TEMPLATE_TABLE[parent.template];
  const [{ position }] = await tx.query(
    'select coalesce(max(position), 0) + 1 as position from skill where competition_id = $1',
    [competition],
  );
  const id = v7();
  const skill = {
    number: input.number,
    name: input.name,
    nameEn: input.nameEn ?? null,
    coded: input.coded ?? false,
    compatriotRule: input.compatriotRule ?? template.compatriotRule,
  };
  await orRefuse(
    tx.insert(Skill, {
      id,
      competitionId: competition,
      ...skill,
      status: 'preparing',
      position,
      version: 1,
      createdAt: act.now,
    }),
    taken(input.number),
  );
  for (const [place, name] of template.stages.entries()) {
    await tx.query('insert into stage (id, skill_id, name, position) values ($1, $2, $3, $4)', [v7(), id, name, place]);
  }
  await appendEvent(tx, act, { type: 'skill.added', competition, subject: id, after: skill });
  return id;
}

async function changeSkill(
  tx: EntityManager,
  act: Act,
  id: string,
  version: number,
  change: Partial<NewSkill>,
): Promise<void> {
  const row = await lockSkill(tx, act, 'skill.manage', id);
  if (change.coded !== undefined && change.coded !== row.coded) await checkRecoding(tx, row);
  const after = await changeRow<Skill>(tx, Skill, row, version, change, taken(change.number ?? row.number));
  await touchBoards(tx, id);
  await appendEvent(tx, act, {
    type: 'skill.changed',
    competition: row.competitionId,
    subject: id,
    ...difference<Skill>(row, after),
  });
}

/** Codes that were given openly cannot be made secret afterwards, nor the other way round. */
async function checkRecoding(tx: EntityManager, row: Skill): Promise<void> {
  if (row.status !== 'preparing') throw new Problem('skill.codedFixed');
  const [{ given }] = await tx.query('select exists (select from subject where skill_id = $1) as given', [row.id]);
  if (given) throw new Problem('skill.codedFixed');
}

async function removeSkill(tx: EntityManager, act: Act, id: string): Promise<void> {
  const row = await lockSkill(tx, act, 'skill.manage', id);
  const work = async (): Promise<void> => {
    await tx.query('delete from competition_session where stage_id in (select id from stage where skill_id = $1)', [
      id,
    ]);
    await tx.query('delete from stage where skill_id = $1', [id]);
    await tx.query('delete from workstation where skill_id = $1', [id]);
    await tx.delete(Skill, id);
  };
  await orRefuse(work(), { references: ['skill.inUse', { name: row.name }] });
  await appendEvent(tx, act, { type: 'skill.removed', competition: row.competitionId, subject: id, before: row });
}

function taken(number: string): Refusals {
  return { skill_competition_id_number_key: ['skill.numberTaken', { number }] };
}

const VIEW = `
  select s.id, s.competition_id as competition, s.number, s.name, s.name_en as "nameEn", s.coded, s.status,
         s.compatriot_rule as "compatriotRule", s.version,
         (select m.declared_total from marking_scheme m
          where m.skill_id = s.id and m.status in ('active', 'locked')) as total,
         (select count(*)::int from competitor k where k.skill_id = s.id) as competitors,
         (select count(*)::int from skill_judge j where j.skill_id = s.id) as judges
  from skill s`;
