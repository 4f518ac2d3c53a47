import { violation, type Violation } from '../violations.ts';
import { quoted } from '../violations.ts';
import { ageOn, isCalendarDay, type CalendarDay } from './calendar.ts';
import { SEXES, type Holder, type Sex } from './identity-document.ts';

/** Bounds of age for whoever the line fits; null fits everybody. Every line that fits counts. */
export interface AgeBound {
  skill: string | null;
  group: string | null;
  sex: Sex | null;
  /** Full years, both inclusive. */
  min: number | null;
  max: number | null;
}

/** delegation: all skills together · delegation-skill: of one delegation in one skill · skill: all delegations together */
export const CAP_SCOPES = ['delegation', 'delegation-skill', 'skill'] as const;
export type CapScope = (typeof CAP_SCOPES)[number];

export interface Cap {
  per: CapScope;
  most: number;
}

export interface EntryConditions {
  /** The day on which everybody's age is reckoned. */
  ageOn: CalendarDay | null;
  ages: AgeBound[];
  /** The groups that a skill is open to; a skill that is not named is open to all. */
  groups: { skill: string; groups: string[] }[];
  /** Whether whoever enters must name a group. */
  groupNeeded: boolean;
  oneSkill: boolean;
  caps: Cap[];
}

export const NO_CONDITIONS: EntryConditions = {
  ageOn: null,
  ages: [],
  groups: [],
  groupNeeded: false,
  oneSkill: true,
  caps: [],
};

export interface Entrant {
  skill: string | null;
  group: string | null;
  delegation: string | null;
  holder: Holder | null;
  /** The delegations that whoever registers him leads; null or left out: he leads none, and may name any. */
  led?: readonly string[] | null;
}

/** What is entered already, without this entrant: whoever withdrew or was rejected takes no place. */
export interface Entered {
  /** Skills in which the same document stands. */
  sameDocument: string[];
  /** Per scope of a cap, how many stand where this one wants to. */
  places: Record<CapScope, number>;
}

export type EntryField = 'skill' | 'group' | 'delegation' | 'document';
export type EntryFault = Violation & { field: EntryField };

const FULL = {
  delegation: 'entry.delegationFull',
  'delegation-skill': 'entry.delegationSkillFull',
  skill: 'entry.skillFull',
} as const;

/** Every reason why this entrant may not enter; none when he may. */
export function checkEligibility(conditions: EntryConditions, entrant: Entrant, entered: Entered): EntryFault[] {
  const { skill, group, delegation } = entrant;
  const faults: EntryFault[] = [];
  if (skill === null) faults.push({ field: 'skill', ...violation('entry.skillMissing') });
  if (delegation === null) faults.push({ field: 'delegation', ...violation('entry.delegationMissing') });
  else if (entrant.led && !entrant.led.includes(delegation)) {
    faults.push({ field: 'delegation', ...violation('entry.delegationNotLed') });
  }
  const open = conditions.groups.find((line) => line.skill === skill);
  if (group === null && (conditions.groupNeeded || open)) {
    faults.push({ field: 'group', ...violation('entry.groupMissing') });
  }
  if (open && group !== null && !open.groups.includes(group)) {
    faults.push({ field: 'group', ...violation('entry.groupElsewhere') });
  }
  faults.push(...checkAge(conditions, entrant), ...checkDoubles(conditions.oneSkill, skill, entered.sameDocument));
  for (const { per, most } of conditions.caps) {
    const known = per === 'skill' ? skill !== null : delegation !== null && (per === 'delegation' || skill !== null);
    if (known && entered.places[per] >= most) {
      faults.push({ field: per === 'skill' ? 'skill' : 'delegation', ...violation(FULL[per], { most }) });
    }
  }
  return faults;
}

function checkAge({ ageOn: day, ages }: EntryConditions, { skill, group, holder }: Entrant): EntryFault[] {
  if (day === null || holder === null) return [];
  const age = ageOn(holder.birthDate, day);
  const fits = (line: AgeBound): boolean =>
    (line.skill === null || line.skill === skill) &&
    (line.group === null || line.group === group) &&
    (line.sex === null || line.sex === holder.sex);
  return ages.filter(fits).flatMap(({ min, max }): EntryFault[] => {
    if (min !== null && age < min) return [{ field: 'document', ...violation('entry.ageBelow', { age, min, day }) }];
    if (max !== null && age > max) return [{ field: 'document', ...violation('entry.ageAbove', { age, max, day }) }];
    return [];
  });
}

/** The same document twice in one skill is a double whatever the rule says; in another skill the rule decides. */
function checkDoubles(oneSkill: boolean, skill: string | null, same: readonly string[]): EntryFault[] {
  if (skill !== null && same.includes(skill)) return [{ field: 'document', ...violation('entry.documentTwice') }];
  if (oneSkill && same.length > 0) return [{ field: 'document', ...violation('entry.otherSkill') }];
  return [];
}

const isAge = (value: number | null): boolean =>
  value === null || (Number.isInteger(value) && value >= 0 && value <= 120);

/** Whether the conditions can be applied at all. */
export function checkConditions(conditions: EntryConditions): Violation[] {
  const faults: Violation[] = [];
  const invalid = (setting: string, value: unknown): void => {
    faults.push(violation('rule.invalid', { setting, value: quoted(value) }));
  };
  if (conditions.ageOn !== null && !isCalendarDay(conditions.ageOn)) invalid('ageOn', conditions.ageOn);
  if (conditions.ages.length > 0 && conditions.ageOn === null) faults.push(violation('entry.ageDayMissing'));
  for (const line of conditions.ages) {
    const { min, max, sex } = line;
    if (!isAge(min) || !isAge(max) || (min !== null && max !== null && min > max)) invalid('ages', { min, max });
    if (sex !== null && !SEXES.includes(sex)) invalid('ages.sex', sex);
  }
  for (const { per, most } of conditions.caps) {
    if (!CAP_SCOPES.includes(per)) invalid('caps.per', per);
    if (!Number.isInteger(most) || most < 1) invalid('caps.most', most);
  }
  return faults;
}
