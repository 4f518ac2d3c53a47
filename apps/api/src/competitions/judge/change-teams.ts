import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Act } from '../../identity/act.ts';
import { orRefuse } from '../../platform/database/constraints.ts';
import type { Refusals } from '../../platform/database/constraints.ts';
import { changeRow, lockRow, readRow } from '../../platform/database/rows.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { lockSkill } from '../skill/lock-skill.ts';
import type { Skill } from '../skill/skill.entity.ts';
import { MarkingTeam } from './marking-team.entity.ts';
import { handOver } from './hand-over.ts';

export interface NewTeam {
  name: string;
  /** Persons in the order of their seats. */
  seats: readonly string[];
}

export async function addTeam(tx: EntityManager, act: Act, id: string, input: NewTeam): Promise<string> {
  const skill = await lockSkill(tx, act, 'team.manage', id);
  const team = v7();
  await orRefuse(tx.insert(MarkingTeam, { id: team, skillId: id, name: input.name, version: 1 }), nameOf(input.name));
  await seat(tx, id, team, input.seats);
  await appendEvent(tx, act, { type: 'team.added', competition: skill.competitionId, subject: team, after: input });
  return team;
}

/**
 * While marking goes on a person may be replaced on a seat by one from outside the team; the number of seats stays, or
 * marks would change.
 */
export async function changeTeam(
  tx: EntityManager,
  act: Act,
  id: string,
  version: number,
  change: Partial<NewTeam>,
): Promise<string> {
  const { skill, row } = await lockTeam(tx, act, id);
  const before = { name: row.name, seats: await seatsOf(tx, id) };
  const begun = skill.status === 'marking' || skill.status === 'closed';
  if (change.seats && begun && change.seats.length !== before.seats.length) {
    throw new Problem('team.marked', { name: row.name });
  }
  await changeRow<MarkingTeam>(tx, MarkingTeam, row, version, { name: change.name }, nameOf(change.name ?? row.name));
  let signaturesVoided = 0;
  if (change.seats) {
    await tx.query('delete from marking_team_seat where team_id = $1', [id]);
    await seat(tx, row.skillId, id, change.seats);
    if (begun) signaturesVoided = await handOver(tx, await subCriteriaOf(tx, id), before.seats, change.seats);
  }
  await appendEvent(tx, act, {
    type: 'team.changed',
    competition: skill.competitionId,
    subject: id,
    before,
    after: { ...before, ...change, signaturesVoided },
  });
  return row.skillId;
}

export async function removeTeam(tx: EntityManager, act: Act, id: string): Promise<void> {
  const { skill, row } = await lockTeam(tx, act, id);
  const [{ busy }] = await tx.query(
    `select exists (select from sub_criterion c join marking_scheme m on m.id = c.scheme_id
                    where c.team_id = $1 and m.status in ('active', 'locked')) as busy`,
    [id],
  );
  if (busy) throw new Problem('team.inUse', { name: row.name });
  const before = { name: row.name, seats: await seatsOf(tx, id) };
  await tx.query('update sub_criterion set team_id = null where team_id = $1', [id]);
  await tx.query('delete from marking_team_seat where team_id = $1', [id]);
  await tx.delete(MarkingTeam, id);
  await appendEvent(tx, act, { type: 'team.removed', competition: skill.competitionId, subject: id, before });
}

export interface Assigned {
  subCriterion: string;
  team: string | null;
}

export interface Assigning extends Assigned {
  /** The team that the caller saw there: whoever decides on an older picture is told so. */
  from: string | null;
}

/** Says which team marks which sub-criterion of the active scheme: all of it, or nothing. */
export async function assignTeams(
  tx: EntityManager,
  act: Act,
  id: string,
  assignment: readonly Assigning[],
): Promise<void> {
  const skill = await lockSkill(tx, act, 'team.manage', id);
  const before: (Assigned & { code: string; seats: number })[] = await tx.query(
    `select c.id as "subCriterion", c.team_id as team, c.code,
            (select count(*)::int from marking_team_seat s where s.team_id = c.team_id) as seats
     from sub_criterion c join marking_scheme m on m.id = c.scheme_id
     where m.skill_id = $1 and m.status in ('active', 'locked')`,
    [id],
  );
  const teams: { id: string; seats: number }[] = await tx.query(
    `select t.id, (select count(*)::int from marking_team_seat s where s.team_id = t.id) as seats
     from marking_team t where t.skill_id = $1`,
    [id],
  );
  const changes = assignment.filter(({ subCriterion, from, team }) => {
    const present = before.find((row) => row.subCriterion === subCriterion);
    const next = teams.find((row) => row.id === team);
    if (!present || (team !== null && !next)) throw new Problem('assignment.foreign');
    if (present.team === team) return false;
    if (present.team !== from) throw new Problem('version.stale');
    const begun = skill.status !== 'preparing' && (skill.status !== 'open' || team === null);
    if (begun && next?.seats !== present.seats) throw new Problem('assignment.marked', { code: present.code });
    return true;
  });
  let signaturesVoided = 0;
  for (const { subCriterion, team } of changes) {
    await tx.query('update sub_criterion set team_id = $2 where id = $1', [subCriterion, team]);
    const present = before.find((row) => row.subCriterion === subCriterion)?.team;
    if (skill.status !== 'marking' || !present || !team) continue;
    signaturesVoided += await handOver(tx, [subCriterion], await seatsOf(tx, present), await seatsOf(tx, team));
  }
  if (changes.length === 0) return;
  const ids = new Set(changes.map(({ subCriterion }) => subCriterion));
  await appendEvent(tx, act, {
    type: 'teams.assigned',
    competition: skill.competitionId,
    subject: id,
    before: before.filter((row) => ids.has(row.subCriterion)).map(({ subCriterion, team }) => ({ subCriterion, team })),
    after: { assignment: changes.map(({ subCriterion, team }) => ({ subCriterion, team })), signaturesVoided },
  });
}

async function lockTeam(tx: EntityManager, act: Act, id: string): Promise<{ skill: Skill; row: MarkingTeam }> {
  const { skillId } = await readRow(tx, MarkingTeam, id);
  const skill = await lockSkill(tx, act, 'team.manage', skillId);
  return { skill, row: await lockRow(tx, MarkingTeam, id) };
}

async function seat(tx: EntityManager, skill: string, team: string, persons: readonly string[]): Promise<void> {
  const [{ judges }] = await tx.query(
    'select count(*)::int as judges from skill_judge where skill_id = $1 and person_id = any($2)',
    [skill, persons],
  );
  if (judges !== persons.length) throw new Problem('team.notJudge');
  for (const [index, person] of persons.entries()) {
    await tx.query('insert into marking_team_seat (team_id, seat, person_id) values ($1, $2, $3)', [
      team,
      index + 1,
      person,
    ]);
  }
}

async function subCriteriaOf(tx: EntityManager, team: string): Promise<string[]> {
  const rows: { id: string }[] = await tx.query('select id from sub_criterion where team_id = $1', [team]);
  return rows.map((row) => row.id);
}

async function seatsOf(tx: EntityManager, team: string): Promise<string[]> {
  const rows: { person_id: string }[] = await tx.query(
    'select person_id from marking_team_seat where team_id = $1 order by seat',
    [team],
  );
  return rows.map((row) => row.person_id);
}

function nameOf(name: string): Refusals {
  return { marking_team_skill_id_name_key: ['name.taken', { name }] };
}
