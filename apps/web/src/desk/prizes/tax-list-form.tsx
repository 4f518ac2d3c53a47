import { Banner } from '@skillstar/ui';
import dayjs from 'dayjs';
import { useState } from 'react';
import { uuidV7 } from '../../lib/offline-queue/uuid-v7.ts';
import { useLanguage } from '../../lib/language.ts';
import { DataTable } from '../controls/data-table.tsx';
import { DayField } from '../controls/day-field.tsx';
import { Field } from '../controls/field.tsx';
import { listing } from '../controls/listing.ts';
import { RecordDialog } from '../controls/record-dialog.tsx';
import { call } from '../data/call.ts';
import { useText } from '../words.ts';
import type { TaxLineView } from '../wire.ts';
import { Yuan, yuan } from './yuan.tsx';

interface Props {
  competition: string;
  due: TaxLineView[];
  onClose: () => void;
}

const upTo = (due: TaxLineView[], day: string | null) =>
  due.filter(({ paidOn }) => paidOn === null || (day !== null && paidOn <= day));
const taxOf = (lines: TaxLineView[]) => lines.reduce((sum, { tax }) => sum + tax, 0);

/** The list of a declaration, looked at before it is made: payments up to a day. */
export function TaxListForm({ competition, due, onClose }: Props) {
  const t = useText('prizes');
  const reader = useLanguage();
  // made once for this list: who sends again because the answer was lost gets the same one
  const [id] = useState(() => uuidV7(Date.now()));
  return (
    <RecordDialog<{ through: string }>
      open
      title={t('taxList')}
      size={640}
      onClose={onClose}
      start={{ values: { through: dayjs().format('YYYY-MM-DD') }, version: 0 }}
      save={({ through }) =>
        call('POST', '/competitions/{id}/tax-handovers', {
          path: { id: competition },
          body: { id, through, tax: taxOf(upTo(due, through)) },
        })
      }
      saveLabel={t('taxList')}
    >
      {(form) => (
        <>
          <Field name="through" label={t('taxThrough')} required extra={t('taxThroughHelp')}>
            <DayField />
          </Field>
          <Field noStyle shouldUpdate asked>
            {() => {
              const lines = upTo(due, (form.getFieldValue('through') as string | null) ?? null);
              const nameless = lines.filter(({ person, document }) => person && document === null);
              return (
                <>
                  {nameless.length > 0 ? (
                    <Banner tone="accent" title={t('taxNoDocument', { count: nameless.length })}>
                      {listing(
                        nameless.map(({ recipient }) => recipient),
                        reader,
                      )}
                    </Banner>
                  ) : null}
                  <p className="tax-due">{t('taxSum', { count: lines.length, tax: yuan(taxOf(lines)) })}</p>
                  <DataTable
                    label={t('taxList')}
                    rows={lines}
                    rowKey={({ payable }) => payable}
                    empty={{ title: t('taxNothing') }}
                    columns={[
                      {
                        key: 'recipient',
                        title: t('recipient'),
                        show: (line) => (
                          <>
                            {line.recipient}
                            <span className="payable-under figures">
                              {line.document ?? (line.person ? t('taxDocumentMissing') : '—')}
                            </span>
                          </>
                        ),
                      },
                      { key: 'paidOn', title: t('paidOn'), show: (line) => line.paidOn ?? t('taxBack'), width: 110 },
                      {
                        key: 'income',
                        title: t('taxIncome'),
                        show: (line) => <Yuan fen={line.income} />,
                        figure: true,
                        width: 110,
                      },
                      {
                        key: 'tax',
                        title: t('withheld'),
                        show: (line) => <Yuan fen={line.tax} />,
                        figure: true,
                        width: 100,
                      },
                    ]}
                  />
                </>
              );
            }}
          </Field>
        </>
      )}
    </RecordDialog>
  );
}
