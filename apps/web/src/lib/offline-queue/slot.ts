import { isPending, type LocalEntry } from './database.ts';
import type { AspectState, SeenEntry, Value } from './wire.ts';

/**
 * blank: nobody has given a value. saved → sent → confirmed: the three honest states. trouble: the server has answered
 * and the judge has to look (conflict, refused, superseded).
 */
export type SlotStatus = 'blank' | 'saved' | 'sent' | 'confirmed' | 'conflict' | 'refused' | 'superseded';

export interface SlotView {
  status: SlotStatus;
  /** What the judge sees as the present value. */
  value: Value;
  /** The entry that a tap on this view is based on. */
  seen: string | null;
  /** The server's present entry. */
  present: SeenEntry | null;
  /** Our own entry that the server answered with a conflict or a refusal. */
  trouble: LocalEntry | null;
}

/** What this device has not sent wins on the screen; below it lies what the server last said. */
export function slotView(aspect: AspectState, entries: readonly LocalEntry[]): SlotView {
  const own = entries
    .filter((entry) => entry.aspect === aspect.id && entry.round <= aspect.round)
    .sort((a, b) => a.round - b.round || a.deviceSeq - b.deviceSeq);
  const pending = own.filter((entry) => entry.round === aspect.round && isPending(entry)).at(-1);
  const present = aspect.entry;
  const seen = pending?.id ?? present?.id ?? null;
  if (pending) return { status: pending.status, value: pending.value, seen, present, trouble: null };
  // A score that came too late for its round has no slot of its own any more, and must not vanish for that.
  const trouble = own.filter((entry) => !isPending(entry)).at(-1) ?? null;
  const value = present?.value ?? null;
  if (trouble) return { status: trouble.status, value, seen, present, trouble };
  return { status: value === null ? 'blank' : 'confirmed', value, seen, present, trouble: null };
}
