import { formatDecimal } from '../exact/decimal.ts';
import { formatMark, type Hundredths } from '../marks.ts';
import { isScoredBySeat, type AspectRule, type Calculation, type PanelCalculation } from '../marking/aspect.ts';
import { aspectMark, type AspectState, type SlotValue } from '../marking/aspect-mark.ts';
import { checkMark } from '../marking/check-mark.ts';
import { HIGHEST_SCORE, judgementMark } from '../marking/judgement.ts';
import { matchRanges } from '../marking/measurement.ts';
import { panelMark, panelRule } from '../marking/panel-mark.ts';
import { judgementScores, type Seat } from '../marking/seats.ts';
import type { SheetTotal } from '../marking/sheet.ts';
import { subjectTotal, type CriterionRule } from '../marking/subject-total.ts';
import type { Outcome, Refused } from '../violations.ts';
import { derive, type Derivation } from './derivation.ts';
import { explainPanel } from './explain-panel.ts';
import { explainParts } from './explain-parts.ts';

/** How an aspect's mark came about in its present round. */
export function explainMark(
  aspect: AspectRule,
  slots: readonly SlotValue[],
  seats: number,
  excluded: readonly ExcludedSeat[] = [],
): Derivation {
  const { state, mark } = aspectMark(
    aspect,
    slots,
    seats,
    excluded.map(({ seat }) => seat),
  );
  if (!isScoredBySeat(aspect)) {
    const checked = checkMark(aspect, slots.find(({ slot }) => slot === 0)?.value ?? null);
    if (!checked.ok || checked.value === null) return derive('mark.blank', null);
    return explainMeasurement(aspect, checked.value, formatMark(checked.mark!));
  }
  const scores = scoresOf(aspect, slots, seats);
  const from = scores.map(({ slot, value }) => derive('judge.score', value, { seat: slot }));
  if (aspect.type === 'P' && state === 'complete') return explainPanelMark(aspect, scores, excluded);
  if (state === 'complete') {
    const sum = scores.reduce((total, { value }) => total + Number(value), 0);
    const params = { sum, max: formatMark(aspect.max), points: HIGHEST_SCORE * seats };
    return derive('mark.judgement', formatMark(mark!), params, from);
  }
  /** Until every judge has scored, nobody's score is told. */
  if (state === 'partial') return derive('mark.waiting', null);
  return state === 'spread' ? derive('mark.spread', null, {}, from) : derive('mark.blank', null);
}

/** A seat of the team that does not count for this subject, and why the chief said so. */
export interface ExcludedSeat {
  seat: number;
  reason: string;
}

function explainPanelMark(
  aspect: AspectRule,
  scores: readonly SlotValue[],
  excluded: readonly ExcludedSeat[],
): Derivation {
  const why = new Map(excluded.map(({ seat, reason }) => [seat, reason]));
  const counted = scores.filter(({ slot }) => !why.has(slot)).map(({ slot, value }) => ({ seat: slot, score: value }));
  const seats: Seat[] = [...counted, ...excluded.map(({ seat, reason }) => ({ seat, score: null, excluded: reason }))];
  const given = panelMark(aspect, seats) as Extract<ReturnType<typeof panelMark>, { ok: true }>;
  const rule = panelRule(aspect.calculation as Calculation & { type: 'PANEL' });
  const panel = explainPanel(rule, seats) as { derivation: Derivation };
  const params = { score: given.score, max: formatMark(aspect.max) };
  return derive('mark.panel', formatMark(given.mark), params, [panel.derivation]);
}

/** How a judgement came about from the seats of its judges: who stands in for whom, and whose seat does not count. */
export function explainJudgement(max: Hundredths, seats: readonly Seat[]): Outcome<{ derivation: Derivation }> {
  const given = judgementScores(seats);
  const judged = given.ok ? judgementMark(max, given.scores) : given;
  if (!given.ok || !judged.ok) return judged as Refused;
  const from = [...seats]
    .sort((a, b) => a.seat - b.seat)
    .map(({ seat, score, standIn, excluded }) => {
      if (typeof excluded === 'string') return derive('judge.excluded', null, { seat, reason: excluded });
      return standIn ? derive('judge.standIn', score, { seat, standIn }) : derive('judge.score', score, { seat });
    });
  const sum = given.scores.reduce((total, score) => total + score, 0);
  const params = { sum, max: formatMark(max), points: HIGHEST_SCORE * given.scores.length };
  return { ok: true, derivation: derive('mark.judgement', formatMark(judged.mark), params, from) };
}

