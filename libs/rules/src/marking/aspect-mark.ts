import type { Hundredths } from '../marks.ts';
import type { AspectRule } from './aspect.ts';
import { checkMark } from './check-mark.ts';
import { judgementMark } from './judgement.ts';

/** One value of one slot: M has the slot 0 that the team shares; J has one slot per seat, 1 … n. */
export interface SlotValue {
  slot: number;
  value: string | null;
}

/** blank: nothing yet · partial: some judges have scored · spread: score again · complete: there is a mark. */
export interface AspectState {
  state: 'blank' | 'partial' | 'spread' | 'complete';
  mark: Hundredths | null;
}

/** The state of one aspect in its present round. Nothing but a complete aspect has a mark: blank is not zero. */
export function aspectMark(aspect: AspectRule, slots: readonly SlotValue[], seats: number): AspectState {
  const valueOf = (slot: number): string | null => slots.find((candidate) => candidate.slot === slot)?.value ?? null;
  if (aspect.type === 'M') {
    const checked = checkMark(aspect, valueOf(0));
    return checked.ok && checked.mark !== null ? { state: 'complete', mark: checked.mark } : blank();
  }
  const scores: number[] = [];
  for (let seat = 1; seat <= seats; seat++) {
    const checked = checkMark(aspect, valueOf(seat));
    if (checked.ok && checked.value !== null) scores.push(Number(checked.value));
  }
  if (scores.length === 0) return blank();
  if (scores.length < seats) return { state: 'partial', mark: null };
  const judged = judgementMark(aspect.max, scores);
  return judged.ok ? { state: 'complete', mark: judged.mark } : { state: 'spread', mark: null };
}

function blank(): AspectState {
  return { state: 'blank', mark: null };
}
