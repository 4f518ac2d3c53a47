import type { EntityManager } from 'typeorm';
import type { Act } from '../../identity/act.ts';
import { must } from '../../identity/policies.ts';
import type { PolicyName } from '../../identity/policies.ts';
import { lockRow, readRow } from '../../platform/database/rows.ts';
import { mustBeChangeable } from '../competition/changeable.ts';
import { Skill } from './skill.entity.ts';

/** The skill, locked for a change that the policy admits in a competition that is not closed. */
export async function lockSkill(tx: EntityManager, act: Act, policy: PolicyName, id: string): Promise<Skill> {
  const { competitionId: competition } = await readRow(tx, Skill, id);
  must(act, policy, { competition, skill: id });
  await mustBeChangeable(tx, competition);
  return lockRow(tx, Skill, id);
}
