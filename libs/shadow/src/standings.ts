import type { SubjectExport, TieKey } from './export.ts';
import { compare, readDecimal } from './fraction.ts';

export interface Entrant {
  id: string;
  status: SubjectExport['status'];
  total: number | null;
  keys: Record<string, string | null>;
}

/**
 * The rank of an entrant is one more than the number of entrants that stand before it (1, 2, 2, 4): counted for each
 * one by one, without sorting. Who does not compete, or has no mark yet, has no rank and stands before nobody.
 */
export function ranks(entrants: readonly Entrant[], tieKeys: readonly TieKey[]): Map<string, number | null> {
  const ranked = entrants.filter((entrant) => entrant.status === 'competing' && entrant.total !== null);
  const rankOf = (entrant: Entrant) => 1 + ranked.filter((other) => standsBefore(other, entrant, tieKeys)).length;
  return new Map(entrants.map((entrant) => [entrant.id, ranked.includes(entrant) ? rankOf(entrant) : null]));
}

function standsBefore(one: Entrant, other: Entrant, tieKeys: readonly TieKey[]): boolean {
  if (one.total !== other.total) return one.total! > other.total!;
  for (const { key, order } of tieKeys) {
    const [a, b] = [readDecimal(one.keys[key]), readDecimal(other.keys[key])];
    // Who lacks the key stands behind who has it.
    if (a === null && b === null) continue;
    if (a === null || b === null) return b === null;
    const difference = compare(a, b);
    if (difference !== 0) return order === 'desc' ? difference > 0 : difference < 0;
  }
  return false;
}
