import { formatMark } from '@skillstar/rules';

/** An amount of marks; nothing marked is a dash, never 0.00. */
export function MarkFigure({ value }: { value: number | null | undefined }) {
  return <span className="figures">{value === null || value === undefined ? '—' : formatMark(value)}</span>;
}
