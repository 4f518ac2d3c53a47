import { Figures } from '@skillstar/ui';

/** A rank as a figure; the first three stand on a plate of their metal, which repeats what the figure says. */
export function Rank({ rank }: { rank: number | null }) {
  if (rank === null) return <span className="rank rank-none">–</span>;
  return (
    <span className={rank <= 3 ? `rank rank-plate rank-${rank}` : 'rank'}>
      <Figures value={String(rank)} />
    </span>
  );
}
