import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Act } from '../../identity/act.ts';
import { must, mustReach } from '../../identity/policies.ts';
import { orRefuse } from '../../platform/database/constraints.ts';
import { changeRow, difference, lockRow, readRow } from '../../platform/database/rows.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { touchBoards } from '../board-touch.ts';
import { mustBeChangeable } from '../competition/changeable.ts';
import { hasCode } from '../subject/assign-codes.ts';
import type { IdentitySeal } from '../subject/identity-seal.ts';
import { Competitor } from './competitor.entity.ts';

export interface NewCompetitor {
  skill: string;
  delegation: string;
  group?: string | null;
  name: string;
  nameEn?: string | null;
  unit?: string | null;
  sex?: string | null;
  outOfContest?: boolean;
}

export async function addCompetitor(
  tx: EntityManager,
  act: Act,
  competition: string,
  input: NewCompetitor,
): Promise<string> {
  await mustBeChangeable(tx, competition);
  must(act, 'competitor.manage', { competition, skill: input.skill, delegation: input.delegation });
  await checkPlace(tx, competition, input.skill, input.delegation, input.group ?? null);
  const row = {
    id: v7(),
    competitionId: competition,
    skillId: input.skill,
    delegationId: input.delegation,
    groupId: input.group ?? null,
    number: null,
    name: input.name,
    nameEn: input.nameEn ?? null,
    unit: input.unit ?? null,
    sex: input.sex ?? null,
    outOfContest: input.outOfContest ?? false,
    version: 1,
    createdAt: act.now,
  };
  await tx.insert(Competitor, row);
  await appendEvent(tx, act, { type: 'competitor.added', competition, subject: row.id, after: row });
  return row.id;
}

/** Once a competitor has a code, skill and standing are fixed here: they are the subject's then. */
export async function changeCompetitor(
  tx: EntityManager,
  act: Act,
  id: string,
  version: number,
  change: Partial<NewCompetitor>,
  seal: IdentitySeal,
): Promise<Competitor> {
  const row = await admitted(tx, act, id);
  const { competitionId: competition } = row;
  const { skill = row.skillId, delegation = row.delegationId, group = row.groupId, ...rest } = change;
  must(act, 'competitor.manage', { competition, skill, delegation });
  await checkPlace(tx, competition, skill, delegation, group);
  const moved = skill !== row.skillId;
  const standing = rest.outOfContest !== undefined && rest.outOfContest !== row.outOfContest;
  if ((moved || standing) && (await hasCode(tx, row, seal))) {
    throw new Problem(moved ? 'competitor.inUse' : 'competitor.standingFixed', { name: row.name });
  }
  const after = await changeRow<Competitor>(tx, Competitor, row, version, {
    ...rest,
    skillId: skill,
    delegationId: delegation,
    groupId: group,
  });
  await touchBoards(tx, row.skillId);
  await appendEvent(tx, act, {
    type: 'competitor.changed',
    competition,
    subject: id,
    ...difference<Competitor>(row, after),
  });
  return after;
}

export async function removeCompetitor(tx: EntityManager, act: Act, id: string, seal: IdentitySeal): Promise<void> {
  const row = await admitted(tx, act, id);
  if (await hasCode(tx, row, seal)) throw new Problem('competitor.inUse', { name: row.name });
  await orRefuse(tx.delete(Competitor, id), { references: ['competitor.inUse', { name: row.name }] });
  await appendEvent(tx, act, {
    type: 'competitor.removed',
    competition: row.competitionId,
    subject: id,
    before: row,
  });
}

async function admitted(tx: EntityManager, act: Act, id: string): Promise<Competitor> {
  const { competitionId: competition } = await readRow(tx, Competitor, id);
  mustReach(act, 'competitor.manage', competition);
  await mustBeChangeable(tx, competition);
  const row = await lockRow(tx, Competitor, id);
  must(act, 'competitor.manage', { competition, skill: row.skillId, delegation: row.delegationId });
  return row;
}

async function checkPlace(
  tx: EntityManager,
  competition: string,
  skill: string,
  delegation: string,
  group: string | null,
): Promise<void> {
  const [{ fits }] = await tx.query(
    `select exists (select from skill where id = $2 and competition_id = $1)
        and exists (select from delegation where id = $3 and competition_id = $1)
        and ($4::uuid is null or exists (select from competitor_group where id = $4 and competition_id = $1)) as fits`,
    [competition, skill, delegation, group],
  );
  if (!fits) throw new Problem('competitor.elsewhere');
}
