import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Act } from '../../identity/act.ts';
import { mustReach } from '../../identity/policies.ts';
import { readRow } from '../../platform/database/rows.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { addPart, changePart, removePart } from './change-parts.ts';
import { SESSIONS, STAGES, WORKSTATIONS } from './parts.ts';
import { Session } from './structure.entities.ts';
import type {
  SessionListView,
  SessionView,
  StageListView,
  StageView,
  WorkstationListView,
  WorkstationView,
} from './structure.view.ts';

export interface SessionInput {
  name?: string;
  startsAt?: string | null;
  endsAt?: string | null;
}

/** Stages, sessions and workstations of a skill. */
@Injectable()
export class SkillStructureService {
  constructor(private readonly database: DataSource) {}

  async stages(act: Act, skill: string): Promise<StageListView> {
    await this.admit(act, skill);
    return this.list(`${STAGE} where skill_id = $1 order by position, id`, skill);
  }

  async addStage(act: Act, skill: string, input: { name: string }): Promise<StageView> {
    const { id } = await this.database.transaction((tx) => addPart(tx, act, STAGES, skill, input));
    return this.one(`${STAGE} where id = $1`, id);
  }

  async changeStage(act: Act, id: string, version: number, change: { name?: string }): Promise<StageView> {
    await this.database.transaction((tx) => changePart(tx, act, STAGES, id, version, change));
    return this.one(`${STAGE} where id = $1`, id);
  }

  async removeStage(act: Act, id: string): Promise<void> {
    await this.database.transaction((tx) => removePart(tx, act, STAGES, id));
  }

  async sessions(act: Act, stage: string): Promise<SessionListView> {
    const { skill } = await this.one<StageView>(`${STAGE} where id = $1`, stage);
    await this.admit(act, skill);
    return this.list(`${SESSION} where stage_id = $1 order by starts_at nulls last, name, id`, stage);
  }

  async addSession(act: Act, stage: string, input: SessionInput & { name: string }): Promise<SessionView> {
    const change = momentsOf(input);
    checkOrder(change.startsAt ?? null, change.endsAt ?? null);
    const { id } = await this.database.transaction((tx) => addPart(tx, act, SESSIONS, stage, change));
    return this.one(`${SESSION} where id = $1`, id);
  }

  async changeSession(act: Act, id: string, version: number, input: SessionInput): Promise<SessionView> {
    await this.database.transaction(async (tx) => {
      const change = momentsOf(input);
      const before = await readRow(tx, Session, id);
      const { startsAt, endsAt } = { ...before, ...change };
      checkOrder(startsAt, endsAt);
      await changePart(tx, act, SESSIONS, id, version, change);
    });
    return this.one(`${SESSION} where id = $1`, id);
  }

  async removeSession(act: Act, id: string): Promise<void> {
    await this.database.transaction((tx) => removePart(tx, act, SESSIONS, id));
  }

  async workstations(act: Act, skill: string): Promise<WorkstationListView> {
    await this.admit(act, skill);
    return this.list(`${WORKSTATION} where skill_id = $1 order by length(code), code, id`, skill);
  }

  async addWorkstation(act: Act, skill: string, input: { code: string }): Promise<WorkstationView> {
    const { id } = await this.database.transaction((tx) => addPart(tx, act, WORKSTATIONS, skill, input));
    return this.one(`${WORKSTATION} where id = $1`, id);
  }

  async changeWorkstation(act: Act, id: string, version: number, change: { code?: string }): Promise<WorkstationView> {
    await this.database.transaction((tx) => changePart(tx, act, WORKSTATIONS, id, version, change));
    return this.one(`${WORKSTATION} where id = $1`, id);
  }

  async removeWorkstation(act: Act, id: string): Promise<void> {
    await this.database.transaction((tx) => removePart(tx, act, WORKSTATIONS, id));
  }

  private async admit(act: Act, skill: string): Promise<void> {
    const [row] = await this.database.query('select competition_id from skill where id = $1', [skill]);
    if (!row) throw new Problem('id.unknown');
    mustReach(act, 'competition.read', row.competition_id);
  }

  private async list<T>(query: string, parent: string): Promise<{ items: T[]; next: null }> {
    return { items: await this.database.query(query, [parent]), next: null };
  }

  private async one<T>(query: string, id: string): Promise<T> {
    const [view] = await this.database.query(query, [id]);
    if (!view) throw new Problem('id.unknown');
    return view as T;
  }
}

function momentsOf(input: SessionInput): Partial<Session> {
  const moment = (text: string | null | undefined): Date | null | undefined => (text ? new Date(text) : (text as null));
  return Object.fromEntries(
    Object.entries({ name: input.name, startsAt: moment(input.startsAt), endsAt: moment(input.endsAt) }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}

function checkOrder(startsAt: Date | null, endsAt: Date | null): void {
  if (startsAt && endsAt && endsAt <= startsAt) throw new Problem('session.endsBeforeStart');
}

const STAGE = `select id, skill_id as skill, name, version from stage`;
const SESSION = `
  select id, stage_id as stage, name, starts_at as "startsAt", ends_at as "endsAt", version from competition_session`;
const WORKSTATION = `select id, skill_id as skill, code, version from workstation`;
