import { divide } from '../exact/rounding.ts';
import type { Hundredths } from '../marks.ts';
import { quoted, refuse, violation, type Outcome } from '../violations.ts';

/** 0 below industry standard or not attempted · 1 meets it · 2 meets and in places exceeds it · 3 excellent. */
export const HIGHEST_SCORE = 3;
/** The scores of a round may differ by at most one; further apart, the aspect is scored again. */
export const SPREAD_LIMIT = 2;

export function isScore(score: number): boolean {
  return Number.isInteger(score) && score >= 0 && score <= HIGHEST_SCORE;
}

/**
 * mark = round2(sum × max ÷ (3 × judges)), half up, in hundredths; with three judges that is the WorldSkills
 * `(s1 + s2 + s3) × max ÷ 9`.
 */
export function judgementMark(max: Hundredths, scores: readonly number[]): Outcome<{ mark: Hundredths }> {
  if (scores.length === 0) return refuse(violation('judgement.noScores'));
  const wrong = scores.filter((score) => !isScore(score));
  if (wrong.length > 0) return refuse(wrong.map((score) => violation('mark.notScore', { value: quoted(score) })));
  let [lowest, highest, sum] = [HIGHEST_SCORE, 0, 0];
  for (const score of scores) {
    if (score < lowest) lowest = score;
    if (score > highest) highest = score;
    sum += score;
  }
  if (highest - lowest >= SPREAD_LIMIT) return refuse(violation('judgement.spread', { lowest, highest }));
  const mark = divide(BigInt(sum) * BigInt(max), BigInt(HIGHEST_SCORE * scores.length));
  return { ok: true, mark: Number(mark) };
}
