import type { Role } from '@skillstar/contract';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { appendEvent } from '../../platform/events/event.ts';
import { Problem } from '../../platform/problems/problem.ts';
import type { Act } from '../act.ts';

export interface NewGrant {
  person: string;
  role: Role;
  competition: string | null;
  skill: string | null;
  delegation: string | null;
}

/** SQL: the row `g` of role_grant lies inside one of the scopes that the parameter holds as JSON. */
export function reached(parameter: string): string {
  return `exists (select from jsonb_to_recordset(${parameter}::jsonb) as r(competition uuid, skill uuid, delegation uuid)
                  where (r.competition is null or r.competition = g.competition_id)
                    and (r.skill is null or r.skill = g.skill_id)
                    and (r.delegation is null or r.delegation = g.delegation_id))`;
}

/** Gives a role; whoever calls has checked the right to. Answers null when the person holds it already. */
export async function giveRole(tx: EntityManager, act: Act, grant: NewGrant): Promise<string | null> {
  const id = v7();
  const given: unknown[] = await tx.query(
    `insert into role_grant (id, person_id, role, competition_id, skill_id, delegation_id, granted_by, granted_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (person_id, role, competition_id, skill_id, delegation_id) where revoked_at is null do nothing
     returning id`,
    [id, grant.person, grant.role, grant.competition, grant.skill, grant.delegation, act.person?.id ?? null, act.now],
  );
  if (given.length === 0) return null;
  await appendEvent(tx, act, {
    type: 'role.granted',
    competition: grant.competition,
    subject: grant.person,
    after: { grant: id, ...grant },
  });
  return id;
}

/** Takes a role back; it works no more from the next request on. The last organiser of the installation stays. */
export async function takeRole(tx: EntityManager, act: Act, id: string): Promise<void> {
  const [grant] = await tx.query(
    `select id, person_id as person, role, competition_id as competition, skill_id as skill,
            delegation_id as delegation
     from role_grant where id = $1 and revoked_at is null`,
    [id],
  );
  if (!grant) throw new Problem('id.unknown');
  if (grant.role === 'organiser' && grant.competition === null) await mustNotBeLast(tx, id);
  const [, taken] = await tx.query(
    'update role_grant set revoked_at = $2, revoked_by = $3 where id = $1 and revoked_at is null',
    [id, act.now, act.person?.id ?? null],
  );
  if (taken === 0) throw new Problem('id.unknown');
  await appendEvent(tx, act, {
    type: 'role.revoked',
    competition: grant.competition,
    subject: grant.person,
    before: grant,
  });
}

/**
 * Two organisers who revoke or disable each other at the same moment: one of them must stay. Their rows are locked in one
 * order, and read after that: a statement that waits for a lock still sees the other as he was before.
 */
export async function mustNotBeLast(tx: EntityManager, grant: string): Promise<void> {
  await tx.query(
    `select from role_grant where role = 'organiser' and competition_id is null and revoked_at is null
     order by id for update`,
  );
  const organisers: { id: string }[] = await tx.query(
    `select g.id from role_grant g join person p on p.id = g.person_id
     where g.role = 'organiser' and g.competition_id is null and g.revoked_at is null and p.disabled_at is null`,
  );
  if (organisers.length <= 1 && organisers[0]?.id === grant) throw new Problem('grant.lastOrganiser');
}
