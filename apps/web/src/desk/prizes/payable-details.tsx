import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../lib/language.ts';
import { DecisionDialog } from '../controls/decision-dialog.tsx';
import { showMoment } from '../controls/moment.ts';
import { call } from '../data/call.ts';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';
import type { PayableView } from '../wire.ts';
import { PaidDialog } from './paid-dialog.tsx';
import { PayableExplanation } from './payable-explanation.tsx';
import { PayeeForm } from './payee-form.tsx';
import { RevealDialog } from './reveal-dialog.tsx';

type Step = 'why' | 'payee' | 'reveal' | 'paid' | 'return' | 'retry' | 'receipt' | null;

/** What stands behind a payable, and what may be done with it now. */
export function PayableDetails({ row }: { row: PayableView }) {
  const t = useText('prizes');
  const reader = useLanguage();
  const [step, setStep] = useState<Step>(null);
  const close = () => setStep(null);
  const facts: [string, string | null][] = [
    [t('fundSource'), row.fundSource],
    [
      t('tax'),
      row.exemptBasis === null ? t('rateOf', { rate: row.taxRate ?? '0' }) : t('exemptBy', { basis: row.exemptBasis }),
    ],
    [t('bank'), row.payee && `${row.payee.holder} · ${row.payee.bank}`],
    [t('document'), row.payee?.document ?? null],
    [
      t('enteredBy'),
      row.payee && t('byAt', { person: row.payee.enteredBy, at: showMoment(row.payee.enteredAt, reader) }),
    ],
    [
      t('approvals'),
      row.approvals
        .map(({ person, at }) => t('byAt', { person, at: showMoment(at, reader) }))
        .join(reader === 'en' ? '; ' : '；') || null,
    ],
    [t('remindedAt'), row.payee || !row.remindedAt ? null : showMoment(row.remindedAt, reader)],
    [t('batch'), row.batchNumber === null ? null : t('batchN', { n: row.batchNumber })],
    [t('paidOn'), row.paidOn && [row.paidOn, row.bankReference].filter(Boolean).join(' · ')],
    [t('returnReason'), row.returnReason],
    [t('receipt'), row.receiptedAt && [showMoment(row.receiptedAt, reader), row.receipt].filter(Boolean).join(' · ')],
  ];
  return (
    <div className="payable-details">
      <dl className="facts">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Steps row={row} go={setStep} />
      {step === 'why' ? <PayableExplanation row={row} onClose={close} /> : null}
      {step === 'payee' ? <PayeeForm row={row} onClose={close} /> : null}
      {step === 'reveal' ? <RevealDialog row={row} onClose={close} /> : null}
      {step === 'paid' ? (
        <PaidDialog
          title={t(row.direction === 'pay' ? 'paidOf' : 'recoveredOf', { name: row.recipient })}
          note={t(row.direction === 'pay' ? 'paidNote' : 'recoveredNote')}
          save={(body) => call('POST', '/payables/{id}/payment', { path: { id: row.id }, body })}
          onClose={close}
        />
      ) : null}
      {step === 'return' ? (
        <DecisionDialog
          title={t('returnOf', { name: row.recipient })}
          effect={<p>{t('returnEffect')}</p>}
          confirmLabel={t('return')}
          reason
          done={t('state.returned')}
          act={(reason) => call('POST', '/payables/{id}/return', { path: { id: row.id }, body: { reason } })}
          onClose={close}
        />
      ) : null}
      {step === 'retry' ? (
        <DecisionDialog
          title={t('retryOf', { name: row.recipient })}
          effect={<p>{t('retryEffect')}</p>}
          confirmLabel={t('retry')}
          act={() => call('POST', '/payables/{id}/retry', { path: { id: row.id } })}
          onClose={close}
        />
      ) : null}
      {step === 'receipt' ? (
        <DecisionDialog
          title={t('receiptOf', { name: row.recipient })}
          effect={<p>{t('receiptEffect')}</p>}
          confirmLabel={t('receiptDo')}
          act={() => call('POST', '/payables/{id}/receipt', { path: { id: row.id }, body: { receipt: null } })}
          onClose={close}
        />
      ) : null}
    </div>
  );
}

function Steps({ row, go }: { row: PayableView; go: (step: Step) => void }) {
  const t = useText('prizes');
  const may = useMay();
  const manage = may('payable.manage');
  const { status, direction, payee } = row;
  const pay = direction === 'pay';
  const steps: [Step, string, boolean][] = [
    ['payee', t(payee ? 'changePayee' : 'enterPayee'), pay && ['open', 'approved', 'returned'].includes(status)],
    ['paid', t(pay ? 'paid' : 'recovered'), pay ? status === 'sent' : status === 'approved'],
    ['return', t('return'), pay && (status === 'sent' || status === 'paid')],
    ['retry', t('retry'), status === 'returned'],
    ['receipt', t('receiptDo'), pay && status === 'paid' && !row.receiptedAt],
    ['reveal', t('reveal'), may('payee.reveal') && payee !== null],
    ['why', t('explain.why'), true],
  ];
  return (
    <div className="page-actions">
      {steps
        .filter(([step, , open]) => open && (manage || step === 'why'))
        .map(([step, label]) => (
          <Button key={step} aria-label={`${label} ${row.recipient}`} onClick={() => go(step)}>
            {label}
          </Button>
        ))}
    </div>
  );
}
