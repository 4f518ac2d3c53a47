import { useLanguage } from '../../lib/language.ts';
import { DataTable } from '../controls/data-table.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { showClock } from '../controls/moment.ts';
import { Panel } from '../controls/page.tsx';
import { useRead } from '../data/queries.ts';
import { useText } from '../words.ts';
import type { EntryVersionView, SheetActView, SheetHistoryView, SheetView } from '../wire.ts';
import { valueText } from './value-text.ts';

type Line =
  | { id: string; version: number; at: string; entry: EntryVersionView; act: null }
  | { id: string; version: number; at: string; entry: null; act: SheetActView };

/** Everything that happened to the sheet, newest first; nothing is ever erased. */
export function SheetHistory({ sheet }: { sheet: SheetView }) {
  const t = useText('judging');
  const reader = useLanguage();
  const query = useRead('/mark-sheets/{sheet}/history', { path: { sheet: sheet.id } });
  return (
    <Panel title={t('history')} note={t('historyNote')}>
      <Loaded query={query}>
        {(history) => (
          <DataTable
            label={t('history')}
            rows={linesOf(history)}
            pageSize={50}
            empty={{ title: t('noHistory') }}
            columns={[
              { key: 'version', title: t('version'), show: (row) => row.version, figure: true, width: 70 },
              {
                key: 'at',
                title: t('at'),
                show: (row) => <span className="figures">{showClock(row.at, reader)}</span>,
                width: 150,
              },
              { key: 'by', title: t('by'), show: (row) => (row.entry ?? row.act).by.name, width: 140 },
              {
                key: 'what',
                title: t('what'),
                show: (row) =>
                  row.entry ? (
                    <What entry={row.entry} sheet={sheet} />
                  ) : (
                    <strong>{t(`acts.${row.act.kind}`, { seat: row.act.seat ?? 0 })}</strong>
                  ),
              },
              {
                key: 'outcome',
                title: t('outcome'),
                show: (row) =>
                  row.entry ? (
                    <span className="tag">{t(`outcomes.${row.entry.outcome}`)}</span>
                  ) : (
                    (row.act.reason ?? '')
                  ),
                width: 180,
              },
              { key: 'device', title: t('device'), show: (row) => row.entry?.device || '—', width: 150 },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  );
}

export function linesOf({ entries, acts }: SheetHistoryView): Line[] {
  return [
    ...entries.map((entry) => ({ id: entry.id, version: entry.version, at: entry.at, entry, act: null })),
    ...acts.map((act, n) => ({ id: `${act.kind}-${n}`, version: act.version, at: act.at, entry: null, act })),
  ].sort((a, b) => b.version - a.version || Date.parse(b.at) - Date.parse(a.at));
}

function What({ entry, sheet }: { entry: EntryVersionView; sheet: SheetView }) {
  const t = useText('judging');
  const aspect = sheet.aspects.find(({ label }) => label === entry.label);
  return (
    <>
      <span className="code">{entry.label}</span>{' '}
      {entry.slot > 0 ? (
        <span className="faint">{t('seatRound', { seat: entry.slot, round: entry.round })} </span>
      ) : null}
      {entry.withheld ? (
        <span className="faint">{t('withheld')}</span>
      ) : (
        <strong>{valueText(entry.value, aspect?.calculation ?? null, t)}</strong>
      )}
    </>
  );
}
