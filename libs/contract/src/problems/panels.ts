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
  'seat.sheetsChanged': {
    status: 409,
    zh: '这些评分表在查看之后有变化（签名、打分或席位）：{codes}。什么都没有写入，请重新查看。',
    en: 'These sheets changed after you looked (signed, scored or decided): {codes}. Nothing was written; look again.',
  },
  'seat.standInExcluded': {
    status: 409,
    zh: '{seat} 席已不计入这名选手。请先恢复计入，再指定代评裁判。',
    en: 'Seat {seat} does not count for this competitor. Include it first, then name a stand-in.',
  },
  'seat.standInNotJudge': {
    status: 409,
    zh: '代评的人须是本项目的裁判。请先在“裁判”页添加。',
    en: 'A stand-in must be a judge of this skill: add the person on the judges page first.',
  },
  'seat.standInSitsHere': {
    status: 409,
    zh: '{name}已在这张评分表上有席位，不能再代评一席。',
    en: '{name} already has a seat on this sheet and cannot stand in on another.',
  },
  'seat.tooFew': {
    status: 409,
    zh: '排除后只剩 {left} 名裁判，至少需要 {needed} 名。请先替换裁判。',
    en: 'Only {left} judge(s) would be left and {needed} are needed: replace the judge instead.',
  },
} satisfies Record<string, ProblemKind>;
