import { formatMark } from '../marks.ts';
import { isScoredBySeat, type AspectRule } from '../marking/aspect.ts';
import { checkAspect } from '../marking/check-aspect.ts';
import { checkMark } from '../marking/check-mark.ts';
import { judgementMark } from '../marking/judgement.ts';
import { panelMark } from '../marking/panel-mark.ts';
import { judgementScores } from '../marking/seats.ts';
import { refuse, violation } from '../violations.ts';
import { answering, command } from './command.ts';
import { exactly, optional, typed } from './read.ts';
import { aspect, seats } from './shapes.ts';

/** One aspect's mark: J and P from all judges' scores, M and D from the value of its kind. */
export const markCommand = command(
  exactly({ aspect, scores: optional(seats, null), value: optional(typed, null) }),
  ({ aspect: rule, scores, value }) => {
    const faults = checkAspect(rule);
    const bySeat = isScoredBySeat(rule);
    if (bySeat && !scores) faults.push(violation('input.missing', { field: 'scores' }));
    if (!bySeat && value === null) faults.push(violation('input.missing', { field: 'value' }));
    if (faults.length > 0) return refuse(faults);
    if (!bySeat) {
      const checked = checkMark(rule, choiceIndex(rule, value!));
      return answering(checked, ({ mark, value: spelled }) => ({ mark: formatMark(mark!), value: spelled }));
    }
    if (rule.type === 'P') {
      return answering(panelMark(rule, scores!), ({ mark, score }) => ({ mark: formatMark(mark), score }));
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
