import type { EntityManager } from 'typeorm';
import type { Act } from '../../identity/act.ts';
import { must } from '../../identity/policies.ts';
import type { PolicyName } from '../../identity/policies.ts';
import { Problem } from '../../platform/problems/problem.ts';
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

/**
 * Approved results stand until a correction opens the skill again: who takes part and with which status cannot change
 * behind them. The row stays locked so that they are not approved meanwhile.
 */
export async function mustNotBeFinalised(tx: EntityManager, skill: string): Promise<void> {
  const [row] = await tx.query('select status from skill where id = $1 for share', [skill]);
  if (row?.status === 'closed') throw new Problem('results.finalised');
}
