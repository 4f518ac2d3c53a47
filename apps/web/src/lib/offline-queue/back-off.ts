const STEPS_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/** How long to wait after the n-th failure in a row (n ≥ 1), ± 20 % so that a hall of tablets does not return as one. */
export function backOff(failures: number, chance: number): number {
  const step = STEPS_MS[Math.min(Math.max(failures, 1), STEPS_MS.length) - 1]!;
  return Math.round(step * (0.8 + 0.4 * chance));
}
