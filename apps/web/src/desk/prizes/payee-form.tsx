import { Input } from 'antd';
import { Field } from '../controls/field.tsx';
import { RecordDialog } from '../controls/record-dialog.tsx';
import { call } from '../data/call.ts';
import { useText } from '../words.ts';
import type { PayableView } from '../wire.ts';

interface Values {
  holder: string;
  bank: string;
  account: string;
  document: string;
}

/** Digits and letters as they are printed on a card: full-width ones become plain, before everybody's eyes. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/** The account of somebody without an access here; whoever enters it does not approve the payment. */
export function PayeeForm({ row, onClose }: { row: PayableView; onClose: () => void }) {
  const t = useText('prizes');
  return (
    <RecordDialog<Values>
      open
      title={t('payeeOf', { name: row.recipient })}
      onClose={onClose}
      start={{
        values: { holder: row.payee?.holder ?? row.recipient, bank: row.payee?.bank ?? '', account: '', document: '' },
        version: 0,
      }}
      save={({ holder, bank, account, document }) =>
        call('PUT', '/payables/{id}/payee', {
          path: { id: row.id },
          body: { holder, bank, account, document: document === '' ? null : document },
        })
      }
    >
      <p className="quiet">{t('payeeHelp')}</p>
      <Field name="holder" label={t('holder')} required>
        <Input maxLength={80} autoFocus autoComplete="off" />
      </Field>
      <Field name="bank" label={t('bank')} required extra={t('bankHelp')}>
        <Input maxLength={100} autoComplete="off" />
      </Field>
      <Field
        name="account"
        label={t('account')}
        required
        normalize={plain}
        rules={[{ pattern: /^\d{8,30}$/, message: t('accountWrong') }]}
      >
        <Input maxLength={40} inputMode="numeric" autoComplete="off" className="figures" />
      </Field>
      <Field name="document" label={t('document')} normalize={plain} extra={t('documentHelp')}>
        <Input maxLength={30} autoComplete="off" className="figures" />
      </Field>
    </RecordDialog>
  );
}
