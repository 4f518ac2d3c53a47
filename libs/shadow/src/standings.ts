import type { SubjectExport, TieKey } from './export.ts';
import { compare, readDecimal } from './fraction.ts';

export interface Entrant {
  id: string;
  status: SubjectExport['status'];
  total: number | null;
  keys: Record<string, string | null>;
}

export interface Ranks {
  rank: Map<string, number | null>;
  /** Entrants that lack a tie key which is needed to part them from an equal. */
  lacking: Map<string, string>;
}

/**
 * The rank of an entrant is one more than the number of entrants that stand before it (1, 2, 2, 4): counted for each
 * one by one, without sorting. Who does not compete, or has no mark yet, has no rank and stands before nobody.
 */
export function ranks(entrants: readonly Entrant[], tieKeys: readonly TieKey[]): Ranks {
  const ranked = entrants.filter((entrant) => entrant.status === 'competing' && entrant.total !== null);
  const lacking = new Map<string, string>();
  const rankOf = (entrant: Entrant) =>
    1 + ranked.filter((other) => other !== entrant && standsBefore(other, entrant, tieKeys, lacking)).length;
  const rank = new Map(entrants.map((entrant) => [entrant.id, ranked.includes(entrant) ? rankOf(entrant) : null]));
  return { rank, lacking };
}

function standsBefore(one: Entrant, other: Entrant, keys: readonly TieKey[], lacking: Map<string, string>): boolean {
  if (one.total !== other.total) return one.total! > other.total!;
  for (const { key, order, missing } of keys) {
    const [a, b] = [readDecimal(one.keys[key]), readDecimal(other.keys[key])];
    if (missing === 'last' && (a === null || b === null)) {
      if (a !== null || b !== null) return a !== null;
      continue;
    }
    if (a === null) lacking.set(one.id, key);
    if (b === null) lacking.set(other.id, key);
    if (a === null || b === null) return false;
    const difference = compare(a, b);
    if (difference !== 0) return order === 'desc' ? difference > 0 : difference < 0;
  }
  return false;
}
