import { compareDecimals, parseDecimal, whole } from '../exact/decimal.ts';
import { compareFractions, formatFraction, fraction, fractionOf } from '../exact/fraction.ts';
import { divide, power10 } from '../exact/rounding.ts';
import { seeded, shuffle } from '../draw/generator.ts';
import { checkRanks, type Placed } from '../ranking/cut.ts';
import { byId } from '../ranking/standings.ts';
import { quoted, refuse, violation, type Outcome, type Violation } from '../violations.ts';

/** 复核: who is checked again before a result is signed. Shares and the limit are per cent. */
export interface RecheckRule {
  /** All of the top places: so many, or this share of the field (rounded up); ties at the cut are checked too. */
  top: { count: number } | { share: string };
  /** Of the rest at least this share, rounded up, chosen by the seed. */
  restShare: string;
  /** An error rate above this: everything is checked. */
  errorLimit: string;
}

/** Top 10, 15 % of the rest, everything above 5 % errors. */
export const RECHECK_DEFAULT: RecheckRule = { top: { count: 10 }, restShare: '15', errorLimit: '5' };

export interface RecheckSample {
  top: string[];
  sample: string[];
  unchecked: string[];
}

export function recheckSample(rule: RecheckRule, results: readonly Placed[], seed: string): Outcome<RecheckSample> {
  const faults = [...checkRule(rule), ...checkRanks(results)];
  if (seed === '') faults.push(violation('draw.seedMissing'));
  if (faults.length > 0) return refuse(faults);
  const places = 'count' in rule.top ? rule.top.count : shareUp(rule.top.share, results.length);
  const inTop = ({ rank }: Placed): boolean => rank !== null && rank <= places;
  const ids = (entries: readonly Placed[]): string[] => [...entries].sort(byId).map(({ id }) => id);
  const rest = ids(results.filter((result) => !inTop(result)));
  const drawn = shuffle(rest, seeded(seed));
  const size = shareUp(rule.restShare, rest.length);
  return {
    ok: true,
    top: ids(results.filter(inTop)),
    sample: drawn.slice(0, size).sort(),
    unchecked: drawn.slice(size).sort(),
  };
}

export interface RecheckVerdict {
  /** Per cent, two decimals, for people to read; the comparison is exact. */
  errorRate: string;
  /** done: within the limit · everything: check all the rest. */
  verdict: 'done' | 'everything';
  remaining: string[];
}

/** More wrong results than the limit allows, and everything that was not checked has to be. */
export function recheckVerdict(
  rule: RecheckRule,
  sample: RecheckSample,
  errors: readonly string[],
): Outcome<RecheckVerdict> {
  const checked = new Set([...sample.top, ...sample.sample]);
  const wrong = new Set(errors);
  const faults = [
    ...checkRule(rule),
    ...[...wrong].filter((id) => !checked.has(id)).map((id) => violation('recheck.notChecked', { id })),
  ];
  if (faults.length > 0) return refuse(faults);
  const rate = checked.size === 0 ? fraction(0) : fraction(100 * wrong.size, checked.size);
  const tooMany = compareFractions(rate, fractionOf(parseDecimal(rule.errorLimit)!)) > 0;
  return {
    ok: true,
    errorRate: formatFraction(rate, 2),
    verdict: tooMany ? 'everything' : 'done',
    remaining: tooMany ? sample.unchecked : [],
  };
}

function shareUp(share: string, of: number): number {
  const percent = parseDecimal(share)!;
  return Number(divide(BigInt(of) * percent.units, 100n * power10(percent.places), 'ceil'));
}

function checkRule(rule: RecheckRule): Violation[] {
  const percents: [string, string][] = [
    ['restShare', rule.restShare],
    ['errorLimit', rule.errorLimit],
  ];
  if ('share' in rule.top) percents.push(['top.share', rule.top.share]);
  const wrong = percents.filter(([, text]) => {
    const percent = parseDecimal(text);
    return !percent || percent.units < 0n || compareDecimals(percent, whole(100)) > 0;
  });
  if ('count' in rule.top && (!Number.isSafeInteger(rule.top.count) || rule.top.count < 0)) {
    wrong.push(['top.count', quoted(rule.top.count)]);
  }
  return wrong.map(([setting, value]) => violation('rule.invalid', { setting, value: quoted(value) }));
}
