import type { RegistrationView } from '../wire.ts';

type Conditions = RegistrationView['conditions'];
type CapScope = Conditions['caps'][number]['per'];

/** Times and conditions as they stand in the organiser's form: one number for each kind of cap. */
export interface Terms extends Pick<RegistrationView, 'opensAt' | 'closesAt' | 'purgeOn'> {
  ageOn: string | null;
  ages: Conditions['ages'];
  oneSkill: boolean;
  groupNeeded: boolean;
  caps: Record<CapScope, number | null>;
}

export const CAP_SCOPES = ['delegation', 'delegation-skill', 'skill'] as const;

export function termsOf({ opensAt, closesAt, purgeOn, conditions }: RegistrationView): Terms {
  const { ageOn, ages, oneSkill, groupNeeded, caps } = conditions;
  const most = (scope: CapScope) => caps.find(({ per }) => per === scope)?.most ?? null;
  return {
    opensAt,
    closesAt,
    purgeOn,
    ageOn,
    ages,
    oneSkill,
    groupNeeded,
    caps: { delegation: most('delegation'), 'delegation-skill': most('delegation-skill'), skill: most('skill') },
  };
}

/** The conditions to be saved; which groups a skill is open to is not asked here and stays. */
export function conditionsOf(terms: Terms, before: Conditions): Conditions {
  const { ageOn, ages, oneSkill, groupNeeded, caps } = terms;
  return {
    ageOn: ageOn ?? null,
    ages: ages.map(({ skill, group, sex, min, max }) => ({
      skill: skill ?? null,
      group: group ?? null,
      sex: sex ?? null,
      min: min ?? null,
      max: max ?? null,
    })),
    groups: before.groups,
    oneSkill,
    groupNeeded,
    caps: CAP_SCOPES.flatMap((per) => (caps[per] ? [{ per, most: caps[per] }] : [])),
  };
}
