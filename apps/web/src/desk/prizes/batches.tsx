import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../lib/language.ts';
import { DataTable } from '../controls/data-table.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { showMoment } from '../controls/moment.ts';
import { Panel } from '../controls/page.tsx';
import { saveFile } from '../controls/save-file.ts';
import { useAction } from '../data/action.ts';
import { call } from '../data/call.ts';
import { useList } from '../data/queries.ts';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';
import type { BatchView } from '../wire.ts';
import { PaidDialog } from './paid-dialog.tsx';
import { Yuan, yuan } from './yuan.tsx';

/** What went to the bank, with its files. */
export function Batches({ competition }: { competition: string }) {
  const t = useText('prizes');
  const reader = useLanguage();
  const may = useMay();
  const list = useList('/competitions/{id}/bank-batches', { path: { id: competition } });
  const [paid, setPaid] = useState<string | null>(null);
  // as it stands now: a payment may have been returned while the page was open
  const asked: BatchView | undefined = list.data?.find(({ id }) => id === paid);
  const taking = useAction(({ id, format }: { id: string; format: 'csv' | 'xlsx' }) =>
    saveFile(`/bank-batches/${id}/file`, { format }),
  );
  return (
    <Panel title={t('batches')} note={t('batchesNote')}>
      <Loaded query={list}>
        {(rows) => (
          <DataTable
            label={t('batches')}
            rows={rows}
            empty={{ title: t('noBatches'), text: t('noBatchesText') }}
            columns={[
              {
                key: 'n',
                title: t('batch'),
                value: (row) => row.n,
                show: (row) => t('batchN', { n: row.n }),
                width: 120,
              },
              { key: 'payments', title: t('payments'), value: (row) => row.payments, figure: true, width: 90 },
              { key: 'total', title: t('net'), show: (row) => <Yuan fen={row.total} />, figure: true, width: 130 },
              {
                key: 'state',
                title: t('progress'),
                show: (row) =>
                  t('batchState', { paid: row.paid, sent: row.sent, back: row.payments - row.paid - row.sent }),
              },
              {
                key: 'by',
                title: t('madeBy'),
                show: (row) => t('byAt', { person: row.createdBy, at: showMoment(row.createdAt, reader) }),
              },
              {
                key: 'actions',
                title: <span className="ui-unseen">{t('files')}</span>,
                width: 280,
                show: (row) =>
                  may('payable.manage') ? (
                    <div className="row-actions">
                      {(['csv', 'xlsx'] as const).map((format) => (
                        <Button
                          key={format}
                          type="text"
                          aria-label={t('fileOf', { n: row.n, format: t(`format.${format}`) })}
                          onClick={() => taking.mutate({ id: row.id, format })}
                        >
                          {t(`format.${format}`)}
                        </Button>
                      ))}
                      {row.sent > 0 ? (
                        <Button type="text" aria-label={t('batchPaidOf', { n: row.n })} onClick={() => setPaid(row.id)}>
                          {t('batchPaid')}
                        </Button>
                      ) : null}
                    </div>
                  ) : null,
              },
            ]}
          />
        )}
      </Loaded>
      {asked ? (
        <PaidDialog
          title={t('batchPaidOf', { n: asked.n })}
          note={t('batchPaidNote', { count: asked.sent, total: yuan(asked.total) })}
          save={(body) => call('POST', '/bank-batches/{id}/payment', { path: { id: asked.id }, body })}
          onClose={() => setPaid(null)}
        />
      ) : null}
    </Panel>
  );
}
