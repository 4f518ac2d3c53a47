import { compareDecimals, parseDecimal, type Decimal } from '../exact/decimal.ts';
import {
  addFractions,
  divideFractions,
  formatFraction,
  fraction,
  fractionOf,
  multiplyFractions,
} from '../exact/fraction.ts';
import { ROUNDINGS, type Rounding } from '../exact/rounding.ts';
import { countedSeats, type Seat } from '../marking/seats.ts';
import { quoted, refuse, violation, type Outcome, type Violation } from '../violations.ts';

export const PANEL_METHODS = ['sum', 'mean', 'median', 'weighted'] as const;
export type PanelMethod = (typeof PANEL_METHODS)[number];

/** How the scores of independent judges become one score. */
export interface PanelRule {
  method: PanelMethod;
  dropHighest: number;
  dropLowest: number;
  /** Digits behind the point of the result, rounded once, half up unless told. */
  decimals: number;
  rounding?: Rounding;
  /** A judge's score lies between these; 0 … no limit unless told. */
  lowest?: string;
  highest?: string;
  /** Fewer scores than this give no result. */
  minimumJudges?: number;
  /** Weight of each seat, for `weighted` only. */
  weights?: Readonly<Record<number, string>>;
}

export interface PanelSeatScore {
  seat: number;
  score: string;
}

export interface PanelResult {
  score: string;
  counted: PanelSeatScore[];
  /** The extremes left out, highest first. Of equal extremes one score is dropped, that of the lowest seat. */
  dropped: (PanelSeatScore & { why: 'highest' | 'lowest' })[];
  excluded: number[];
}

interface Scored extends PanelSeatScore {
  value: Decimal;
}

export function panelScore(rule: PanelRule, seats: readonly Seat[]): Outcome<PanelResult> {
  const counting = countedSeats(seats);
  const faults = [...checkPanelRule(rule), ...(counting.ok ? [] : counting.violations)];
  if (!counting.ok || faults.length > 0) return refuse(faults);
  const scored: Scored[] = [];
  for (const { seat, score } of counting.counted) {
    const value = parseDecimal(score);
    if (value && within(value, rule)) scored.push({ seat, score, value });
    else faults.push(violation('panel.scoreInvalid', { seat, value: quoted(score) }));
  }
  const needed = rule.minimumJudges ?? 1;
  if (counting.counted.length < needed) {
    faults.push(violation('panel.tooFewJudges', { judges: counting.counted.length, needed }));
  }
  const drops = rule.dropHighest + rule.dropLowest;
  if (counting.counted.length <= drops) {
    faults.push(violation('panel.nothingLeft', { judges: counting.counted.length, drops }));
  }
  const unweighed = rule.method === 'weighted' ? checkWeights(rule, counting.counted) : [];
  if (faults.length + unweighed.length > 0) return refuse(faults, unweighed);

  const falling = [...scored].sort(fallingBySeat);
  const high = falling.slice(0, rule.dropHighest);
  const rising = falling.slice(rule.dropHighest).sort((a, b) => compareDecimals(a.value, b.value) || a.seat - b.seat);
  const low = rising.slice(0, rule.dropLowest);
  const kept = rising.slice(rule.dropLowest);
  return {
    ok: true,
    score: combine(rule, kept),
    counted: kept.map(plain).sort((a, b) => a.seat - b.seat),
    dropped: [
      ...high.map((one) => ({ ...plain(one), why: 'highest' as const })),
      ...low.sort(fallingBySeat).map((one) => ({ ...plain(one), why: 'lowest' as const })),
    ],
    excluded: counting.excluded,
  };
}

function fallingBySeat(a: Scored, b: Scored): number {
  return compareDecimals(b.value, a.value) || a.seat - b.seat;
}

function plain({ seat, score }: Scored): PanelSeatScore {
  return { seat, score };
}

/** Σ weight × score, divided by Σ weight unless the scores are summed; rounded once to the rule's decimals. */
function combine(rule: PanelRule, kept: readonly Scored[]): string {
  const middle = kept.length >> 1;
  const median = kept.length & 1 ? kept.slice(middle, middle + 1) : kept.slice(middle - 1, middle + 1);
  let sum = fraction(0);
  let weights = fraction(0);
  for (const { seat, value } of rule.method === 'median' ? median : kept) {
    const weight = rule.method === 'weighted' ? fractionOf(parseDecimal(rule.weights![seat])!) : fraction(1);
    sum = addFractions(sum, multiplyFractions(fractionOf(value), weight));
    weights = addFractions(weights, weight);
  }
  return formatFraction(rule.method === 'sum' ? sum : divideFractions(sum, weights), rule.decimals, rule.rounding);
}

function within(value: Decimal, { lowest, highest }: PanelRule): boolean {
  const floor = parseDecimal(lowest ?? '0');
  const ceiling = parseDecimal(highest);
  return (!floor || compareDecimals(value, floor) >= 0) && (!ceiling || compareDecimals(value, ceiling) <= 0);
}

/** Every fault of the rule itself. */
export function checkPanelRule(rule: PanelRule): Violation[] {
  const violations: Violation[] = [];
  const count = (name: 'dropHighest' | 'dropLowest' | 'decimals', most: number): void => {
    const value = rule[name];
    if (!Number.isInteger(value) || value < 0 || value > most) {
      violations.push(violation('rule.invalid', { setting: name, value: quoted(value) }));
    }
  };
  count('dropHighest', 100);
  count('dropLowest', 100);
  count('decimals', 8);
  if (!PANEL_METHODS.includes(rule.method)) {
    violations.push(violation('rule.invalid', { setting: 'method', value: quoted(rule.method) }));
  }
  if (rule.rounding !== undefined && !ROUNDINGS.includes(rule.rounding)) {
    violations.push(violation('rule.invalid', { setting: 'rounding', value: quoted(rule.rounding) }));
  }
  for (const name of ['lowest', 'highest'] as const) {
    const value = rule[name];
    if (value !== undefined && !parseDecimal(value)) {
      violations.push(violation('rule.invalid', { setting: name, value: quoted(value) }));
    }
  }
  return violations;
}

function checkWeights(rule: PanelRule, counted: readonly PanelSeatScore[]): Violation[] {
  return counted.flatMap(({ seat }) => {
    const text = rule.weights?.[seat];
    const weight = parseDecimal(text);
    if (weight && weight.units > 0n) return [];
    return [violation('rule.invalid', { setting: `weights.${seat}`, value: quoted(text) })];
  });
}
