import { quoted, refuse, violation, type Outcome, type Violation } from '../violations.ts';
import { rankByKeys, runs, twice, type KeyValue, type TieKey } from './tie-keys.ts';

/**
 * What happens to equal ranks that a cut goes through.
 * share: all of them get the better side (the default) · lower: all get the worse side ·
 * key: further keys part them, and who is still equal shares the better side.
 */
export const CUT_TIES = ['share', 'lower', 'key'] as const;
export type CutTies = (typeof CUT_TIES)[number];

export interface Placed {
  id: string;
  rank: number | null;
  keys?: Readonly<Record<string, KeyValue | null>>;
}

/**
 * The position by which a cut judges each rank: rank, not place in a list, decides. With ranks 1, 2, 2, 4 and a cut
 * after two, both at rank 2 stand inside under `share` (position 2) and outside under `lower` (position 3). Where the cuts
 * are told, only equals whom one of them goes through need the further keys.
 */
export function cutPositions(
  placed: readonly Placed[],
  ties: CutTies = 'share',
  tieKeys: readonly TieKey[] = [],
  cuts: readonly number[] | null = null,
): Outcome<{ positions: Map<string, number> }> {
  const faults = checkRanks(placed);
  if (!CUT_TIES.includes(ties)) faults.push(violation('rule.invalid', { setting: 'ties', value: quoted(ties) }));
  if (faults.length > 0) return refuse(faults);
  const positions = new Map<string, number>();
  for (const group of byRank(placed)) {
    const first = group[0]!.rank!;
    const last = first + group.length - 1;
    const isCut = cuts === null ? last > first : cuts.some((cut) => first <= cut && cut < last);
    if (ties === 'key' && isCut) {
      const parted = rankByKeys(
        group.map(({ id, keys }) => ({ id, total: 0, keys })),
        tieKeys,
      );
      if (!parted.ok) return parted;
      for (const { id, rank } of parted.competitors) positions.set(id, first + rank! - 1);
    } else {
      const position = ties === 'lower' ? last : first;
      for (const { id } of group) positions.set(id, position);
    }
  }
  return { ok: true, positions };
}

/** Ranks must be a competition ranking: 1 + the number of those who are better. */
export function checkRanks(placed: readonly Placed[]): Violation[] {
  const violations = twice(placed);
  let expected = 1;
  for (const group of byRank(placed)) {
    const { id, rank } = group[0]!;
    if (rank !== expected) violations.push(violation('rank.inconsistent', { id, rank: rank!, expected }));
    expected += group.length;
  }
  return violations;
}

function byRank(placed: readonly Placed[]): Placed[][] {
  const sorted = placed.filter(({ rank }) => rank !== null).sort((a, b) => a.rank! - b.rank!);
  return runs(sorted, (a, b) => a.rank === b.rank);
}
