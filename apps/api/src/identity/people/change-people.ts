import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { orRefuse } from '../../platform/database/constraints.ts';
import type { Refusals } from '../../platform/database/constraints.ts';
import { changeRow, difference, lockRow } from '../../platform/database/rows.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { Problem } from '../../platform/problems/problem.ts';
import type { Act } from '../act.ts';
import { Person } from '../person.entity.ts';
import { couldEver, may, scopesOf } from '../policies.ts';
import type { Scope } from '../policies.ts';
import { mustNotBeLast, reached } from '../role-grants/change-grants.ts';
import { tenantOf } from '../tenant.ts';

export interface NewPerson {
  name: string;
  signInName?: string | null;
  phone?: string | null;
  mail?: string | null;
}

/** The caller has hashed the password, if there is one: hashing takes longer than a transaction should. */
export async function addPerson(
  tx: EntityManager,
  act: Act,
  input: NewPerson,
  passwordHash: string | null,
): Promise<string> {
  const id = v7();
  const person = {
    name: input.name,
    signInName: input.signInName ?? null,
    phone: input.phone ?? null,
    mail: input.mail ?? null,
  };
  await orRefuse(
    tx.insert(Person, {
      id,
      tenantId: await tenantOf(tx, act.now),
      ...person,
      passwordHash,
      disabledAt: null,
      version: 1,
      createdAt: act.now,
    }),
    taken(input),
  );
  await appendEvent(tx, act, { type: 'person.added', subject: id, after: person });
  return id;
}

export interface PersonChange {
  name?: string;
  phone?: string | null;
  mail?: string | null;
  disabled?: boolean;
}

/** A disabled person is signed out everywhere by the next request. */
export async function changePerson(
  tx: EntityManager,
  act: Act,
  id: string,
  version: number,
  { disabled, ...change }: PersonChange,
): Promise<void> {
  const row = await lockRow(tx, Person, id);
  await mustManagePerson(tx, act, id);
  if (disabled && row.disabledAt === null) await checkDisabling(tx, act, id);
  const disabledAt = disabled === undefined ? row.disabledAt : disabled ? (row.disabledAt ?? act.now) : null;
  const after = await changeRow<Person>(tx, Person, row, version, { ...change, disabledAt }, taken(change));
  await appendEvent(tx, act, { type: 'person.changed', subject: id, ...difference<Person>(row, after) });
}

/** The organiser of one competition, or of a part of one, has no power over people who hold a role beyond it. */
export async function mustManagePerson(tx: EntityManager, act: Act, person: string): Promise<void> {
  const roles: Scope[] = await tx.query(
    `select competition_id as competition, skill_id as skill, delegation_id as delegation
     from role_grant where person_id = $1 and revoked_at is null`,
    [person],
  );
  const all = couldEver(act, 'people.manage') && roles.every((role) => may(act, 'people.manage', role));
  if (!all) throw new Problem('access.denied');
}

/** SQL for the same: nothing that the person holds lies beyond the scopes that the parameter holds as JSON. */
export function managed(person: string, parameter: string): string {
  return `not exists (select from role_grant g where g.person_id = ${person} and g.revoked_at is null
                      and not ${reached(parameter)})`;
}

/** What that parameter holds. */
export function managedScopes(act: Act): string {
  return JSON.stringify(scopesOf(act, 'people.manage'));
}

async function checkDisabling(tx: EntityManager, act: Act, id: string): Promise<void> {
  if (act.person?.id === id) throw new Problem('person.self');
  const [grant] = await tx.query(
    `select id from role_grant where person_id = $1 and role = 'organiser' and competition_id is null
     and revoked_at is null`,
    [id],
  );
  if (grant) await mustNotBeLast(tx, grant.id);
}

function taken({ signInName, phone }: { signInName?: string | null; phone?: string | null }): Refusals {
  return {
    person_sign_in_name: ['person.signInNameTaken', { signInName: signInName ?? '' }],
    person_phone: ['person.phoneTaken', { phone: phone ?? '' }],
  };
}
