import { formatMark } from '../marks.ts';
import type { Seat } from '../marking/seats.ts';
import { contestTotal, type ContestEntry } from '../panel/contest-total.ts';
import { panelScore, type PanelRule } from '../panel/panel-score.ts';
import type { Outcome } from '../violations.ts';
import { derive, type Derivation } from './derivation.ts';

/** How a panel's score came about: what counts, what is dropped, what is excluded. */
export function explainPanel(rule: PanelRule, seats: readonly Seat[]): Outcome<{ derivation: Derivation }> {
  const scored = panelScore(rule, seats);
  if (!scored.ok) return scored;
  const reasons = new Map(seats.map(({ seat, excluded }) => [seat, String(excluded)]));
  const from = [
    ...scored.counted.map(({ seat, score }) =>
      rule.method === 'weighted'
        ? derive('panel.weighted', score, { seat, weight: rule.weights![seat]! })
        : derive('panel.counted', score, { seat }),
    ),
    ...scored.dropped.map(({ seat, score, why }) => derive('panel.dropped', score, { seat, why })),
    ...scored.excluded.map((seat) => derive('panel.excluded', null, { seat, reason: reasons.get(seat)! })),
  ];
  const { method, decimals, rounding = 'half-up' } = rule;
  const params = { method, judges: scored.counted.length, rounding, decimals };
  return { ok: true, derivation: derive('panel.score', scored.score, params, from) };
}

/** How a contest's total came about: weighted parts, deductions, the chief's adjustment. */
export function explainContestTotal(entry: ContestEntry): Outcome<{ derivation: Derivation }> {
  const result = contestTotal(entry);
  if (!result.ok) return result;
  if (result.total === null) return { ok: true, derivation: derive('total.none', null, { status: entry.status! }) };
  if (entry.status === 'disqualified') return { ok: true, derivation: derive('total.disqualified', '0.00') };
  const parts = entry.parts.map(({ part, score, outOf = '100', weight }, index) =>
    derive('total.part', result.shares[index]!.adds, { part, score: score!, outOf, weight }),
  );
  const listed = (entry.deductions ?? []).map(({ code, points, times = 1 }) =>
    derive('total.deduction', formatMark(points), { code, times }),
  );
  const from = [derive('total.weighted', formatMark(result.weighted), {}, parts)];
  const { deductionLimit: limit = null } = entry;
  if (listed.length > 0) {
    const deducted = formatMark(-result.deducted);
    from.push(
      limit === null
        ? derive('total.deducted', deducted, {}, listed)
        : derive('total.deductedUpTo', deducted, { limit: formatMark(limit) }, listed),
    );
  }
  if (entry.adjustment) {
    from.push(derive('total.adjusted', formatMark(result.adjusted), { reason: entry.adjustment.reason }));
  }
  return { ok: true, derivation: derive('total.contest', formatMark(result.total), {}, from) };
}
