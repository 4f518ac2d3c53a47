import type { EntityManager } from 'typeorm';
import type { Act } from '../../identity/act.ts';
import { touchBoardsOfDelegation } from '../structure/competition-structure.service.ts';
import { addPart, changePart } from '../structure/change-parts.ts';
import { DELEGATIONS } from '../structure/parts.ts';
import type { Delegation } from '../structure/structure.entities.ts';
import { readContest } from './import-competitors.ts';
import type { ListPlan } from './list-plan.ts';
import { planDelegations } from './plan-delegations.ts';
import type { DelegationChange } from './plan-delegations.ts';
import type { ListReading } from './read-list.ts';

export async function delegationsPlan(
  tx: EntityManager,
  competition: string,
  reading: ListReading,
): Promise<ListPlan<DelegationChange>> {
  return planDelegations(reading, (await readContest(tx, competition)).delegations);
}

export async function writeDelegations(
  tx: EntityManager,
  act: Act,
  competition: string,
  plan: ListPlan<DelegationChange>,
): Promise<string[]> {
  const { delegations } = await readContest(tx, competition);
  const versions = new Map(delegations.map(({ id, version }) => [id, version]));
  const skills = new Set<string>();
  for (const { action, id, change } of plan.rows) {
    if (action === 'create') await addPart<Delegation>(tx, act, DELEGATIONS, competition, change);
    if (action !== 'update' || !id) continue;
    await changePart<Delegation>(tx, act, DELEGATIONS, id, versions.get(id)!, change);
    for (const skill of await touchBoardsOfDelegation(tx, id)) skills.add(skill);
  }
  return [...skills];
}
