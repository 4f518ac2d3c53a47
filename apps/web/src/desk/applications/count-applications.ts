import type { ReviewCountView } from '../wire.ts';

/** In the order in which a bar is stacked: what is done first, then what waits. */
export const COUNTED = ['approved', 'submitted', 'returned', 'rejected', 'withdrawn'] as const;
export type Counted = (typeof COUNTED)[number];

export interface CountRow {
  id: string;
  name: string;
  byStatus: Record<Counted, number>;
  total: number;
}

export function waitingIn(counts: readonly ReviewCountView[]): number {
  return sumOf(counts.filter(({ status }) => status === 'submitted'));
}

/** One row for each delegation (or skill), also for those that have nothing: the largest first. */
export function countsBy(
  counts: readonly ReviewCountView[],
  by: 'delegation' | 'skill',
  things: readonly { id: string; name: string }[],
): CountRow[] {
  return things
    .map(({ id, name }) => {
      const own = counts.filter((count) => count[by] === id);
      const byStatus = Object.fromEntries(
        COUNTED.map((status) => [status, sumOf(own.filter((count) => count.status === status))]),
      ) as Record<Counted, number>;
      return { id, name, byStatus, total: sumOf(own) };
    })
    .sort((one, other) => other.total - one.total);
}

export interface CountAnswer {
  total: number;
  waiting: number;
  /** Who has most; of several who have as many, the first. */
  top: CountRow | null;
  /** How many have as many as the first. */
  leaders: number;
  /** Who has nothing yet. */
  empty: string[];
}

export function answerOf(rows: readonly CountRow[]): CountAnswer {
  const total = rows.reduce((sum, row) => sum + row.total, 0);
  return {
    total,
    waiting: rows.reduce((sum, row) => sum + row.byStatus.submitted, 0),
    top: total > 0 ? rows[0]! : null,
    leaders: rows.filter((row) => row.total === rows[0]!.total).length,
    empty: rows.filter((row) => row.total === 0).map(({ name }) => name),
  };
}

function sumOf(counts: readonly { count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
