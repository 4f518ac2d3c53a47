import { refuse, type Outcome, type Violation } from '../violations.ts';
import type { Read } from './read.ts';

/** What a command prints: any JSON object. */
export type Answer = Record<string, unknown>;

export type Command = (input: unknown) => Outcome<{ answer: Answer }>;

/** A command reads its input whole, tells every fault of it, and only then asks the rule. */
export function command<T>(read: Read<T>, answer: (input: T) => Outcome<{ answer: Answer }>): Command {
  return (input) => {
    const faults: Violation[] = [];
    const value = read(input, '', faults);
    return faults.length > 0 ? refuse(once(faults)) : answer(value);
  };
}

/** Tells the answer of an outcome that went well; passes on the faults of one that did not. */
export function answering<T extends object>(
  outcome: Outcome<T>,
  tell: (result: T) => Answer,
): Outcome<{ answer: Answer }> {
  return outcome.ok ? { ok: true, answer: tell(outcome) } : outcome;
}

/** Each fault once, however many readers found it. */
export function once(faults: readonly Violation[]): Violation[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}
