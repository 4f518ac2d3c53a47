import type { Wording } from './wording.ts';

/** What is missing before the start of a competition: code → the sentence on the organiser's list. */
export const BLOCKERS = {
  'competition.noSkills': { zh: '还没有任何项目。', en: 'There is no skill yet.' },
  'competition.notPublished': {
    zh: '比赛还没有发布，观众看不到。',
    en: 'The competition is not published; nobody sees it.',
  },
  'competitors.noCode': { zh: '还有 {count} 名选手没有编号。', en: '{count} competitor(s) have no code.' },
  'scheme.totalDiffers': {
    zh: '评分方案合计 {sum}，与声明的总分 {declared} 不一致。',
    en: 'The aspects sum to {sum}; the scheme declares {declared}.',
  },
  'skill.noChiefJudge': { zh: '还没有裁判长。', en: 'There is no chief judge.' },
  'skill.noCompetitors': { zh: '还没有选手。', en: 'There are no competitors.' },
  'skill.noJudges': { zh: '还没有裁判。', en: 'There are no judges.' },
  'skill.noScheme': { zh: '还没有评分方案。', en: 'There is no marking scheme.' },
  'subCriterion.dayOutside': {
    zh: '{code} 定在第 {day} 天评分，而比赛只有 {days} 天。',
    en: '{code} is marked on day {day}, but the competition has {days} day(s).',
  },
  'subCriterion.noTeam': { zh: '{code} 还没有裁判组。', en: '{code} has no marking team.' },
  'subCriterion.teamTooSmall': {
    zh: '{code} 需要 {needed} 名裁判各自打分，而“{team}”只有 {seats} 名。',
    en: '{code} needs {needed} judges who score by themselves; “{team}” has {seats}.',
  },
} satisfies Record<string, Wording>;

export type BlockerCode = keyof typeof BLOCKERS;
