import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { appendEvent } from '../../platform/events/event.ts';
import { Problem } from '../../platform/problems/problem.ts';
import type { Act } from '../act.ts';
import { mustReach } from '../policies.ts';
import { bareCode, newCode, tokenHash } from '../secret.ts';
import type { DeviceInviteView, DeviceListView, DeviceView } from './device.view.ts';

const INVITE_MINUTES = 15;

/** Tablets of a competition: who may bind one, which are bound, what they report. */
@Injectable()
export class DeviceService {
  constructor(private readonly database: DataSource) {}

  async invite(act: Act, competition: string, input: { person: string; name?: string }): Promise<DeviceInviteView> {
    return this.database.transaction(async (tx) => {
      const person = await mustManageTabletsOf(tx, act, competition, input.person);
      const id = v7();
      const code = newCode();
      const expiresAt = new Date(act.now.getTime() + INVITE_MINUTES * 60_000);
      await tx.query(
        `insert into device_invite
           (id, code_hash, competition_id, person_id, device_name, created_by, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          id,
          tokenHash(bareCode(code)),
          competition,
          person.id,
          input.name ?? null,
          act.person?.id ?? person.id,
          act.now,
          expiresAt,
        ],
      );
      const [pin] = await tx.query(
        'select 1 from device_pin where competition_id = $1 and person_id = $2 and pin_hash is not null',
        [competition, person.id],
      );
      await appendEvent(tx, act, {
        type: 'device.invited',
        competition,
        subject: person.id,
        after: { invite: id, name: input.name ?? null },
      });
      return {
        id,
        code,
        url: `/judge/#/enter/${bareCode(code)}`,
        expiresAt: expiresAt.toISOString(),
        person,
        needsPin: !pin,
      };
    });
  }

  async list(act: Act, competition: string): Promise<DeviceListView> {
    await mustExist(this.database.manager, competition);
    const skills = skillsOf(act, competition);
    const items: DeviceView[] = await this.database.query(
      `select d.id, d.name, json_build_object('id', p.id, 'name', p.name) as person, d.bound_at as "boundAt",
              d.last_seen_at as "lastSeenAt", d.revoked_at as "revokedAt", d.unsent, d.app_version as "appVersion"
       from device d join person p on p.id = d.person_id
       where d.competition_id = $1 and ($2 or exists (
         select from role_grant g where g.person_id = d.person_id and g.role = 'judge' and g.skill_id = any($3)))
       order by d.revoked_at nulls first, p.name collate "zh-x-icu", d.id`,
      [competition, skills === 'all', skills === 'all' ? [] : skills],
    );
    return { items, next: null };
  }

  /** The tablet is signed out by its next request; what it has not sent stays on it. */
  async revoke(act: Act, id: string, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [device] = await tx.query(
        `select competition_id as competition, person_id as person, name, revoked_at as "revokedAt"
         from device where id = $1 for update`,
        [id],
      );
      if (!device) throw new Problem('id.unknown');
      await mustManageTabletsOf(tx, act, device.competition, device.person, false);
      if (device.revokedAt) return;
      await tx.query('update device set revoked_at = $2, revoked_by = $3 where id = $1', [
        id,
        act.now,
        act.person?.id ?? null,
      ]);
      await tx.query('update sign_in set ended_at = $2 where device_id = $1 and ended_at is null', [id, act.now]);
      await appendEvent(tx, act, {
        type: 'device.revoked',
        competition: device.competition,
        subject: id,
        before: { name: device.name, person: device.person },
        reason,
      });
    });
  }

  /** The next sign-in chooses a new PIN; tablets that are signed in stay so. */
  async resetPin(act: Act, competition: string, person: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await mustManageTabletsOf(tx, act, competition, person);
      await tx.query('update device_pin set pin_hash = null where competition_id = $1 and person_id = $2', [
        competition,
        person,
      ]);
      await appendEvent(tx, act, { type: 'pin.reset', competition, subject: person });
    });
  }

  async report(act: Act, { unsent, appVersion }: { unsent: number; appVersion: string }): Promise<void> {
    if (!act.tablet) throw new Problem('access.denied');
    await this.database.query('update device set last_seen_at = $2, unsent = $3, app_version = $4 where id = $1', [
      act.tablet.id,
      act.now,
      unsent,
      appVersion,
    ]);
  }
}

/** The skills whose tablets one cares for. A role that is narrowed to a delegation has no part in tablets. */
function skillsOf(act: Act, competition: string): 'all' | (string | null)[] {
  const skills = mustReach(act, 'device.manage', competition)
    .filter(({ delegation }) => delegation === null)
    .map(({ skill }) => skill);
  if (skills.length === 0) throw new Problem('access.denied');
  return skills.includes(null) ? 'all' : skills;
}

/**
 * A tablet is for a judge of the competition; a chief judge of one skill cares for that skill's judges. A judge of
 * several skills gets it from whoever cares for all of them, since it marks in all of them; anybody of these takes it away.
 */
async function mustManageTabletsOf(
  tx: EntityManager,
  act: Act,
  competition: string,
  person: string,
  stillJudge = true,
): Promise<{ id: string; name: string }> {
  await mustExist(tx, competition);
  const skills = skillsOf(act, competition);
  const roles: { id: string; name: string; skill: string | null }[] = await tx.query(
    `select p.id, p.name, g.skill_id as skill from person p join role_grant g on g.person_id = p.id
     where p.id = $1 and ($3 = false or p.disabled_at is null) and g.role = 'judge'
       and ($3 = false or g.revoked_at is null) and (g.competition_id is null or g.competition_id = $2)`,
    [person, competition, stillJudge],
  );
  const own = roles.filter(({ skill }) => skills === 'all' || skills.includes(skill));
  const [judge] = own;
  if (!judge) throw new Problem('device.notJudge');
  if (stillJudge && own.length < roles.length) throw new Problem('device.beyondSkill', { name: judge.name });
  return { id: judge.id, name: judge.name };
}

async function mustExist(tx: EntityManager, competition: string): Promise<void> {
  const [row] = await tx.query('select 1 from competition where id = $1', [competition]);
  if (!row) throw new Problem('id.unknown');
}
