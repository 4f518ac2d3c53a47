import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Act } from '../../identity/act.ts';
import { mustReach } from '../../identity/policies.ts';
import { readRow } from '../../platform/database/rows.ts';
import { Signals } from '../../platform/signals/signals.ts';
import { BOARDS_TOUCHED, touchBoards, touchBoardsOfCompetition } from '../board-touch.ts';
import { Competition } from '../competition/competition.entity.ts';
import { addPart, changePart, removePart } from './change-parts.ts';
import { DELEGATIONS, GROUPS } from './parts.ts';
import type { DelegationListView, DelegationView, GroupListView, GroupView } from './structure.view.ts';

/** Groups and delegations of a competition. */
@Injectable()
export class CompetitionStructureService {
  constructor(
    private readonly database: DataSource,
    private readonly signals: Signals,
  ) {}

  async groups(act: Act, competition: string): Promise<GroupListView> {
    await this.admit(act, competition);
    const items: GroupView[] = await this.database.query(`${GROUP} where competition_id = $1 order by position, id`, [
      competition,
    ]);
    return { items, next: null };
  }

  async addGroup(act: Act, competition: string, input: { name: string }): Promise<GroupView> {
    const { id } = await this.database.transaction((tx) => addPart(tx, act, GROUPS, competition, input));
    return this.one(`${GROUP} where id = $1`, id);
  }

  async changeGroup(act: Act, id: string, version: number, change: { name?: string }): Promise<GroupView> {
    await this.database.transaction(async (tx) => {
      const { competitionId } = await changePart(tx, act, GROUPS, id, version, change);
      await touchBoardsOfCompetition(tx, competitionId);
    });
    return this.one(`${GROUP} where id = $1`, id);
  }

  async removeGroup(act: Act, id: string): Promise<void> {
    await this.database.transaction((tx) => removePart(tx, act, GROUPS, id));
  }

  async delegations(act: Act, competition: string): Promise<DelegationListView> {
    await this.admit(act, competition);
    const items: DelegationView[] = await this.database.query(
      `${DELEGATION} where competition_id = $1 order by name collate "zh-x-icu", id`,
      [competition],
    );
    return { items, next: null };
  }

  async addDelegation(
    act: Act,
    competition: string,
    input: { code: string; name: string; nameEn?: string | null },
  ): Promise<DelegationView> {
    const { id } = await this.database.transaction((tx) => addPart(tx, act, DELEGATIONS, competition, input));
    return this.one(`${DELEGATION} where id = $1`, id);
  }

  async changeDelegation(
    act: Act,
    id: string,
    version: number,
    change: { code?: string; name?: string; nameEn?: string | null },
  ): Promise<DelegationView> {
    const skills = await this.database.transaction(async (tx) => {
      await changePart(tx, act, DELEGATIONS, id, version, change);
      return touchBoardsOfDelegation(tx, id);
    });
    for (const skill of skills) this.signals.tell(BOARDS_TOUCHED, skill);
    return this.one(`${DELEGATION} where id = $1`, id);
  }

  async removeDelegation(act: Act, id: string): Promise<void> {
    await this.database.transaction((tx) => removePart(tx, act, DELEGATIONS, id));
  }

  private async admit(act: Act, competition: string): Promise<void> {
    await readRow(this.database.manager, Competition, competition);
    mustReach(act, 'competition.read', competition);
  }

  private async one<T>(query: string, id: string): Promise<T> {
    const [view] = await this.database.query(query, [id]);
    return view as T;
  }
}

/** A delegation's name stands on the boards of every skill that it sends competitors to. */
export async function touchBoardsOfDelegation(tx: EntityManager, delegation: string): Promise<string[]> {
  const rows: { skill_id: string }[] = await tx.query(
    'select distinct skill_id from competitor where delegation_id = $1',
    [delegation],
  );
  for (const row of rows) await touchBoards(tx, row.skill_id);
  return rows.map((row) => row.skill_id);
}

const GROUP = `select id, competition_id as competition, name, version from competitor_group`;
const DELEGATION = `
  select id, competition_id as competition, code, name, name_en as "nameEn", version,
         (select count(*)::int from competitor k where k.delegation_id = delegation.id) as competitors
  from delegation`;
