import { PROBLEMS } from './problems.ts';
import { VIOLATIONS } from './violations.ts';
import type { Wording } from './wording.ts';

/** Why the server refused one entry of a batch, beside the rules' own violations. Nothing of it was stored. */
export const REFUSALS: Record<string, Wording> = {
  'aspect.unknown': {
    zh: '评分表已经更新，没有这个评分点。请刷新评分表后重新评分。',
    en: 'The marking scheme has changed and no longer has this aspect. Refresh the sheet and mark again.',
  },
  'entry.idReused': {
    zh: '这条记录的编号已被另一条使用，未保存。请重新评分。',
    en: 'The id of this entry belongs to another one; it was not saved. Please mark again.',
  },
  'entry.invalid': {
    zh: '这条记录的“{field}”不正确，未保存。请重新评分。',
    en: '“{field}” of this entry is not right; it was not saved. Please mark again.',
  },
  'round.closed': {
    zh: '{label} 的这一轮已经结束，现在是第 {round} 轮。请按新一轮重新打分。',
    en: 'This round of {label} is over; round {round} is open. Please score again.',
  },
  'round.notOpen': {
    zh: '{label} 现在是第 {round} 轮，新一轮尚未开始。请刷新评分表。',
    en: '{label} is still in round {round}. Please refresh the sheet.',
  },
  'sheet.unknown': {
    zh: '没有这张评分表，它可能已经重新编排。请刷新列表。',
    en: 'There is no such mark sheet; it may have been rearranged. Please refresh the list.',
  },
};

/** The sentence for any refusal code of a receipt. */
export function refusalWording(code: string): Wording | undefined {
  return REFUSALS[code] ?? VIOLATIONS[code] ?? (PROBLEMS as Record<string, Wording>)[code];
}
