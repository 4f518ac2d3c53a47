import { Input, Radio } from 'antd';
import { useParams } from 'react-router';
import { Field } from '../controls/field.tsx';
import { RecordDialog } from '../controls/record-dialog.tsx';
import { call } from '../data/call.ts';
import { useText } from '../words.ts';
import type { PrizesView } from '../wire.ts';

interface Values {
  fundSource: string;
  tax: 'rate' | 'exempt';
  taxRate: string;
  exemptBasis: string;
  basis: 'gross' | 'net';
}

/** Where the money comes from and how it is taxed; held as soon as a prize is approved. */
export function TermsForm({
  terms,
  open,
  onClose,
}: {
  terms: PrizesView['terms'];
  open: boolean;
  onClose: () => void;
}) {
  const t = useText('prizes');
  const { competition = '' } = useParams();
  return (
    <RecordDialog<Values>
      open={open}
      title={t('terms')}
      onClose={onClose}
      start={{
        values: {
          fundSource: terms?.fundSource ?? '',
          tax: terms?.exemptBasis ? 'exempt' : 'rate',
          taxRate: terms?.taxRate ?? '20',
          exemptBasis: terms?.exemptBasis ?? '',
          basis: terms?.basis ?? 'gross',
        },
        version: terms?.version ?? 0,
      }}
      save={({ fundSource, tax, taxRate, exemptBasis, basis }, version) =>
        call('PUT', '/competitions/{id}/prizes/terms', {
          path: { id: competition },
          body: {
            fundSource,
            taxRate: tax === 'rate' ? taxRate : null,
            exemptBasis: tax === 'exempt' ? exemptBasis : null,
            basis,
            version: version === 0 ? null : version,
          },
        })
      }
    >
      {(form) => (
        <>
          <Field name="fundSource" label={t('fundSource')} required extra={t('fundSourceHelp')}>
            <Input maxLength={100} autoFocus />
          </Field>
          <Field name="tax" label={t('tax')} asked>
            <Radio.Group
              options={[
                { value: 'rate', label: t('taxed') },
                { value: 'exempt', label: t('exempt') },
              ]}
            />
          </Field>
          <Field noStyle shouldUpdate asked>
            {() =>
              form.getFieldValue('tax') === 'exempt' ? (
                <Field name="exemptBasis" label={t('exemptBasis')} required extra={t('exemptHelp')}>
                  <Input maxLength={100} />
                </Field>
              ) : (
                <Field name="taxRate" label={t('taxRate')} required extra={t('taxHelp')}>
                  <Input maxLength={8} inputMode="decimal" suffix="%" />
                </Field>
              )
            }
          </Field>
          <Field name="basis" label={t('basis')} asked>
            <Radio.Group
              options={[
                { value: 'gross', label: t('basisGross') },
                { value: 'net', label: t('basisNet') },
              ]}
            />
          </Field>
          <p className="quiet">{t('termsHeld')}</p>
        </>
      )}
    </RecordDialog>
  );
}
