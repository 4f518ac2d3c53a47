import type { ViolationCode } from '@skillstar/rules';
import type { Wording } from './wording.ts';

/** What `@skillstar/rules` found wrong, in words. Keys are the rules' violation codes: the compiler misses none. */
const WORDS = {
  // what a judge typed
  'mark.abovePossible': {
    zh: '完成数 {value} 超过了总数 {possible}。',
    en: '{value} completed is more than the {possible} possible.',
  },
  'mark.aboveMaximum': { zh: '{mark} 超过了最高分 {max}。', en: '{mark} is above the maximum of {max}.' },
  'mark.negative': { zh: '分数不能小于 0。', en: 'A mark cannot be below 0.' },
  'mark.notChoice': {
    zh: '“{value}”不是可选项，本项共有 {choices} 个选项。',
    en: '“{value}” is not one of the {choices} choices.',
  },
  'mark.notNumber': { zh: '“{value}”不是数字，请用半角数字填写。', en: '“{value}” is not a number; use plain digits.' },
  'mark.notPassFail': { zh: '此项只能选择“是”或“否”。', en: 'This aspect takes only yes or no.' },
  'mark.notScore': {
    zh: '“{value}”不是评价分，只能打 0、1、2、3。',
    en: '“{value}” is not a score; use 0, 1, 2 or 3.',
  },
  'mark.notWhole': { zh: '完成数须为整数，“{value}”带有小数。', en: 'A count is a whole number; “{value}” is not.' },
  'mark.offStep': { zh: '{mark} 不是 {step} 的整数倍。', en: '{mark} is not a multiple of {step}.' },
  'mark.tooLong': { zh: '数字太长，最多 {digits} 位。', en: 'The number is too long; at most {digits} digits.' },
  'mark.tooPrecise': {
    zh: '“{value}”最多只能有 {places} 位小数。',
    en: '“{value}” may have at most {places} decimals.',
  },

  // judgement
  'judgement.noScores': { zh: '还没有裁判打分。', en: 'No judge has scored yet.' },
  'judgement.spread': {
    zh: '裁判打分相差过大（最低 {lowest}，最高 {highest}），请讨论后重新打分。',
    en: 'The scores lie too far apart (lowest {lowest}, highest {highest}); discuss and score again.',
  },

  // a marking scheme's aspect
  'aspect.maxInvalid': {
    zh: '最高分“{max}”无效，须大于 0 且最多两位小数。',
    en: 'The maximum “{max}” is not valid; it must be above 0 with at most two decimals.',
  },
  'aspect.typeUnknown': {
    zh: '评分项类型“{type}”未知，只能是 M（测量）或 J（评价）。',
    en: 'The aspect type “{type}” is unknown; use M (measurement) or J (judgement).',
  },
  'calculation.choicesMissing': { zh: '选项评分至少要有一个选项。', en: 'A choice needs at least one option.' },
  'calculation.deductionInvalid': {
    zh: '扣分比例“{deduction}”无效，须在 0 到 100 之间。',
    en: 'The deduction “{deduction}” is not a percentage from 0 to 100.',
  },
  'calculation.possibleInvalid': {
    zh: '总数“{possible}”无效，须大于 0。',
    en: 'The number possible “{possible}” must be above 0.',
  },
  'calculation.rangeInvalid': {
    zh: '区间（下偏差“{lower}”，上偏差“{upper}”）无效，须为不小于 0 的数。',
    en: 'The range (lower “{lower}”, upper “{upper}”) needs two distances of 0 or more.',
  },
  'calculation.stepInvalid': { zh: '分值步长“{step}”无效，须大于 0。', en: 'The step “{step}” must be above 0.' },
  'calculation.targetInvalid': { zh: '目标值“{target}”不是数字。', en: 'The target “{target}” is not a number.' },
  'calculation.typeUnknown': { zh: '计算方式“{type}”未知。', en: 'The calculation “{type}” is unknown.' },
} satisfies Record<ViolationCode, Wording>;

export const VIOLATIONS: Readonly<Record<string, Wording>> = WORDS;
