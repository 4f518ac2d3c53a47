import { formatMark, isScoredBySeat, panelMark } from '@skillstar/rules';
import { DataTable } from '../controls/data-table.tsx';
import { MarkFigure } from '../controls/mark-figure.tsx';
import { useText } from '../words.ts';
import type { SheetAspectView, SheetView } from '../wire.ts';
import { valueText } from './value-text.ts';

/** The marks of one sheet; the scores of a round appear only when all of them are there. */
export function SheetMarks({ sheet }: { sheet: SheetView }) {
  const t = useText('judging');
  return (
    <DataTable
      label={t('marks')}
      rows={sheet.aspects}
      columns={[
        { key: 'label', title: t('aspect'), show: (row) => <span className="code">{row.label}</span>, width: 90 },
        { key: 'description', title: t('description'), show: (row) => row.description },
        { key: 'entered', title: t('entered'), show: (row) => <Entered aspect={row} />, width: 300 },
        { key: 'mark', title: t('mark'), show: (row) => <MarkFigure value={row.mark} />, figure: true, width: 80 },
        {
          key: 'max',
          title: t('max'),
          show: (row) => (row.type === 'D' ? `−${formatMark(row.max)}` : formatMark(row.max)),
          figure: true,
          width: 80,
        },
      ]}
    />
  );
}

function Entered({ aspect }: { aspect: SheetAspectView }) {
  const t = useText('judging');
  if (!isScoredBySeat(aspect)) {
    return aspect.entry ? (
      <>{valueText(aspect.entry.value, aspect.calculation, t)}</>
    ) : (
      <span className="faint">{t('blank')}</span>
    );
  }
  return (
    <>
      {aspect.history.map(({ round, scores }) => (
        <span key={round} className="round">
          {aspect.round > 1 ? <span className="faint">{t('roundN', { round })} </span> : null}
          {scores.map(({ seat, value }) => (
            <span key={seat} className="score" title={t('seatN', { seat })}>
              {droppedOf(aspect, scores).has(seat) ? <s>{value}</s> : value}
            </span>
          ))}
        </span>
      ))}
      {aspect.mark === null && aspect.needed > 0 ? (
        <span className="faint">
          {aspect.round > 1
            ? t('stillNeededRound', { round: aspect.round, count: aspect.needed })
            : t('stillNeeded', { count: aspect.needed })}
        </span>
      ) : null}
    </>
  );
}

/** The extremes that a panel leaves out. */
function droppedOf(aspect: SheetAspectView, scores: readonly { seat: number; value: string }[]): ReadonlySet<number> {
  if (aspect.type !== 'P') return new Set();
  const scored = panelMark(
    aspect,
    scores.map(({ seat, value }) => ({ seat, score: value })),
  );
  return new Set(scored.ok ? scored.dropped.map(({ seat }) => seat) : []);
}
