import { MEDAL_NAMES, parseYuan, SKILL_LEVELS } from '@skillstar/rules';
import type { AwardRule, AwardScheme, PromotionRule, TierSize, UnitRule } from './award-wire.ts';

export const SIZE_KINDS = ['share', 'count', 'throughRank', 'throughShare', 'rest'] as const;
export type SizeKind = (typeof SIZE_KINDS)[number];

export function kindOf(size: TierSize): SizeKind {
  return SIZE_KINDS.find((kind) => size[kind] !== undefined && size[kind] !== null) ?? 'count';
}

export function sizeText(size: TierSize): string {
  const kind = kindOf(size);
  return kind === 'rest' ? '' : String(size[kind] ?? '');
}

/** What was typed, as the kind wants it; a count that is no number is 0, which the preview shows at once. */
export function sizeFrom(kind: SizeKind, text: string): TierSize {
  if (kind === 'rest') return { rest: true };
  if (kind === 'share' || kind === 'throughShare') return { [kind]: text.trim().slice(0, 10) };
  const whole = Number.parseInt(text, 10);
  return { [kind]: Number.isFinite(whole) && whole >= 0 ? Math.min(whole, 100_000) : 0 };
}

/** Yuan as it is typed; null where there is none, undefined where it is no amount. */
export function fenFrom(text: string): number | null | undefined {
  return text.trim() === '' ? null : (parseYuan(text.trim()) ?? undefined);
}

export const NEW_PRIZES: AwardRule = { tiers: [{ award: '一等奖', awardEn: 'First prize', size: { share: '10' } }] };
export const NEW_TITLES: AwardRule = {
  tiers: [{ award: '技术能手', awardEn: 'Skilled expert', size: { throughRank: 3 } }],
};
export const NEW_PROMOTION: PromotionRule = {
  awards: null,
  throughRank: 3,
  to: SKILL_LEVELS[3],
  nextIfHeld: true,
  parts: [],
};
export const NEW_UNITS: UnitRule = {
  award: '优秀组织奖',
  awardEn: 'Outstanding organisation',
  of: 'delegation',
  by: 'points',
  points: [],
  count: 3,
  minimumEntrants: 1,
};

/** Awards that a person can get for a place, in the order of the scheme. */
export function placesOf({ prizes, medals, titles }: AwardScheme): string[] {
  return [
    ...(titles?.tiers ?? []).map(({ award }) => award),
    ...(medals ? Object.values(MEDAL_NAMES).map(({ award }) => award) : []),
    ...(prizes?.tiers ?? []).map(({ award }) => award),
  ];
}

/** An award as the reader calls it. */
export function awardNames({ prizes, medals, titles }: AwardScheme, reader: string): (award: string) => string {
  const known = [...(prizes?.tiers ?? []), ...(titles?.tiers ?? []), ...(medals ? Object.values(MEDAL_NAMES) : [])];
  const english = new Map(known.map(({ award, awardEn }) => [award, awardEn]));
  return (award) => (reader === 'en' ? english.get(award) || award : award);
}

/** What follows an award must not name one that was renamed or removed: the new name goes along. */
export function renamed(scheme: AwardScheme, from: string, to: string): AwardScheme {
  const swap = (names: readonly string[]) => names.map((name) => (name === from ? to : name));
  return {
    ...scheme,
    highestOnly: swap(scheme.highestOnly),
    coaches: scheme.coaches && { ...scheme.coaches, follows: swap(scheme.coaches.follows) },
    promotions: scheme.promotions.map((rule) => ({ ...rule, awards: rule.awards && swap(rule.awards) })),
  };
}

export function pruned(scheme: AwardScheme): AwardScheme {
  const known = new Set(placesOf(scheme));
  const keep = (names: readonly string[]) => names.filter((name) => known.has(name));
  return {
    ...scheme,
    highestOnly: keep(scheme.highestOnly),
    coaches: scheme.coaches && { ...scheme.coaches, follows: keep(scheme.coaches.follows) },
    promotions: scheme.promotions.map((rule) => ({ ...rule, awards: rule.awards && keep(rule.awards) })),
  };
}
