import type { AwardRule } from './award-tiers.ts';

/** Award and title rules that real contests published (domain.md §4); every one is a default that a contest may change. */
export const AWARD_PRESETS = {
  /** First, second and third prize to 10, 20 and 30 per cent of the group. */
  'prizes-10-20-30': {
    tiers: [
      { award: '一等奖', size: { share: '10' } },
      { award: '二等奖', size: { share: '20' } },
      { award: '三等奖', size: { share: '30' } },
    ],
  },
  /** One first, two second, three third prizes. */
  'prizes-1-2-3': {
    tiers: [
      { award: '一等奖', size: { count: 1 } },
      { award: '二等奖', size: { count: 2 } },
      { award: '三等奖', size: { count: 3 } },
    ],
  },
  /** Ranks 1–5, 6–20 and the rest. */
  'prizes-5-20-rest': {
    tiers: [
      { award: '一等奖', size: { throughRank: 5 } },
      { award: '二等奖', size: { throughRank: 20 } },
      { award: '三等奖', size: { rest: true } },
    ],
  },
  /** Gold, silver, bronze, and 优胜奖 for the others of the upper half. */
  'medals-and-upper-half': {
    tiers: [
      { award: '金牌', size: { count: 1 } },
      { award: '银牌', size: { count: 1 } },
      { award: '铜牌', size: { count: 1 } },
      { award: '优胜奖', size: { throughShare: '50' } },
    ],
  },
  /** 技术状元 for rank 1, 技术能手 for ranks 2–10. */
  'titles-1-10': {
    tiers: [
      { award: '技术状元', size: { throughRank: 1 } },
      { award: '技术能手', size: { throughRank: 10 } },
    ],
  },
  'national-expert-single': { tiers: [{ award: '全国技术能手', size: { throughRank: 5 } }] },
  'national-expert-pair': { tiers: [{ award: '全国技术能手', size: { throughRank: 3 } }] },
  'national-expert-trio': { tiers: [{ award: '全国技术能手', size: { throughRank: 2 } }] },
  'province-expert-class-1': { tiers: [{ award: '技术能手', size: { throughRank: 5 } }] },
  'province-expert-class-2': { tiers: [{ award: '技术能手', size: { throughRank: 3 } }] },
  'city-expert-class-1': { tiers: [{ award: '技术能手', size: { throughRank: 2 } }] },
  'city-expert-class-2': { tiers: [{ award: '技术能手', size: { throughRank: 1 } }] },
  /** A WorldSkills trial sends ten to training and gives no national rewards. */
  'trial-training-10': {
    tiers: [{ award: 'training-place', size: { throughRank: 10 } }],
    rewards: 'training-place',
  },
} as const satisfies Record<string, AwardRule>;

export type AwardPreset = keyof typeof AWARD_PRESETS;

export function awardPreset(name: string): AwardRule | null {
  return Object.hasOwn(AWARD_PRESETS, name) ? AWARD_PRESETS[name as AwardPreset] : null;
}
