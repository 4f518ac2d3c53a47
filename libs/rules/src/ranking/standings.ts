import type { Hundredths } from '../marks.ts';
import type { SubjectStatus } from './status.ts';

export interface StandingEntry {
  id: string;
  total: Hundredths | null;
  status: SubjectStatus;
}

export interface Standing extends StandingEntry {
  rank: number | null;
}

/** Order of texts by code unit: the same on every machine, whatever its language. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function byId(a: { id: string }, b: { id: string }): number {
  return byText(a.id, b.id);
}

/**
 * Competition ranking by total: 1, 2, 2, 4. Who is not competing or has no total yet has no rank and stands at the end.
 * The order is rank, then id; the order of the input never matters.
 */
export function standings(entries: readonly StandingEntry[]): Standing[] {
  const ranked = entries.filter(isRanked).sort((a, b) => b.total - a.total || byId(a, b));
  const unranked = entries.filter((entry) => !isRanked(entry)).sort(byId);
  let rank = 0;
  const placed = ranked.map((entry, index): Standing => {
    if (index === 0 || entry.total !== ranked[index - 1]!.total) rank = index + 1;
    return { id: entry.id, total: entry.total, status: entry.status, rank };
  });
  return [...placed, ...unranked.map(({ id, total, status }): Standing => ({ id, total, status, rank: null }))];
}

function isRanked(entry: StandingEntry): entry is StandingEntry & { total: Hundredths } {
  return entry.status === 'competing' && entry.total !== null;
}
