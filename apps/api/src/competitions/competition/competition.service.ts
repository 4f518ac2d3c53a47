import { Injectable } from '@nestjs/common';
import type { CompetitionStatus, Template } from '@skillstar/contract';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Act } from '../../identity/act.ts';
import { competitionsOf, must, mustReach, reachIn } from '../../identity/policies.ts';
import { tenantOf } from '../../identity/tenant.ts';
import { changeRow, difference, lockRow, readRow } from '../../platform/database/rows.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { IdentitySeal } from '../subject/identity-seal.ts';
import { touchBoardsOfCompetition } from '../board-touch.ts';
import { TEMPLATE_TABLE } from '../templates.ts';
import { Competition } from './competition.entity.ts';
import type { CompetitionListView, CompetitionView } from './competition.view.ts';
import { missingOf } from './missing.ts';
import type { Blocker } from './missing.ts';

export interface NewCompetition {
  name: string;
  nameEn?: string | null;
  template: Template;
  startsOn: string;
  days: number;
}

export type CompetitionChange = Partial<Omit<NewCompetition, 'template'>> & {
  status?: CompetitionStatus;
  daysOff?: string[];
  workDays?: string[];
};

/** Closing and publishing can be taken back; nobody unpublishes what has begun. */
const STEPS: Record<CompetitionStatus, readonly CompetitionStatus[]> = {
  draft: ['published'],
  published: ['closed', 'draft'],
  closed: ['published'],
};

@Injectable()
export class CompetitionService {
  constructor(
    private readonly database: DataSource,
    private readonly seal: IdentitySeal,
  ) {}

  /** Published ones for everybody; drafts for those who have a part in them. */
  async list(act: Act): Promise<CompetitionListView> {
    const staffOf = competitionsOf(act, 'competition.read');
    const items: CompetitionView[] = await this.database.query(
      `${VIEW} where c.status <> 'draft' or $1 or c.id = any($2) order by c.starts_on desc, c.id desc limit 200`,
      [staffOf === 'all', staffOf === 'all' ? [] : staffOf],
    );
    return { items, next: null };
  }

  async read(act: Act, id: string): Promise<CompetitionView> {
    const [view]: CompetitionView[] = await this.database.query(`${VIEW} where c.id = $1`, [id]);
    if (!view) throw new Problem('id.unknown');
    if (view.status === 'draft' && reachIn(act, 'competition.read', id).length === 0) throw new Problem('id.unknown');
    return view;
  }

  async add(act: Act, input: NewCompetition): Promise<CompetitionView> {
    const id = await this.database.transaction((tx) => addCompetition(tx, act, input));
    return this.read(act, id);
  }

  async change(act: Act, id: string, version: number, change: CompetitionChange): Promise<CompetitionView> {
    await this.database.transaction((tx) => changeCompetition(tx, act, id, version, change));
    return this.read(act, id);
  }

  async missing(act: Act, id: string): Promise<Blocker[]> {
    await readRow(this.database.manager, Competition, id);
    mustReach(act, 'competition.read', id);
    return missingOf(this.database.manager, id, this.seal);
  }
}

/** A competition with the groups of its template. */
export async function addCompetition(tx: EntityManager, act: Act, input: NewCompetition): Promise<string> {
  must(act, 'competition.create', { competition: null });
  const id = v7();
  await tx.insert(Competition, {
    id,
    tenantId: await tenantOf(tx, act.now),
    name: input.name,
    nameEn: input.nameEn ?? null,
    template: input.template,
    startsOn: input.startsOn,
    days: input.days,
    status: 'draft',
    version: 1,
    createdAt: act.now,
  });
  const { groups } = TEMPLATE_TABLE[input.template];
  for (const [position, name] of groups.entries()) {
    await tx.query('insert into competitor_group (id, competition_id, name, position) values ($1, $2, $3, $4)', [
      v7(),
      id,
      name,
      position,
    ]);
  }
  await appendEvent(tx, act, { type: 'competition.added', competition: id, subject: id, after: { ...input, groups } });
  return id;
}

export async function changeCompetition(
  tx: EntityManager,
  act: Act,
  id: string,
  version: number,
  change: CompetitionChange,
): Promise<void> {
  const row = await lockRow(tx, Competition, id);
  must(act, 'competition.manage', { competition: id });
  if (change.status && change.status !== row.status) await checkStep(tx, row, change.status);
  if (change.status === 'closed') await lockSheets(tx, id);
  const after = await changeRow(tx, Competition, row, version, change);
  await touchBoardsOfCompetition(tx, id);
  await appendEvent(tx, act, {
    type: 'competition.changed',
    competition: id,
    subject: id,
    ...difference<Competition>(row, after),
  });
}

/** Whoever marks or signs at this moment is waited for; whoever comes after reads that the competition is closed. */
async function lockSheets(tx: EntityManager, competition: string): Promise<void> {
  await tx.query(
    `select from mark_sheet s join skill k on k.id = s.skill_id where k.competition_id = $1 order by s.id for update of s`,
    [competition],
  );
}

async function checkStep(tx: EntityManager, row: Competition, status: CompetitionStatus): Promise<void> {
  const [{ begun }] = await tx.query(
    `select exists (select from skill where competition_id = $1 and status <> 'preparing') as begun`,
    [row.id],
  );
  const allowed = STEPS[row.status].includes(status) && !(status === 'draft' && begun);
  if (!allowed) throw new Problem('competition.statusStep', { from: row.status, to: status });
}

const VIEW = `
  select c.id, c.name, c.name_en as "nameEn", c.template, c.starts_on::text as "startsOn", c.days, c.days_off as "daysOff", c.work_days as "workDays", c.status, c.version,
         json_build_object(
           'skills', (select count(*)::int from skill s where s.competition_id = c.id),
           'competitors', (select count(*)::int from competitor k where k.competition_id = c.id),
           'delegations', (select count(*)::int from delegation d where d.competition_id = c.id),
           'judges', (select count(distinct j.person_id)::int from skill_judge j
                      join skill s on s.id = j.skill_id where s.competition_id = c.id)) as counts
  from competition c`;
