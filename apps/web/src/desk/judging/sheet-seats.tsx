import { Button } from 'antd';
import { useState } from 'react';
import { DataTable } from '../controls/data-table.tsx';
import { Panel } from '../controls/page.tsx';
import { useRead } from '../data/queries.ts';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';
import type { SheetActView, SheetHistoryView, SheetView } from '../wire.ts';
import { SeatDialog, type SeatAsked } from './seat-dialog.tsx';

interface Row {
  id: string;
  seat: number;
  name: string;
  standIn: string | null;
  excluded: boolean;
  reason: string | null;
}

/** The judges of a sheet: a seat that cannot score holds the mean up until the chief decides about it. */
export function SheetSeats({ sheet }: { sheet: SheetView }) {
  const t = useText('judging');
  const may = useMay();
  const teams = useRead('/skills/{id}/marking-teams', { path: { id: sheet.skill } });
  const history = useRead('/mark-sheets/{sheet}/history', { path: { sheet: sheet.id }, when: may('sheet.history') });
  const [asked, setAsked] = useState<SeatAsked | null>(null);
  const team = teams.data?.items.find(({ subCriteria }) => subCriteria.includes(sheet.subCriterion.id));
  const seated = Array.from({ length: sheet.seats }, (_, at) => {
    const standIn = sheet.standIns.find((one) => one.seat === at + 1)?.person.id;
    return standIn ?? team?.seats.find((one) => one.seat === at + 1)?.person.id ?? '';
  });
  const withPanel = sheet.aspects.some(({ type }) => type === 'P');
  const rows = Array.from({ length: sheet.seats }, (_, at): Row => {
    const seat = at + 1;
    const excluded = sheet.excluded.includes(seat);
    const standIn = sheet.standIns.find((one) => one.seat === seat)?.person.name ?? null;
    const reason = excluded || standIn ? reasonOf(history.data, seat) : null;
    const name = team?.seats.find((one) => one.seat === seat)?.person.name ?? '';
    return { id: String(seat), seat, name, standIn, excluded, reason };
  });
  const counting = rows.filter(({ excluded }) => !excluded).length;
  const decides = may('seat.exclude') && sheet.state !== 'signed' && !sheet.locked;
  const ask = (row: Row, decision: SeatAsked['decision']) => setAsked({ seat: row.seat, name: row.name, decision });
  return (
    <Panel title={t('seatsOf', { counting, of: sheet.seats })} note={t('seatsNote')}>
      <DataTable
        label={t('seats')}
        rows={rows}
        columns={[
          { key: 'seat', title: t('seat'), show: (row) => t('seatN', { seat: row.seat }), width: 90 },
          {
            key: 'name',
            title: t('judge'),
            show: (row) =>
              row.standIn ? (
                <>
                  <s className="quiet">{row.name || '—'}</s> {t('standInIs', { name: row.standIn })}
                </>
              ) : (
                row.name || '—'
              ),
          },
          {
            key: 'counts',
            title: t('state'),
            show: (row) => (
              <>
                {row.excluded ? <strong>{t('seatOut')}</strong> : t('seatIn')}
                {row.reason ? <div className="small quiet">{row.reason}</div> : null}
              </>
            ),
            width: 300,
          },
          ...(decides
            ? [
                {
                  key: 'act',
                  title: <span className="ui-unseen">{t('decideSeat')}</span>,
                  show: (row: Row) => (
                    <span className="row-acts">
                      {row.excluded ? null : (
                        <Button size="small" onClick={() => ask(row, row.standIn ? 'end-stand-in' : 'stand-in')}>
                          {t(row.standIn ? 'standInEnd' : 'standIn')}
                        </Button>
                      )}
                      {withPanel ? (
                        <Button size="small" onClick={() => ask(row, row.excluded ? 'include' : 'exclude')}>
                          {t(row.excluded ? 'seatInclude' : 'seatExclude')}
                        </Button>
                      ) : null}
                    </span>
                  ),
                  width: 220,
                },
              ]
            : []),
        ]}
      />
      {asked ? <SeatDialog sheet={sheet} asked={asked} seated={seated} onClose={() => setAsked(null)} /> : null}
    </Panel>
  );
}

/** Why the seat stands as it does: the newest decision about it. */
function reasonOf(history: SheetHistoryView | undefined, seat: number): string | null {
  const decisions = history?.acts.filter((act: SheetActView) => act.seat === seat && act.kind !== 'signed') ?? [];
  return decisions.at(-1)?.reason ?? null;
}
