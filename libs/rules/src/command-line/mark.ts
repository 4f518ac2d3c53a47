import { formatMark } from '../marks.ts';
import type { AspectRule } from '../marking/aspect.ts';
import { checkAspect } from '../marking/check-aspect.ts';
import { checkMark } from '../marking/check-mark.ts';
import { judgementMark } from '../marking/judgement.ts';
import { judgementScores } from '../marking/seats.ts';
import { refuse, violation } from '../violations.ts';
import { answering, command } from './command.ts';
import { exactly, optional, typed } from './read.ts';
import { aspect, seats } from './shapes.ts';

/** One aspect's mark: J from all judges' scores, M from the value of its kind. */
export const markCommand = command(
  exactly({ aspect, scores: optional(seats, null), value: optional(typed, null) }),
  ({ aspect: rule, scores, value }) => {
    const faults = checkAspect(rule);
    if (rule.type === 'J' && !scores) faults.push(violation('input.missing', { field: 'scores' }));
    if (rule.type === 'M' && value === null) faults.push(violation('input.missing', { field: 'value' }));
    if (faults.length > 0) return refuse(faults);
    if (rule.type === 'M') {
      const checked = checkMark(rule, choiceIndex(rule, value!));
      return answering(checked, ({ mark, value: spelled }) => ({ mark: formatMark(mark!), value: spelled }));
    }
    const given = judgementScores(scores!);
    return given.ok
      ? answering(judgementMark(rule.max, given.scores), ({ mark }) => ({ mark: formatMark(mark) }))
      : given;
  },
);

/** On a command line a choice may be named by its label. */
export function choiceIndex(rule: AspectRule, value: string): string {
  if (rule.calculation?.type !== 'CHOICE') return value;
  const index = rule.calculation.choices.findIndex(({ label }) => label === value);
  return index < 0 ? value : String(index);
}
