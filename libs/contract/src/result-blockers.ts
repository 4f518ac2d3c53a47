import type { Wording } from './wording.ts';

/** What keeps a skill's results from being approved: code → the sentence on the list. */
export const RESULT_BLOCKERS = {
  'board.differs': {
    zh: '榜单“{title}”与重新计算的结果不一致。',
    en: 'The board “{title}” differs from a recompute.',
  },
  'calculator.differs': {
    zh: '第二套计算程序有 {count} 处结果不同。',
    en: 'The second calculator differs in {count} place(s).',
  },
  'chain.broken': {
    zh: '审计链校验没有通过：{what} {id}（{why}）。',
    en: 'The audit chain does not hold: {what} {id} ({why}).',
  },
  'competitors.noCode': { zh: '还有 {count} 名选手没有编号。', en: '{count} competitor(s) have no code.' },
  'judges.missing': {
    zh: '还缺 {count} 份裁判打分：请等裁判打完，或由裁判长指定代评、写明理由不计入。',
    en: 'The scores of {count} judge(s) are missing: wait for them, name a stand-in, or exclude the seat with a reason.',
  },
  'marks.blank': { zh: '还有 {count} 个评分点未评。', en: '{count} aspect(s) have no mark.' },
  'marks.conflict': { zh: '还有 {count} 处评分冲突待裁定。', en: '{count} conflict(s) wait for a decision.' },
  'marks.spread': {
    zh: '还有 {count} 个评分点分差过大，须重新打分。',
    en: '{count} aspect(s) were scored too far apart and must be scored again.',
  },
  'sheets.missing': {
    zh: '还缺 {count} 张评分表：请再次开放评分，为后来的选手补上。',
    en: '{count} mark sheet(s) are missing: open the skill again to add those of late competitors.',
  },
  'sheets.unsigned': { zh: '还有 {count} 张评分表没有签齐。', en: '{count} mark sheet(s) are not signed by all.' },
  'skill.nobody': { zh: '没有参赛的选手。', en: 'Nobody competes in this skill.' },
  'skill.notMarked': { zh: '项目还没有开始评分。', en: 'Marking of this skill has not begun.' },
} satisfies Record<string, Wording>;

export type ResultBlockerCode = keyof typeof RESULT_BLOCKERS;
export const RESULT_BLOCKER_CODES = Object.keys(RESULT_BLOCKERS) as ResultBlockerCode[];
