import { useState } from 'react';
import { Button, StatusDot } from '@skillstar/ui';
import { request } from '../../../lib/api.ts';
import { sentenceOf } from '../sentence.ts';
import { useT } from '../words.ts';
import { PayeeForm } from './payee-form.tsx';
import { PrizeWhy } from './prize-why.tsx';
import type { Prize } from './prize.ts';
import { yuan } from './yuan.ts';

const TONES = {
  open: 'waiting',
  approved: 'waiting',
  sent: 'waiting',
  paid: 'confirmed',
  returned: 'signal',
  cancelled: 'faint',
} as const;

export function PrizeCard({ prize, onChanged }: { prize: Prize; onChanged: () => void }) {
  const t = useT();
  const [editing, setEditing] = useState(false);
  const [fault, setFault] = useState<string>();
  const { gross, tax, net, status, payee, direction } = prize;
  const confirm = () =>
    request('POST', `/payables/${prize.id}/receipt`, { body: { receipt: null } }).then(onChanged, (error: unknown) =>
      setFault(sentenceOf(error)),
    );
  const mayEdit = direction === 'pay' && ['open', 'approved', 'returned'].includes(status);
  // a correction of the results took some of it away after it was paid
  const isBack = direction === 'recover';
  const owesBack = isBack && status !== 'paid';
  const missing = mayEdit && payee === null;
  return (
    <>
      <header>
        <span>
          <strong>{prize.title}</strong>
          <small>{[prize.recipient, prize.skill?.name].filter(Boolean).join(' · ')}</small>
        </span>
        <StatusDot tone={missing || owesBack ? 'signal' : TONES[status]}>
          {missing
            ? t('prizes.needPayee')
            : owesBack
              ? t('prizes.status.recover')
              : t(`prizes.status.${isBack ? 'recovered' : status}`)}
        </StatusDot>
      </header>
      <p className="portal-sum">{t(isBack ? 'prizes.back' : 'prizes.net', { net: yuan(net) })}</p>
      <p className="portal-hint">
        {isBack
          ? t('prizes.backWhy', { gross: yuan(gross) })
          : tax === 0
            ? t('prizes.grossExempt', { gross: yuan(gross) })
            : t('prizes.gross', { gross: yuan(gross), tax: yuan(tax) })}
      </p>
      <PrizeWhy prize={prize.id} />
      {prize.returnReason && status === 'returned' ? (
        <p className="portal-fault">{t('prizes.returnedWhy', { reason: prize.returnReason })}</p>
      ) : null}
      {prize.paidOn ? (
        <p className="portal-hint">{t(isBack ? 'prizes.backOn' : 'prizes.paidOn', { date: prize.paidOn })}</p>
      ) : null}
      {payee && !editing && !isBack ? (
        <p className="portal-account">
          {t('prizes.account', { bank: payee.bank, holder: payee.holder, account: payee.account })}
        </p>
      ) : null}
      {payee?.shared && !isBack ? <p className="portal-fault">{t('prizes.shared')}</p> : null}
      {fault ? (
        <p className="portal-fault" role="alert">
          {fault}
        </p>
      ) : null}
      {editing ? (
        <PayeeForm
          prize={prize}
          onCancel={() => setEditing(false)}
          onSaved={() => {
            setEditing(false);
            onChanged();
          }}
        />
      ) : mayEdit ? (
        <Button kind={missing ? 'primary' : 'plain'} className="portal-wide" onClick={() => setEditing(true)}>
          {t(missing ? 'prizes.enter' : 'prizes.change')}
        </Button>
      ) : null}
      {status === 'paid' && direction === 'pay' ? (
        prize.receiptedAt ? (
          <StatusDot tone="confirmed">{t('prizes.confirmed')}</StatusDot>
        ) : (
          <Button kind="primary" className="portal-wide" onClick={() => void confirm()}>
            {t('prizes.confirm')}
          </Button>
        )
      ) : null}
    </>
  );
}
