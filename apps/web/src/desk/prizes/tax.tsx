import { StatusDot } from '@skillstar/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../lib/language.ts';
import { DataTable } from '../controls/data-table.tsx';
import { DecisionDialog } from '../controls/decision-dialog.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { showMoment } from '../controls/moment.ts';
import { Panel } from '../controls/page.tsx';
import { saveFile } from '../controls/save-file.ts';
import { useAction } from '../data/action.ts';
import { call } from '../data/call.ts';
import { useRead } from '../data/queries.ts';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';
import type { TaxHandoverView } from '../wire.ts';
import { PaidDialog } from './paid-dialog.tsx';
import { TaxListForm } from './tax-list-form.tsx';
import { Yuan, yuan } from './yuan.tsx';

/** Withheld tax: from the paid prizes to the list for the declaration, and to the tax office. */
export function Tax({ competition }: { competition: string }) {
  const t = useText('prizes');
  const may = useMay();
  const [step, setStep] = useState<{ do: 'list' | 'paid' | 'drop'; id?: string } | null>(null);
  const close = () => setStep(null);
  const tax = useRead('/competitions/{id}/prize-tax', { path: { id: competition } });
  const asked = tax.data?.handovers.find(({ id }) => id === step?.id);
  return (
    <Panel
      title={t('taxTitle')}
      note={t('taxNote')}
      actions={
        may('payable.manage') ? (
          <Button disabled={!tax.data || tax.data.due.length === 0} onClick={() => setStep({ do: 'list' })}>
            {t('taxList')}
          </Button>
        ) : null
      }
    >
      <Loaded query={tax}>
        {({ due, handovers }) => (
          <>
            {due.length > 0 ? (
              <p className="tax-due">
                {t('taxDue', {
                  count: due.length,
                  income: yuan(due.reduce((sum, { income }) => sum + income, 0)),
                  tax: yuan(due.reduce((sum, line) => sum + line.tax, 0)),
                })}
              </p>
            ) : null}
            <Handovers rows={handovers} isDue={due.length > 0} go={(what, id) => setStep({ do: what, id })} />
            {step?.do === 'list' ? <TaxListForm competition={competition} due={due} onClose={close} /> : null}
          </>
        )}
      </Loaded>
      {asked && step?.do === 'paid' ? (
        <PaidDialog
          title={t('taxPaidOf', { n: asked.n })}
          note={t('taxPaidNote', { tax: yuan(asked.tax) })}
          referenceLabel={t('taxReference')}
          referenceHelp={t('taxReferenceHelp')}
          save={(body) => call('POST', '/tax-handovers/{id}/payment', { path: { id: asked.id }, body })}
          onClose={close}
        />
      ) : null}
      {asked && step?.do === 'drop' ? (
        <DecisionDialog
          title={t('taxDropOf', { n: asked.n })}
          effect={<p>{t('taxDropEffect')}</p>}
          confirmLabel={t('taxDrop')}
          reason
          act={(reason) => call('POST', '/tax-handovers/{id}/withdrawal', { path: { id: asked.id }, body: { reason } })}
          onClose={close}
        />
      ) : null}
    </Panel>
  );
}

interface HandoversProps {
  rows: TaxHandoverView[];
  isDue: boolean;
  go: (what: 'paid' | 'drop', id: string) => void;
}

function Handovers({ rows, isDue, go }: HandoversProps) {
  const t = useText('prizes');
  const reader = useLanguage();
  const may = useMay();
  const taking = useAction((id: string) => saveFile(`/tax-handovers/${id}/file`));
  return (
    <DataTable
      label={t('taxTitle')}
      rows={rows}
      empty={{ title: t('taxNone'), text: t(isDue ? 'taxNoneDue' : 'taxNoneText') }}
      columns={[
        { key: 'n', title: t('taxListed'), show: (row) => t('taxN', { n: row.n }), width: 90 },
        { key: 'lines', title: t('taxLines'), show: (row) => row.lines, figure: true, width: 70 },
        { key: 'income', title: t('taxIncome'), show: (row) => <Yuan fen={row.income} />, figure: true, width: 120 },
        { key: 'tax', title: t('withheld'), show: (row) => <Yuan fen={row.tax} />, figure: true, width: 110 },
        {
          key: 'by',
          title: t('madeBy'),
          width: 170,
          show: (row) => t('byAt', { person: row.createdBy, at: showMoment(row.createdAt, reader) }),
        },
        { key: 'state', title: t('stateTitle'), show: (row) => <HandoverState row={row} /> },
        {
          key: 'actions',
          title: <span className="ui-unseen">{t('files')}</span>,
          width: 210,
          show: (row) => (
            <div className="row-actions">
              {may('payee.reveal') ? (
                <Button type="text" aria-label={t('taxFileOf', { n: row.n })} onClick={() => taking.mutate(row.id)}>
                  {t('format.xlsx')}
                </Button>
              ) : null}
              {row.end === null && !row.own && may('payable.approve') ? (
                <Button type="text" aria-label={t('taxPaidOf', { n: row.n })} onClick={() => go('paid', row.id)}>
                  {t('taxPaid')}
                </Button>
              ) : null}
              {row.end === null && may('payable.manage') ? (
                <Button type="text" aria-label={t('taxDropOf', { n: row.n })} onClick={() => go('drop', row.id)}>
                  {t('taxDrop')}
                </Button>
              ) : null}
            </div>
          ),
        },
      ]}
    />
  );
}

function HandoverState({ row: { end, own } }: { row: TaxHandoverView }) {
  const t = useText('prizes');
  if (end === null) return <StatusDot tone="waiting">{t(own ? 'taxWaitsOther' : 'taxWaits')}</StatusDot>;
  const { outcome, paidOn, reference, reason, person } = end;
  return (
    <>
      <StatusDot tone={outcome === 'paid' ? 'confirmed' : 'faint'}>{t(`taxState.${outcome}`)}</StatusDot>
      <span className="payable-under">{[paidOn, reference, reason, person].filter(Boolean).join(' · ')}</span>
    </>
  );
}
