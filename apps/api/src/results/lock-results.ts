import type { SkillStatus } from '@skillstar/contract';
import type { EntityManager } from 'typeorm';
import { mustBeChangeable } from '../competitions/competition/changeable.ts';
import type { Act } from '../identity/act.ts';
import { must } from '../identity/policies.ts';
import type { PolicyName } from '../identity/policies.ts';
import { Problem } from '../platform/problems/problem.ts';

export interface LockedSkill {
  id: string;
  competition: string;
  status: SkillStatus;
}

/** A skill whose results somebody acts upon, locked after its competition as everybody locks them. */
export async function lockResults(tx: EntityManager, act: Act, policy: PolicyName, id: string): Promise<LockedSkill> {
  const [found] = await tx.query('select competition_id as competition from skill where id = $1', [id]);
  if (!found) throw new Problem('id.unknown');
  must(act, policy, { competition: found.competition, skill: id });
  await mustBeChangeable(tx, found.competition);
  const [row]: LockedSkill[] = await tx.query(
    'select id, competition_id as competition, status from skill where id = $1 for update',
    [id],
  );
  if (!row) throw new Problem('id.unknown');
  return row;
}

/** Whoever marks or signs at this moment is waited for; whoever comes after reads what the skill has become. */
export async function lockSheets(tx: EntityManager, skill: string): Promise<void> {
  await tx.query('select from mark_sheet where skill_id = $1 order by id for update', [skill]);
}
