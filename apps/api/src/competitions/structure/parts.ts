import type { EntityManager, EntityTarget } from 'typeorm';
import type { Scope } from '../../identity/policies.ts';
import type { Refusals } from '../../platform/database/constraints.ts';
import { readRow } from '../../platform/database/rows.ts';
import { Competition } from '../competition/competition.entity.ts';
import { Skill } from '../skill/skill.entity.ts';
import { CompetitorGroup, Delegation, Session, Stage, Workstation } from './structure.entities.ts';

/** A named part of a competition or skill that is listed, added, changed and removed in the same way. */
export interface Part<T> {
  /** In event types: `delegation.added`. */
  name: string;
  entity: EntityTarget<T>;
  parent: keyof T & string;
  parentEntity: EntityTarget<{ id: string }>;
  policy: 'competition.manage' | 'skill.manage';
  scope(tx: EntityManager, parent: string): Promise<Scope & { competition: string }>;
  refusals(row: Partial<T>): Refusals;
  /** Parts in the order in which they were added, not by name. */
  positioned: boolean;
}

const ofCompetition = (_: EntityManager, competition: string) => Promise.resolve({ competition });

const ofSkill = async (tx: EntityManager, id: string) => {
  const skill = await readRow(tx, Skill, id);
  return { competition: skill.competitionId, skill: id };
};

export const GROUPS: Part<CompetitorGroup> = {
  name: 'group',
  entity: CompetitorGroup,
  parent: 'competitionId',
  parentEntity: Competition,
  policy: 'competition.manage',
  scope: ofCompetition,
  refusals: ({ name = '' }) => ({
    competitor_group_competition_id_name_key: ['name.taken', { name }],
    references: ['part.inUse', { name }],
  }),
  positioned: true,
};

export const DELEGATIONS: Part<Delegation> = {
  name: 'delegation',
  entity: Delegation,
  parent: 'competitionId',
  parentEntity: Competition,
  policy: 'competition.manage',
  scope: ofCompetition,
  refusals: ({ code = '', name = '' }) => ({
    delegation_competition_id_code_key: ['delegation.codeTaken', { code }],
    delegation_competition_id_name_key: ['name.taken', { name }],
    references: ['delegation.inUse', { name }],
  }),
  positioned: false,
};

export const STAGES: Part<Stage> = {
  name: 'stage',
  entity: Stage,
  parent: 'skillId',
  parentEntity: Skill,
  policy: 'skill.manage',
  scope: ofSkill,
  refusals: ({ name = '' }) => ({
    stage_skill_id_name_key: ['name.taken', { name }],
    references: ['part.inUse', { name }],
  }),
  positioned: true,
};

export const SESSIONS: Part<Session> = {
  name: 'session',
  entity: Session,
  parent: 'stageId',
  parentEntity: Stage,
  policy: 'skill.manage',
  scope: async (tx, id) => ofSkill(tx, (await readRow(tx, Stage, id)).skillId),
  refusals: ({ name = '' }) => ({
    competition_session_stage_id_name_key: ['name.taken', { name }],
    references: ['part.inUse', { name }],
  }),
  positioned: false,
};

export const WORKSTATIONS: Part<Workstation> = {
  name: 'workstation',
  entity: Workstation,
  parent: 'skillId',
  parentEntity: Skill,
  policy: 'skill.manage',
  scope: ofSkill,
  refusals: ({ code = '' }) => ({
    workstation_skill_id_code_key: ['name.taken', { name: code }],
    references: ['part.inUse', { name: code }],
  }),
  positioned: false,
};
