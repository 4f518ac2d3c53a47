import { checkMark } from '@skillstar/rules';
import { doubtOf } from './implausible.ts';
import { padNumber } from './pad.ts';
import type { AspectModel } from './sheet-model.ts';

/** Figures left on the pad when the judge moves on: a sound value is recorded; a doubtful or broken one stays a draft. */
export function draftValue(aspect: AspectModel): string | null {
  const number = padNumber(aspect.draft);
  if (number === null) return null;
  const checked = checkMark(aspect, number);
  if (!checked.ok || checked.value === null) return null;
  return doubtOf(aspect, checked.value) === null ? checked.value : null;
}
