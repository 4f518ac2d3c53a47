import { Figures } from '@skillstar/ui';

/** A rank as a figure. */
export function Rank({ rank }: { rank: number | null }) {
  if (rank === null) return <span className="rank rank-none">–</span>;
  return <Figures className="rank" value={String(rank)} />;
}

/** The first three stand on a plate of their metal, which repeats what the figure says. */
export function metalOf(rank: number | null): string {
  return rank !== null && rank <= 3 ? ` metal metal-${rank}` : '';
}
