import type { Hundredths } from '../marks.ts';
import { MEDALS, type Medal, type MedalRule } from '../medals/award-medals.ts';
import type { Fen } from '../money.ts';
import { quoted, violation, type Violation } from '../violations.ts';
import { awardTiers, type AwardRule, type AwardTier } from './award-tiers.ts';
import { promote, type PromotionRule } from './promotion.ts';
import type { UnitAwardRule } from './unit-awards.ts';

/** What a skill, or a competition over all its skills, hands out. Whatever is null is not handed out. */
export interface AwardScheme {
  /** Whose ranks count against each other: the whole skill, or each group by itself. */
  within: 'skill' | 'group';
  prizes: NamedRule | null;
  medals: MedalScheme | null;
  titles: NamedRule | null;
  /** Best first: the first that raises the level counts. */
  promotions: readonly PromotionRule[];
  coaches: { award: string; awardEn?: string; follows: readonly string[] } | null;
  /** Highest first: of these honours a person keeps only the highest for one achievement. */
  highestOnly: readonly string[];
  /** Over all skills: units by what their people brought, the best scale value, the best of each delegation. */
  units: (UnitAwardRule & { of: 'delegation' | 'unit'; awardEn?: string }) | null;
  bestOfAll: { award: string; awardEn?: string } | null;
  bestOfDelegation: { award: string; awardEn?: string } | null;
}

export type NamedRule = Omit<AwardRule, 'tiers'> & { tiers: readonly (AwardTier & { awardEn?: string })[] };

/** WorldSkills medals go by the scale, not by rank. */
export interface MedalScheme extends MedalRule {
  prizes?: Partial<Record<Exclude<Medal, 'none'>, Fen>>;
}

/** What a medal is called on a decision and on a certificate. */
export const MEDAL_NAMES: Record<Exclude<Medal, 'none'>, { award: string; awardEn: string }> = {
  gold: { award: '金牌', awardEn: 'Gold medal' },
  silver: { award: '银牌', awardEn: 'Silver medal' },
  bronze: { award: '铜牌', awardEn: 'Bronze medal' },
  medallion: { award: '优胜奖', awardEn: 'Medallion for Excellence' },
};

export const AWARD_KINDS = ['prize', 'medal', 'title', 'promotion', 'coach', 'unit'] as const;
export type AwardKind = (typeof AWARD_KINDS)[number];

export const NO_AWARDS: AwardScheme = {
  within: 'skill',
  prizes: null,
  medals: null,
  titles: null,
  promotions: [],
  coaches: null,
  highestOnly: [],
  units: null,
  bestOfAll: null,
  bestOfDelegation: null,
};

/** A part that a promotion asks for, with the mark that passes it. */
export interface PassedPart {
  part: string;
  minimum: Hundredths;
}

/** Every fault of a scheme that can be known before there are results, with the place where it stands. */
export function checkAwardScheme(scheme: AwardScheme): { field: string; violation: Violation }[] {
  const faults: { field: string; violation: Violation }[] = [];
  const add = (field: string, found: readonly Violation[]): void => {
    for (const violation of found) faults.push({ field, violation });
  };
  for (const kind of ['prizes', 'titles'] as const) {
    const rule = scheme[kind];
    if (!rule) continue;
    const tried = awardTiers(rule, []);
    if (!tried.ok) add(`${kind}.tiers`, tried.violations);
    rule.tiers.forEach(({ award, size }, index) => {
      const at = `${kind}.tiers[${index}]`;
      if (Object.keys(size).length !== 1) add(at, [violation('award.sizeInvalid', { award, size: quoted(size) })]);
      if (rule.tiers.findIndex((tier) => tier.award === award) !== index) add(at, [twice(award)]);
      if (index < rule.tiers.length - 1 && 'rest' in size) add(at, [violation('award.restNotLast', { award })]);
    });
  }
  const names = namesOf(scheme);
  scheme.promotions.forEach((rule, index) => {
    const tried = promote(rule, { id: '', rank: null, award: null, level: null, parts: {} });
    add(
      `promotions[${index}].to`,
      tried.reasons.filter(({ code }) => code === 'promotion.levelUnknown'),
    );
    add(`promotions[${index}].awards`, unknown(names, rule.awards ?? []));
  });
  if (scheme.coaches) {
    add('coaches.follows', unknown(names, scheme.coaches.follows));
    if (scheme.coaches.follows.length === 0) add('coaches.follows', [violation('award.followsNothing')]);
  }
  add('highestOnly', unknown(names, scheme.highestOnly));
  return faults;
}

/** The awards that a person can get for a place, in the order of the scheme. */
export function namesOf({ prizes, medals, titles }: AwardScheme): string[] {
  return [
    ...(prizes?.tiers ?? []).map(({ award }) => award),
    ...(medals ? MEDALS.flatMap((medal) => (medal === 'none' ? [] : MEDAL_NAMES[medal].award)) : []),
    ...(titles?.tiers ?? []).map(({ award }) => award),
  ];
}

function unknown(names: readonly string[], told: readonly string[]): Violation[] {
  return told.filter((name) => !names.includes(name)).map((honour) => violation('honour.unknown', { honour }));
}

function twice(award: string): Violation {
  return violation('id.twice', { id: award });
}
