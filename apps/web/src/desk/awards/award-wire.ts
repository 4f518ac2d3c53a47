import type { Views } from '../../lib/api-contract.ts';

export type AwardScheme = Views['AwardSchemeDto'];
export type AwardRule = Views['AwardRuleDto'];
export type AwardTier = Views['AwardTierDto'];
export type TierSize = Views['TierSizeDto'];
export type MedalScheme = Views['MedalSchemeDto'];
export type PromotionRule = Views['PromotionRuleDto'];
export type UnitRule = Views['UnitRuleDto'];
export type AwardOverride = Views['AwardOverrideDto'];
export type AwardPreview = Views['AwardPreviewView'];
export type AwardPart = Views['AwardPartView'];
export type AwardEntrant = Views['AwardEntrantView'];
export type AwardLine = Views['AwardLineView'];
export type AwardDecision = Views['AwardDecisionView'];
export type AwardState = Views['AwardStateView'];

/** What stands in the address for the competition over all its skills. */
export const ALL_SKILLS = 'all';
