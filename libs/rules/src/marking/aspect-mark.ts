import type { Hundredths } from '../marks.ts';
import { isScoredBySeat, type AspectRule } from './aspect.ts';
import { checkMark } from './check-mark.ts';
import { judgementMark } from './judgement.ts';
import { panelMark } from './panel-mark.ts';

/** One value of one slot: M and D have the slot 0 that the team shares; J and P have one slot per seat, 1 … n. */
export interface SlotValue {
  slot: number;
  value: string | null;
}

/** blank: nothing yet · partial: some judges have scored · spread: score again · complete: there is a mark. */
export interface AspectState {
  state: 'blank' | 'partial' | 'spread' | 'complete';
  mark: Hundredths | null;
}

/**
 * The state of one aspect in its present round. Nothing but a complete aspect has a mark: blank is not zero. Seats that
 * the chief excluded count for panel scores only: a judgement needs all of its judges.
 */
export function aspectMark(
  aspect: AspectRule,
  slots: readonly SlotValue[],
  seats: number,
  excluded: readonly number[] = [],
): AspectState {
  const valueOf = (slot: number): string | null => slots.find((candidate) => candidate.slot === slot)?.value ?? null;
  if (!isScoredBySeat(aspect)) {
    const checked = checkMark(aspect, valueOf(0));
    return checked.ok && checked.mark !== null ? { state: 'complete', mark: checked.mark } : blank();
  }
  const counting = countingSeats(aspect, seats, excluded);
  const scores: { seat: number; score: string }[] = [];
  for (const seat of counting) {
    const checked = checkMark(aspect, valueOf(seat));
    if (checked.ok && checked.value !== null) scores.push({ seat, score: checked.value });
  }
  if (scores.length === 0) return blank();
  if (scores.length < counting.length) return { state: 'partial', mark: null };
  if (aspect.type === 'P') {
    const scored = panelMark(aspect, scores);
    // too few judges for the rule: waiting for another one, never a mark of those who are there
    return scored.ok ? { state: 'complete', mark: scored.mark } : { state: 'partial', mark: null };
  }
  const judged = judgementMark(
    aspect.max,
    scores.map(({ score }) => Number(score)),
  );
  return judged.ok ? { state: 'complete', mark: judged.mark } : { state: 'spread', mark: null };
}

/** The seats whose score an aspect waits for. */
export function countingSeats(aspect: AspectRule, seats: number, excluded: readonly number[]): number[] {
  const all = Array.from({ length: seats }, (_, index) => index + 1);
  return aspect.type === 'P' ? all.filter((seat) => !excluded.includes(seat)) : all;
}

function blank(): AspectState {
  return { state: 'blank', mark: null };
}
