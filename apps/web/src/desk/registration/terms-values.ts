import type { RegistrationView } from '../wire.ts';

type Conditions = RegistrationView['conditions'];
type CapScope = Conditions['caps'][number]['per'];

/** Times and conditions as they stand in the organiser's form: one number for each kind of cap. */
export interface Terms extends Pick<RegistrationView, 'opensAt' | 'closesAt' | 'purgeOn'> {
  ageOn: string | null;
  ages: Conditions['ages'];
  /** By skill; none named: it is open to all. */
  groups: Record<string, string[]>;
  oneSkill: boolean;
  groupNeeded: boolean;
  caps: Record<CapScope, number | null>;
}

export const CAP_SCOPES = ['delegation', 'delegation-skill', 'skill'] as const;

export function termsOf({ opensAt, closesAt, purgeOn, conditions, skills }: RegistrationView): Terms {
  const { ageOn, ages, groups, oneSkill, groupNeeded, caps } = conditions;
  const most = (scope: CapScope) => caps.find(({ per }) => per === scope)?.most ?? null;
  return {
    opensAt,
    closesAt,
    purgeOn,
    ageOn,
    ages,
    groups: Object.fromEntries(skills.map(({ id }) => [id, groups.find(({ skill }) => skill === id)?.groups ?? []])),
    oneSkill,
    groupNeeded,
    caps: { delegation: most('delegation'), 'delegation-skill': most('delegation-skill'), skill: most('skill') },
  };
}

/** The conditions to be saved. */
export function conditionsOf(terms: Terms): Conditions {
  const { ageOn, ages, groups, oneSkill, groupNeeded, caps } = terms;
  return {
    ageOn: ageOn ?? null,
    ages: ages.map(({ skill, group, sex, min, max }) => ({
      skill: skill ?? null,
      group: group ?? null,
      sex: sex ?? null,
      min: min ?? null,
      max: max ?? null,
    })),
    groups: Object.entries(groups)
      .filter(([, chosen]) => chosen.length > 0)
      .map(([skill, chosen]) => ({ skill, groups: chosen })),
    oneSkill,
    groupNeeded,
    caps: CAP_SCOPES.flatMap((per) => (caps[per] ? [{ per, most: caps[per] }] : [])),
  };
}
