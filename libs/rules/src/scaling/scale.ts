import { formatUnits, parseDecimal } from '../exact/decimal.ts';
import { divide, floorDivide, power10, squareRoot } from '../exact/rounding.ts';
import type { Hundredths } from '../marks.ts';
import { byId } from '../ranking/standings.ts';
import type { SubjectStatus } from '../ranking/status.ts';
import { asUnits } from '../ranking/teams.ts';
import { twice } from '../ranking/tie-keys.ts';
import { quoted, refuse, violation, type Outcome, type Violation } from '../violations.ts';
import type { ScaleParameters } from './presets.ts';

export interface ScaleEntry {
  id: string;
  total: Hundredths | null;
  status?: SubjectStatus;
  /** Members of one team share a total and count once in mean, median and σ. */
  team?: string | null;
}

export interface ScaleStatistics {
  /** Who counts in centre and spread. */
  entrants: number;
  /** Mean or median, and σ, in marks to four decimals: for people to read; the scale is computed exactly. */
  centre: string | null;
  sigma: string | null;
}

export interface Scaled {
  id: string;
  scale: number | null;
}

/**
 * scale = round(centre points + points per σ × (x − centre) ÷ σ), half up. Only those who are competing and have a
 * total count and get a value; a true zero of somebody who started counts. σ = 0 puts everybody at the centre.
 * No floating point: n·x − Σx and n·Σx² − (Σx)² are whole, and the root of their quotient is rounded exactly.
 */
export function scaleResults(
  parameters: ScaleParameters,
  entries: readonly ScaleEntry[],
): Outcome<{ parameters: ScaleParameters; statistics: ScaleStatistics; competitors: Scaled[] }> {
  const faults = [...checkScale(parameters), ...twice(entries)];
  const started = entries.filter((entry) => (entry.status ?? 'competing') === 'competing' && entry.total !== null);
  const teams = asUnits(started.filter(({ team }) => team));
  if (!teams.ok || faults.length > 0) return refuse(faults, teams.ok ? [] : teams.violations);
  const units = [...teams.units, ...started.filter(({ team }) => !team)].sort((a, b) => a.total! - b.total!);
  const marks = units.map(({ total }) => BigInt(total!));
  const curve = scaleCurve(parameters, marks);
  const values = new Map<Hundredths, number>();
  for (const total of new Set(started.map((entry) => entry.total!))) values.set(total, curve.valueOf(BigInt(total)));
  const counts = new Set(started);
  const competitors = entries.map((entry) => ({
    id: entry.id,
    scale: counts.has(entry) ? values.get(entry.total!)! : null,
  }));
  competitors.sort((a, b) => (b.scale ?? -Infinity) - (a.scale ?? -Infinity) || byId(a, b));
  return { ok: true, parameters, statistics: curve.statistics, competitors };
}

/** Marks ascending → the function from a mark to its scale value. */
function scaleCurve(
  parameters: ScaleParameters,
  marks: readonly bigint[],
): { statistics: ScaleStatistics; valueOf: (mark: bigint) => number } {
  const { centrePoints, pointsPerSigma, centre, spread } = parameters;
  const points = parseDecimal(pointsPerSigma)!;
  const count = BigInt(marks.length);
  let [sum, squares] = [0n, 0n];
  for (const mark of marks) {
    sum += mark;
    squares += mark * mark;
  }
  /** n²σ² of the population. */
  const variance = count * squares - sum * sum;
  const middles = (marks[(marks.length - 1) >> 1] ?? 0n) + (marks[marks.length >> 1] ?? 0n);
  /** The centre is `centreSum ÷ centreCount`. */
  const [centreSum, centreCount] = centre === 'mean' ? [sum, count] : [middles, 2n];
  /** ((x − centre) ÷ σ)² = distance² × above ÷ below, distance = centreCount·x − centreSum. */
  const above = spread === 'population' ? count * count : count * (count - 1n);
  const below = variance * centreCount * centreCount;
  const statistics = {
    entrants: marks.length,
    centre: marks.length === 0 ? null : formatUnits(divide(centreSum * 100n, centreCount), 4),
    sigma: marks.length === 0 ? null : formatSigma(variance, above),
  };
  const factor = 4n * points.units * points.units * above;
  const divisor = power10(2 * points.places) * below;
  const valueOf = (mark: bigint): number => {
    const distance = centreCount * mark - centreSum;
    if (variance === 0n || distance === 0n) return centrePoints;
    return centrePoints + halfUp(distance > 0n, factor * distance * distance, divisor);
  };
  return { statistics, valueOf };
}

/** Half-up rounding of ±√(numerator ÷ denominator) ÷ 2, exact: a square root never has to be known, only bounded. */
function halfUp(positive: boolean, numerator: bigint, denominator: bigint): number {
  if (positive) return Number(floorDivide(squareRoot(floorDivide(numerator, denominator)) + 1n, 2n));
  const leastAbove = squareRoot(divide(numerator, denominator, 'ceil') - 1n) + 1n;
  return Number(floorDivide(1n - leastAbove, 2n));
}

/** σ in marks, four decimals: √(variance ÷ divisor) hundredths. */
function formatSigma(variance: bigint, divisor: bigint): string {
  if (variance === 0n) return '0.0000';
  const doubled = squareRoot(floorDivide(4n * variance * power10(4), divisor));
  return formatUnits(floorDivide(doubled + 1n, 2n), 4);
}

function checkScale(parameters: ScaleParameters): Violation[] {
  const invalid = (setting: keyof ScaleParameters): Violation =>
    violation('rule.invalid', { setting, value: quoted(parameters[setting]) });
  const violations: Violation[] = [];
  const points = parseDecimal(parameters.pointsPerSigma);
  if (!points || points.units <= 0n) violations.push(invalid('pointsPerSigma'));
  if (!Number.isSafeInteger(parameters.centrePoints)) violations.push(invalid('centrePoints'));
  if (parameters.centre !== 'mean' && parameters.centre !== 'median') violations.push(invalid('centre'));
  if (parameters.spread !== 'population' && parameters.spread !== 'sample') violations.push(invalid('spread'));
  return violations;
}
