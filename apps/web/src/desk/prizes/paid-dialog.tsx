import { Input } from 'antd';
import dayjs from 'dayjs';
import { DayField } from '../controls/day-field.tsx';
import { Field } from '../controls/field.tsx';
import { RecordDialog } from '../controls/record-dialog.tsx';
import { useText } from '../words.ts';

interface Values {
  paidOn: string;
  reference: string;
}

/** The bank’s word, or the tax office's, that the money has arrived. */
export function PaidDialog(props: {
  title: string;
  note: string;
  /** What the number is called and where it stands; the bank's unless told. */
  referenceLabel?: string;
  referenceHelp?: string;
  save: (values: Values) => Promise<unknown>;
  onClose: () => void;
}) {
  const t = useText('prizes');
  return (
    <RecordDialog<Values>
      open
      title={props.title}
      onClose={props.onClose}
      start={{ values: { paidOn: dayjs().format('YYYY-MM-DD'), reference: '' }, version: 0 }}
      save={(values) => props.save(values)}
      saveLabel={t('confirmPaid')}
    >
      <p className="quiet">{props.note}</p>
      <Field name="paidOn" label={t('paidOn')} required>
        <DayField />
      </Field>
      <Field
        name="reference"
        label={props.referenceLabel ?? t('reference')}
        required
        extra={props.referenceHelp ?? t('referenceHelp')}
      >
        <Input maxLength={100} />
      </Field>
    </RecordDialog>
  );
}
