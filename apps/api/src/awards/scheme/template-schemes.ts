import type { Template } from '@skillstar/contract';
import { NO_AWARDS, WORLDSKILLS_TOLERANCE, type AwardScheme } from '@skillstar/rules';

const PRIZES: AwardScheme = {
  ...NO_AWARDS,
  prizes: {
    tiers: [
      { award: '一等奖', awardEn: 'First prize', size: { share: '10' }, prize: 500_000 },
      { award: '二等奖', awardEn: 'Second prize', size: { share: '20' }, prize: 300_000 },
      { award: '三等奖', awardEn: 'Third prize', size: { share: '30' }, prize: 100_000 },
    ],
  },
  coaches: { award: '优秀指导教师', awardEn: 'Outstanding coach', follows: ['一等奖'] },
};

const MEDALS: AwardScheme = {
  ...NO_AWARDS,
  medals: { tolerance: WORLDSKILLS_TOLERANCE, medallionFrom: 500, smallField: null },
};

/** What is proposed until somebody has saved a scheme (domain.md §1 and §3). */
const OF_SKILLS: Record<Template, AwardScheme> = { 'skills-star': PRIZES, 'world-skills': MEDALS };

const OF_ALL: Record<Template, AwardScheme> = {
  'skills-star': {
    ...NO_AWARDS,
    units: {
      award: '优秀组织奖',
      awardEn: 'Outstanding organisation',
      of: 'delegation',
      by: 'points',
      points: { 一等奖: 5, 二等奖: 3, 三等奖: 1 },
      count: 3,
      minimumEntrants: 1,
    },
  },
  'world-skills': {
    ...NO_AWARDS,
    bestOfAll: { award: '阿尔伯特·维达大奖', awardEn: 'Albert Vidal Award' },
    bestOfDelegation: { award: '代表队最佳选手', awardEn: 'Best of Delegation' },
  },
};

export function templateScheme(template: Template, skill: string | null, hasGroups: boolean): AwardScheme {
  if (skill === null) return OF_ALL[template];
  return { ...OF_SKILLS[template], within: hasGroups && template === 'skills-star' ? 'group' : 'skill' };
}
