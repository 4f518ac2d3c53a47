import { DEMO_REGISTRATION } from '@skillstar/fixtures';
import type { EntryConditions } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import { addCompetition, changeCompetition } from '../competitions/competition/competition.service.ts';
import { addSkill } from '../competitions/skill/skill.service.ts';
import { addPart } from '../competitions/structure/change-parts.ts';
import { DELEGATIONS } from '../competitions/structure/parts.ts';
import type { Act } from '../identity/act.ts';
import { changeRegistration } from '../registration/form/change-registration.ts';

const DAY_MS = 86_400_000;

/** A second competition that takes registrations, so that a newcomer finds something to register for. */
export async function seedRegistration(tx: EntityManager, organiser: Act): Promise<string> {
  const { name, nameEn, template, days, skills, delegations, ...rest } = DEMO_REGISTRATION;
  const startsOn = dayAfter(organiser.now, rest.startsAfterDays);
  const competition = await addCompetition(tx, organiser, { name, nameEn, template, days, startsOn });
  for (const skill of skills) await addSkill(tx, organiser, competition, skill);
  for (const delegation of delegations) await addPart(tx, organiser, DELEGATIONS, competition, delegation);
  await changeCompetition(tx, organiser, competition, 1, { status: 'published' });
  const groups: { id: string; name: string }[] = await tx.query(
    'select id, name from competitor_group where competition_id = $1 order by position',
    [competition],
  );
  const students = groups.find((group) => group.name === '学生组')?.id ?? null;
  const { ages, perDelegation, perSkill } = rest;
  const everybody = { skill: null, group: null, sex: null };
  const conditions: EntryConditions = {
    ageOn: `${startsOn.slice(0, 4)}-12-31`,
    ages: [
      { ...everybody, min: ages.min, max: ages.max },
      { ...everybody, group: students, min: null, max: ages.studentsMax },
    ],
    groups: [],
    groupNeeded: true,
    oneSkill: true,
    caps: [
      { per: 'delegation-skill', most: perDelegation },
      { per: 'skill', most: perSkill },
    ],
  };
  await changeRegistration(tx, organiser, competition, {
    opensAt: null,
    closesAt: new Date(organiser.now.getTime() + rest.opensForDays * DAY_MS),
    conditions,
    purgeOn: dayAfter(organiser.now, rest.startsAfterDays + rest.keptForDays),
    version: 0,
  });
  return competition;
}

function dayAfter(now: Date, days: number): string {
  const later = new Date(now.getTime() + days * DAY_MS);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(later);
}
