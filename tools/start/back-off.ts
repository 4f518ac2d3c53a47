/** How long a crashed child waits before it is started again. One kill costs almost nothing, a crash loop little. */
const DELAYS_MS = [100, 500, 1_000, 2_000, 5_000, 10_000] as const;

/** A child that ran this long was well: its next crash counts as the first. */
const WELL_AFTER_MS = 20_000;

export interface BackOff {
  crashes: number;
  delayMs: number;
}

export function afterCrash(crashesBefore: number, ranMs: number): BackOff {
  const crashes = ranMs >= WELL_AFTER_MS ? 1 : crashesBefore + 1;
  return { crashes, delayMs: DELAYS_MS[Math.min(crashes, DELAYS_MS.length) - 1] ?? DELAYS_MS[0] };
}
