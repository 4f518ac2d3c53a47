import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { planned } from '../platform/database/planned.ts';
import type { Act, Grant } from './act.ts';
import type { MeView } from './me.view.ts';
import { newToken, tokenHash } from './secret.ts';

export const SIGN_IN_COOKIE = 'skillstar_session';
const HOURS = 3_600_000;
/** A tablet stays signed in for a whole competition; a browser for a working day and a half. */
const LIFETIME = { tablet: 21 * 24 * HOURS, browser: 36 * HOURS };

export interface OpenedSignIn {
  token: string;
  expiresAt: Date;
  me: MeView;
}

/** Opens a sign-in; the token leaves the server once, in the cookie. */
export async function openSignIn(
  tx: EntityManager,
  person: string,
  device: string | null,
  now: Date,
): Promise<{ token: string; id: string; expiresAt: Date }> {
  const token = newToken();
  const id = v7();
  const expiresAt = new Date(now.getTime() + (device ? LIFETIME.tablet : LIFETIME.browser));
  await tx.query(
    `insert into sign_in (id, token_hash, person_id, device_id, created_at, expires_at, last_seen_at)
     values ($1, $2, $3, $4, $5, $6, $5)`,
    [id, tokenHash(token), person, device, now, expiresAt],
  );
  return { token, id, expiresAt };
}

const ACT_OF_TOKEN = {
  name: 'act-of-token',
  text: `
    select s.id, s.device_id, p.id as person_id, p.name, d.name as device_name, d.competition_id as device_competition,
            coalesce((select json_agg(json_build_object('id', g.id, 'role', g.role, 'competition', g.competition_id,
              'skill', g.skill_id, 'delegation', g.delegation_id)) from role_grant g
              where g.person_id = p.id and g.revoked_at is null and (d.id is null or (g.role = 'judge'
                and (g.competition_id is null or g.competition_id = d.competition_id)))), '[]') as grants
     from sign_in s join person p on p.id = s.person_id left join device d on d.id = s.device_id
     where s.token_hash = $1 and s.ended_at is null and s.expires_at > $2 and p.disabled_at is null
       and (d.id is null or d.revoked_at is null)`,
};

interface ActRow {
  id: string;
  device_id: string | null;
  person_id: string;
  name: string;
  device_name: string;
  device_competition: string;
  grants: Grant[];
}

/**
 * The act behind a cookie, or null: ended, expired, revoked tablet, disabled person. One query. A tablet acts as a judge
 * of its competition only: whoever may hand out tablets must not gain an organiser's rights by it.
 */
export async function actOfToken(tx: EntityManager, token: string, requestId: string, now: Date): Promise<Act | null> {
  const [row] = await planned<ActRow>(tx, ACT_OF_TOKEN, [tokenHash(token), now]);
  if (!row) return null;
  return {
    person: { id: row.person_id, name: row.name },
    grants: row.grants,
    tablet: row.device_id ? { id: row.device_id, name: row.device_name, competition: row.device_competition } : null,
    signIn: row.id,
    device: row.device_id ?? row.id,
    requestId,
    now,
  };
}

/** Ends a person's sign-ins in browsers, except the given one; tablets have a PIN of their own and go on. */
export async function endSignIns(tx: EntityManager, person: string, now: Date, except: string | null): Promise<void> {
  await tx.query(
    `update sign_in set ended_at = $2
     where person_id = $1 and ended_at is null and device_id is null and id is distinct from $3`,
    [person, now, except],
  );
}
