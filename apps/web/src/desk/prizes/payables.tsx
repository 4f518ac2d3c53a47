import { Button, Input } from 'antd';
import { useState } from 'react';
import { Choice } from '../controls/choice.tsx';
import { DataTable } from '../controls/data-table.tsx';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';
import type { PayableView } from '../wire.ts';
import { BulkDecision } from './bulk-decision.tsx';
import { PayableDetails } from './payable-details.tsx';
import { PayableState } from './payable-state.tsx';
import { Reminder } from './reminder.tsx';
import { signed, Yuan } from './yuan.tsx';

const STATES = ['open', 'approved', 'sent', 'paid', 'returned', 'cancelled'] as const;

const isWithoutAccount = ({ status, direction, payee }: PayableView) =>
  status === 'open' && direction === 'pay' && payee === null;

/** Every payable, to be looked through, approved and handed to the bank. */
export function Payables({ competition, rows }: { competition: string; rows: PayableView[] }) {
  const t = useText('prizes');
  const words = useText('words');
  const may = useMay();
  const [text, setText] = useState('');
  const [state, setState] = useState<string | null>(null);
  const [keys, setKeys] = useState<string[]>([]);
  const [step, setStep] = useState<'approve' | 'send' | null>(null);
  const [reminding, setReminding] = useState(false);
  const sought = text.trim().toLowerCase();
  const shown = rows.filter(
    (row) =>
      (state === null ? row.status !== 'cancelled' : row.status === state) &&
      [row.recipient, row.title, row.skill?.name].some((word) => word?.toLowerCase().includes(sought)),
  );
  const selected = shown.filter(({ id }) => keys.includes(id));
  const approvable = selected.filter(
    (row) => row.status === 'open' && (row.payee !== null || row.direction === 'recover'),
  );
  const sendable = selected.filter((row) => row.status === 'approved' && row.direction === 'pay');
  return (
    <div>
      <div className="filters" role="search">
        <Input
          allowClear
          aria-label={words('search')}
          placeholder={t('searchHint')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Choice
          clearable
          label={t('stateTitle')}
          placeholder={t('anyState')}
          options={STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
          value={state}
          onChange={setState}
        />
        <span className="filters-count figures" aria-live="polite">
          {t('count', { count: shown.length })}
        </span>
        {may('payable.approve') ? (
          <Button disabled={approvable.length === 0} onClick={() => setStep('approve')}>
            {t('approveN', { count: approvable.length })}
          </Button>
        ) : null}
        {may('payable.manage') && rows.some(isWithoutAccount) ? (
          <Button onClick={() => setReminding(true)}>{t('remind')}</Button>
        ) : null}
        {may('payable.manage') ? (
          <Button disabled={sendable.length === 0} onClick={() => setStep('send')}>
            {t('sendN', { count: sendable.length })}
          </Button>
        ) : null}
      </div>
      <DataTable
        label={t('payables')}
        rows={shown}
        empty={{ title: t('none'), text: t('noneText') }}
        selected={{ keys, onChange: setKeys, label: (row) => t('select', { name: row.recipient, title: row.title }) }}
        expanded={(row) => <PayableDetails row={row} />}
        rowClass={(row) => (row.status === 'cancelled' ? 'row-dim' : '')}
        columns={[
          {
            key: 'recipient',
            title: t('recipient'),
            value: (row) => row.recipient,
            show: (row) => (
              <>
                <strong>{row.recipient}</strong>
                <span className="payable-under">
                  {[row.title, row.skill?.name].filter(Boolean).join(' · ')}
                  {row.direction === 'recover' ? ` · ${t('recover')}` : ''}
                </span>
              </>
            ),
          },
          {
            key: 'gross',
            title: t('gross'),
            value: (row) => signed(row, row.gross),
            show: (row) => <Yuan fen={signed(row, row.gross)} />,
            figure: true,
            width: 120,
          },
          {
            key: 'tax',
            title: t('withheld'),
            value: (row) => signed(row, row.tax),
            show: (row) => <Yuan fen={signed(row, row.tax)} />,
            figure: true,
            width: 110,
          },
          {
            key: 'net',
            title: t('net'),
            value: (row) => signed(row, row.net),
            show: (row) => <Yuan fen={signed(row, row.net)} />,
            figure: true,
            width: 120,
          },
          {
            key: 'account',
            title: t('account'),
            value: (row) => row.payee?.holder,
            show: (row) =>
              row.payee && row.direction === 'pay' ? (
                <>
                  <span className="figures">{row.payee.account.slice(-8)}</span>
                  {row.payee.shared ? <span className="payable-under payable-shared">{t('shared')}</span> : null}
                </>
              ) : (
                '—'
              ),
            width: 150,
          },
          {
            key: 'state',
            title: t('stateTitle'),
            value: (row) => STATES.indexOf(row.status),
            show: (row) => (
              <>
                <PayableState row={row} />
                {row.status === 'returned' ? <span className="payable-under">{row.returnReason}</span> : null}
              </>
            ),
            width: 210,
          },
        ]}
      />
      {reminding ? (
        <Reminder competition={competition} rows={rows.filter(isWithoutAccount)} onClose={() => setReminding(false)} />
      ) : null}
      {step ? (
        <BulkDecision
          step={step}
          competition={competition}
          rows={step === 'approve' ? approvable : sendable}
          onDone={() => setKeys([])}
          onClose={() => setStep(null)}
        />
      ) : null}
    </div>
  );
}
