import { useState } from 'react';
import { uuidV7 } from '../../lib/offline-queue/uuid-v7.ts';
import { DecisionDialog } from '../controls/decision-dialog.tsx';
import { call } from '../data/call.ts';
import { useText } from '../words.ts';
import type { PayableView } from '../wire.ts';
import { signed, yuan } from './yuan.tsx';

/** Approving what was looked at, or handing approved payments to the bank: all of them or none. */
export function BulkDecision(props: {
  step: 'approve' | 'send';
  competition: string;
  rows: PayableView[];
  onDone: () => void;
  onClose: () => void;
}) {
  const { step, competition, rows, onDone, onClose } = props;
  const t = useText('prizes');
  // made once for this decision: who sends again because the answer was lost pays nobody twice
  const [batch] = useState(() => uuidV7(Date.now()));
  const shared = rows.filter(({ payee }) => payee?.shared).length;
  const sum = (of: (row: PayableView) => number) => yuan(rows.reduce((total, row) => total + signed(row, of(row)), 0));
  return (
    <DecisionDialog
      title={t(step === 'approve' ? 'approveN' : 'sendN', { count: rows.length })}
      effect={
        <>
          <p>{t('sums', { gross: sum((row) => row.gross), tax: sum((row) => row.tax), net: sum((row) => row.net) })}</p>
          <p>{t(step === 'approve' ? 'approveEffect' : 'sendEffect')}</p>
          {shared > 0 ? <p className="payable-shared">{t('sharedN', { count: shared })}</p> : null}
        </>
      }
      confirmLabel={t(step)}
      done={t(step === 'approve' ? 'approveDone' : 'sendDone')}
      act={async () => {
        if (step === 'approve')
          await call('POST', '/competitions/{id}/payables/approvals', {
            path: { id: competition },
            body: { payables: rows.map(({ id, contentHash }) => ({ id, contentHash })) },
          });
        else
          await call('POST', '/competitions/{id}/bank-batches', {
            path: { id: competition },
            body: { id: batch, payables: rows.map(({ id }) => id) },
          });
        onDone();
      }}
      onClose={onClose}
    />
  );
}
