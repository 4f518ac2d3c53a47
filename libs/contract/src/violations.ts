import type { Wording } from './wording.ts';

/** What `@skillstar/rules` found wrong, in words. Keys are the rules' violation codes. */
export const VIOLATIONS: Record<string, Wording> = {
  'mark.notNumber': { zh: '“{value}”不是数字，请用半角数字填写。', en: '“{value}” is not a number; use plain digits.' },
  'mark.aboveMaximum': { zh: '{mark} 超过了最高分 {max}。', en: '{mark} is above the maximum of {max}.' },
  'mark.negative': { zh: '分数不能小于 0。', en: 'A mark cannot be below 0.' },
};
