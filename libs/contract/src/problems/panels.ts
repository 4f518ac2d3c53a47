import type { ProblemKind } from './problem-kind.ts';

/** Panels: their schemes and their seats. */
export const PANEL_PROBLEMS = {
  'scheme.notCis': {
    status: 409,
    zh: '这个评分方案有评委打分、扣分项或权重，CIS 格式的工作簿写不下，所以没有导出。',
    en: 'This scheme has panel scores, deductions or weights, which a CIS workbook cannot hold; it was not exported.',
  },
  'score.notImportable': {
    status: 409,
    zh: '{code} 没有可以从 Excel 导入的成绩：只有直接给分的评分点可以导入。',
    en: '{code} has no scores that can come from Excel: only marks that are given as figures can.',
  },
  'seat.excluded': {
    status: 409,
    zh: '裁判长已决定您的打分不计入这名选手，不能打分或签名。',
    en: 'The chief judge has excluded your seat for this competitor: you cannot score or sign here.',
  },
  'seat.judgement': {
    status: 409,
    zh: '这张评分表有评价项，必须全部裁判打分。请替换裁判，不能排除席位。',
    en: 'This sheet has judgement aspects, which need all of their judges: replace the judge instead of excluding the seat.',
  },
  'seat.noPanel': {
    status: 409,
    zh: '这张评分表没有评委打分项，没有可以排除的席位。',
    en: 'This sheet has no panel scores, so there is no seat to exclude.',
  },
  'seat.tooFew': {
    status: 409,
    zh: '排除后只剩 {left} 名裁判，至少需要 {needed} 名。请先替换裁判。',
    en: 'Only {left} judge(s) would be left and {needed} are needed: replace the judge instead.',
  },
} satisfies Record<string, ProblemKind>;