function scoresOf(aspect: AspectRule, slots: readonly SlotValue[], seats: number): SlotValue[] {
  const within = slots.filter(({ slot, value }) => slot >= 1 && slot <= seats && value !== null);
  return within.filter(({ value }) => checkMark(aspect, value).ok).sort((a, b) => a.slot - b.slot);
}

function explainMeasurement(aspect: AspectRule, value: string, mark: string): Derivation {
  const max = formatMark(aspect.max);
  // A panel's score comes by the seats and is explained apart.
  const calculation = (aspect.calculation ?? { type: 'PARTIAL', step: 1 }) as Exclude<Calculation, PanelCalculation>;
  switch (calculation.type) {
    case 'PASS_FAIL':
      return derive('mark.passFail', mark, { max, result: value });
    case 'NUMBER_COMPLETED':
      return derive('mark.numberCompleted', mark, { max, done: value, possible: calculation.possible });
    case 'CHOICE': {
      const { label, deduction } = calculation.choices[Number(value)]!;
      return derive('mark.choice', mark, { max, label, deduction });
    }
    case 'RANGED_SCORE':
      return explainRanges(calculation, value, mark, max);
    case 'PARTIAL':
      return derive('mark.partial', mark, { max });
    case 'DEDUCTION':
      return derive('mark.deduction', mark, { points: formatMark(calculation.points), times: value, max });
  }
}

function explainRanges(
  { target, ranges }: Calculation & { type: 'RANGED_SCORE' },
  value: string,
  mark: string,
  max: string,
): Derivation {
  const matched = matchRanges(target, ranges, value) as Extract<ReturnType<typeof matchRanges>, { ok: true }>;
  const from = matched.matches.map(({ low, high, deduction, inside }) =>
    derive('mark.range', null, {
      low: formatDecimal(low),
      high: formatDecimal(high),
      deduction: formatDecimal(deduction),
      inside: inside ? 'yes' : 'no',
    }),
  );
  return derive(
    'mark.ranged',
    mark,
    { measured: value, target, deduction: formatDecimal(matched.deduction), max },
    from,
  );
}

/** What the criteria that are parts of the total weigh, by their ids. */
type Weights = ReadonlyMap<string, { full: Hundredths; weight: string | null }>;

/** A subject's whole total: criteria, sub-criteria, aspects, scores. Teams differ in size: seats may be asked by aspect. */
export function explainTotal(
  criteria: readonly CriterionRule[],
  slots: ReadonlyMap<string, readonly SlotValue[]>,
  seats: number | ((aspect: string) => number),
  more: { parts?: Weights; excluded?: (aspect: string) => readonly ExcludedSeat[] } = {},
): Derivation {
  const seatsOf = typeof seats === 'number' ? () => seats : seats;
  const excludedOf = more.excluded ?? (() => []);
  const states = new Map<string, AspectState>();
  const aspects = criteria.flatMap(({ subCriteria }) => subCriteria.flatMap((each) => each.aspects));
  for (const aspect of aspects)
    states.set(
      aspect.id,
      aspectMark(
        aspect,
        slots.get(aspect.id) ?? [],
        seatsOf(aspect.id),
        excludedOf(aspect.id).map(({ seat }) => seat),
      ),
    );
  const whole = subjectTotal(criteria, states);
  const from = criteria.map((criterion, at) => {
    const totals = whole.criteria[at]!;
    const sheets = criterion.subCriteria.map((each, index) => {
      const { id, done, blanks, spreads, ...sheet } = totals.subCriteria[index]!;
      const marks = each.aspects.map((aspect) => {
        const explained = explainMark(aspect, slots.get(aspect.id) ?? [], seatsOf(aspect.id), excludedOf(aspect.id));
        return derive('aspect.mark', explained.value, { aspect: aspect.id }, [explained]);
      });
      return derive('subCriterion.total', valueOf({ done, ...sheet }), { id, done, blanks, spreads }, marks);
    });
    return derive('criterion.total', valueOf(totals), { id: criterion.id }, sheets);
  });
  const parts = criteria.map(({ id }, at) => {
    const { done, total } = whole.criteria[at]!;
    const { full = 1, weight = null } = more.parts?.get(id) ?? {};
    return { part: id, sum: done === 0 ? null : total, full, weight, derivation: from[at]! };
  });
  return explainParts(parts, whole.deducted);
}

/** Nothing marked is not zero. */
function valueOf({ done, total }: Pick<SheetTotal, 'done' | 'total'>): string | null {
  return done === 0 ? null : formatMark(total);
}
