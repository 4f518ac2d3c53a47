import type { EntityManager } from 'typeorm';
import type { Act } from '../../identity/act.ts';
import { giveRole, takeRole } from '../../identity/role-grants/change-grants.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { lockSkill } from '../skill/lock-skill.ts';

export interface NewJudge {
  person: string;
  delegation?: string | null;
}

/** A judge of a skill holds the role `judge` for that skill, no more. */
export async function addSkillJudge(tx: EntityManager, act: Act, id: string, input: NewJudge): Promise<void> {
  const { competitionId: competition } = await lockSkill(tx, act, 'team.manage', id);
  const [person] = await tx.query('select name from person where id = $1 and disabled_at is null', [input.person]);
  if (!person) throw new Problem('id.unknown');
  await checkDelegation(tx, competition, input.delegation ?? null);
  const added: unknown[] = await tx.query(
    `insert into skill_judge (skill_id, person_id, delegation_id) values ($1, $2, $3)
     on conflict do nothing returning person_id`,
    [id, input.person, input.delegation ?? null],
  );
  if (added.length === 0) throw new Problem('judge.already', { name: person.name });
  await giveRole(tx, act, { person: input.person, role: 'judge', competition, skill: id, delegation: null });
  await appendEvent(tx, act, { type: 'judge.added', competition, subject: id, after: input });
}

export async function removeSkillJudge(tx: EntityManager, act: Act, id: string, person: string): Promise<void> {
  const { competitionId: competition } = await lockSkill(tx, act, 'team.manage', id);
  const [judge] = await tx.query(
    `select p.name, j.delegation_id as delegation,
            (select t.name from marking_team t join marking_team_seat s on s.team_id = t.id
             where t.skill_id = $1 and s.person_id = $2 limit 1) as team
     from skill_judge j join person p on p.id = j.person_id where j.skill_id = $1 and j.person_id = $2`,
    [id, person],
  );
  if (!judge) throw new Problem('id.unknown');
  if (judge.team) throw new Problem('judge.seated', { name: judge.name, team: judge.team });
  await tx.query('delete from skill_judge where skill_id = $1 and person_id = $2', [id, person]);
  const grants: { id: string }[] = await tx.query(
    `select id from role_grant where person_id = $1 and role = 'judge' and skill_id = $2 and revoked_at is null`,
    [person, id],
  );
  for (const grant of grants) await takeRole(tx, act, grant.id);
  await appendEvent(tx, act, {
    type: 'judge.removed',
    competition,
    subject: id,
    before: { person, delegation: judge.delegation },
  });
}

async function checkDelegation(tx: EntityManager, competition: string, delegation: string | null): Promise<void> {
  if (!delegation) return;
  const [row] = await tx.query('select 1 from delegation where id = $1 and competition_id = $2', [
    delegation,
    competition,
  ]);
  if (!row) throw new Problem('competitor.elsewhere');
}
