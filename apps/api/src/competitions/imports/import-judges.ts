import type { EntityManager } from 'typeorm';
import type { Act } from '../../identity/act.ts';
import { addPerson, managed, managedScopes, mustManagePerson } from '../../identity/people/change-people.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { addSkillJudge } from '../judge/change-judges.ts';
import { readContest } from './import-competitors.ts';
import type { ListPlan } from './list-plan.ts';
import { planJudges } from './plan-judges.ts';
import type { JudgeChange, KnownPerson } from './plan-judges.ts';
import type { ListReading } from './read-list.ts';

export async function judgesPlan(
  tx: EntityManager,
  act: Act,
  competition: string,
  reading: ListReading,
): Promise<ListPlan<JudgeChange>> {
  const { skills, delegations } = await readContest(tx, competition);
  const people: KnownPerson[] = await tx.query(
    `select p.id, p.name, p.phone, p.sign_in_name as "signInName",
            coalesce((select json_agg(json_build_object('skill', j.skill_id, 'delegation', j.delegation_id))
                      from skill_judge j join skill k on k.id = j.skill_id
                      where j.person_id = p.id and k.competition_id = $1), '[]') as skills,
            exists (select from role_grant g where g.person_id = p.id and g.competition_id = $1 and g.revoked_at is null)
              as here,
            ${managed('p.id', '$2')} as manageable, p.disabled_at is not null as disabled
     from person p order by p.id`,
    [competition, managedScopes(act)],
  );
  return planJudges(reading, { skills, delegations, people });
}

/** New people get no password: a judge signs a tablet in with a code and a PIN; the organiser can give a password. */
export async function writeJudges(
  tx: EntityManager,
  act: Act,
  competition: string,
  plan: ListPlan<JudgeChange>,
): Promise<string[]> {
  const made = new Map<string, string>();
  for (const { action, id, change } of plan.rows) {
    if (action === 'unchanged') continue;
    const { key, name, phone, signInName } = change.person;
    const person = id ?? made.get(key) ?? (await addPerson(tx, act, { name, phone, signInName }, null));
    made.set(key, person);
    if (change.contact) await addContact(tx, act, person, change.contact);
    if (action === 'create') {
      await addSkillJudge(tx, act, change.skill, { person, delegation: change.delegation ?? null });
    } else if (change.delegation !== undefined) {
      await changeDelegation(tx, act, competition, person, change.skill, change.delegation);
    }
  }
  return [];
}

async function addContact(
  tx: EntityManager,
  act: Act,
  person: string,
  { phone = null, signInName = null }: { phone?: string | null; signInName?: string | null },
): Promise<void> {
  await mustManagePerson(tx, act, person);
  await tx.query(
    `update person set phone = coalesce(phone, $2), sign_in_name = coalesce(sign_in_name, $3), version = version + 1
     where id = $1`,
    [person, phone, signInName],
  );
  await appendEvent(tx, act, { type: 'person.changed', subject: person, after: { phone, signInName } });
}

async function changeDelegation(
  tx: EntityManager,
  act: Act,
  competition: string,
  person: string,
  skill: string,
  delegation: string | null,
): Promise<void> {
  const [before] = await tx.query('select delegation_id from skill_judge where skill_id = $1 and person_id = $2', [
    skill,
    person,
  ]);
  if (before?.delegation_id === delegation) return;
  await tx.query('update skill_judge set delegation_id = $3 where skill_id = $1 and person_id = $2', [
    skill,
    person,
    delegation,
  ]);
  await appendEvent(tx, act, {
    type: 'judge.changed',
    competition,
    subject: skill,
    before: { person, delegation: before?.delegation_id ?? null },
    after: { person, delegation },
  });
}
