import { formatMark } from '@skillstar/rules';
import { useT } from './words.ts';

interface Quartiles {
  lower: number;
  median: number;
  upper: number;
}

/** Where a mark stands among the others: a bar of the middle half, a line at the median, a star at one's own. */
export function Standing({ mark, cohort }: { mark: number | null; cohort: Quartiles | null }) {
  const t = useT();
  if (mark === null || cohort === null) return null;
  const { lower, median, upper } = cohort;
  const [from, to] = [Math.min(mark, lower), Math.max(mark, upper)];
  const room = Math.max(to - from, 1) * 0.12;
  const at = (value: number): string => `${((value - from + room) / (to - from + 2 * room)) * 100}%`;
  const words = t('report.quartiles', {
    lower: formatMark(lower),
    median: formatMark(median),
    upper: formatMark(upper),
  });
  return (
    <div className="portal-standing" role="img" aria-label={words} title={words}>
      <i style={{ left: at(lower), right: `calc(100% - ${at(upper)})` }} />
      <u style={{ left: at(median) }} />
      <svg viewBox="-10 -10 20 20" style={{ left: at(mark) }} aria-hidden="true">
        <path d="M0-9 2.6-3.1 9-2.8 4 1.3 5.6 7.5 0 4-5.6 7.5-4 1.3-9-2.8-2.6-3.1Z" />
      </svg>
    </div>
  );
}
