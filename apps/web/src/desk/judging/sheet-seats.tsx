import { Button } from 'antd';
import { useState } from 'react';
import { DataTable } from '../controls/data-table.tsx';
import { DecisionDialog } from '../controls/decision-dialog.tsx';
import { Panel } from '../controls/page.tsx';
import { call } from '../data/call.ts';
import { useRead } from '../data/queries.ts';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';
import type { SheetView } from '../wire.ts';

interface Decision {
  seat: number;
  name: string;
  excluded: boolean;
}

/** The judges of a panel: a seat that cannot score holds the mean up until the chief says that it does not count. */
export function SheetSeats({ sheet }: { sheet: SheetView }) {
  const t = useText('judging');
  const may = useMay();
  const teams = useRead('/skills/{id}/marking-teams', { path: { id: sheet.skill } });
  const [asked, setAsked] = useState<Decision | null>(null);
  const team = teams.data?.items.find(({ subCriteria }) => subCriteria.includes(sheet.subCriterion.id));
  const rows = Array.from({ length: sheet.seats }, (_, at) => {
    const seat = at + 1;
    const name = team?.seats.find((one) => one.seat === seat)?.person.name ?? '';
    return { id: String(seat), seat, name, excluded: sheet.excluded.includes(seat) };
  });
  const decides = may('seat.exclude') && sheet.state !== 'signed' && !sheet.locked;
  return (
    <Panel title={t('seats')} note={t('seatsNote')}>
      <DataTable
        label={t('seats')}
        rows={rows}
        columns={[
          { key: 'seat', title: t('seat'), show: (row) => t('seatN', { seat: row.seat }), width: 90 },
          { key: 'name', title: t('judge'), show: (row) => row.name || '—' },
          {
            key: 'counts',
            title: t('state'),
            show: (row) => (row.excluded ? <strong>{t('seatOut')}</strong> : t('seatIn')),
            width: 160,
          },
          ...(decides
            ? [
                {
                  key: 'act',
                  title: '',
                  show: (row: (typeof rows)[number]) => (
                    <Button size="small" onClick={() => setAsked({ ...row, excluded: !row.excluded })}>
                      {t(row.excluded ? 'seatInclude' : 'seatExclude')}
                    </Button>
                  ),
                  width: 140,
                },
              ]
            : []),
        ]}
      />
      {asked ? <SeatDialog sheet={sheet} decision={asked} onClose={() => setAsked(null)} /> : null}
    </Panel>
  );
}

function SeatDialog({ sheet, decision, onClose }: { sheet: SheetView; decision: Decision; onClose: () => void }) {
  const t = useText('judging');
  const { seat, name, excluded } = decision;
  const words = { seat, name, code: sheet.subject.code };
  return (
    <DecisionDialog
      reason
      title={t(excluded ? 'seatExcludeTitle' : 'seatIncludeTitle', words)}
      effect={
        <ul>
          <li>{t(excluded ? 'seatExcludeScores' : 'seatIncludeScores')}</li>
          <li>{t('seatOnlyHere', words)}</li>
          {sheet.signedSeats.length > 0 ? <li>{t('reopenSignatures', { count: sheet.signedSeats.length })}</li> : null}
        </ul>
      }
      confirmLabel={t(excluded ? 'seatExclude' : 'seatInclude')}
      done={t(excluded ? 'seatExcluded' : 'seatIncluded')}
      act={(reason) =>
        call('POST', '/mark-sheets/{sheet}/seat-decisions', {
          path: { sheet: sheet.id },
          body: { seat, excluded, reason },
        })
      }
      onClose={onClose}
    />
  );
}
