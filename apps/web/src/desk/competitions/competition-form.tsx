import { Form, Input, InputNumber } from 'antd';
import { DayField } from '../controls/day-field.tsx';
import { Field } from '../controls/field.tsx';
import { RecordDialog, type Snapshot } from '../controls/record-dialog.tsx';
import { call } from '../data/call.ts';
import { useText } from '../words.ts';
import type { CompetitionView } from '../wire.ts';

interface Values {
  name: string;
  nameEn: string | null;
  startsOn: string;
  days: number;
}

const snapshot = ({ name, nameEn, startsOn, days, version }: CompetitionView): Snapshot<Values> => ({
  values: { name, nameEn, startsOn, days },
  version,
});

export function CompetitionForm(props: { competition: CompetitionView; open: boolean; onClose: () => void }) {
  const { competition, open, onClose } = props;
  const t = useText('competitions');
  const path = { id: competition.id };
  return (
    <RecordDialog<Values>
      open={open}
      title={t('editBasics')}
      start={snapshot(competition)}
      names={{ name: t('name'), nameEn: t('nameEn'), startsOn: t('startsOn'), days: t('days') }}
      reload={async () => snapshot(await call('GET', '/competitions/{id}', { path }))}
      save={(values, version) =>
        call('PATCH', '/competitions/{id}', {
          path,
          body: { ...values, nameEn: values.nameEn || null, version },
        })
      }
      onClose={onClose}
    >
      <Field name="name" label={t('name')} required>
        <Input maxLength={200} />
      </Field>
      <Field name="nameEn" label={t('nameEn')}>
        <Input maxLength={200} />
      </Field>
      <div className="field-pair">
        <Field name="startsOn" label={t('startsOn')} required>
          <DayField />
        </Field>
        <Form.Item name="days" label={t('days')} rules={[{ required: true, message: t('daysNeeded') }]}>
          <InputNumber min={1} max={60} className="desk-wide" />
        </Form.Item>
      </div>
    </RecordDialog>
  );
}
