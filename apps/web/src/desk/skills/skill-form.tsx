import { Form, Input, Switch } from 'antd';
import { Field } from '../controls/field.tsx';
import { RecordDialog, type Snapshot } from '../controls/record-dialog.tsx';
import { call } from '../data/call.ts';
import { useText } from '../words.ts';
import type { SkillView } from '../wire.ts';

interface Values {
  number: string;
  name: string;
  nameEn: string | null;
  coded: boolean;
}

const EMPTY: Snapshot<Values> = {
  values: { number: '', name: '', nameEn: null, coded: false },
  version: 0,
};
const snapshot = ({ number, name, nameEn, coded, version }: SkillView): Snapshot<Values> => ({
  values: { number, name, nameEn, coded },
  version,
});

interface Props {
  competition: string;
  skill: SkillView | null;
  open: boolean;
  onClose: () => void;
}

export function SkillForm({ competition, skill, open, onClose }: Props) {
  const t = useText('skills');
  const opened = skill !== null && skill.status !== 'preparing';
  return (
    <RecordDialog<Values>
      open={open}
      title={skill ? t('edit') : t('add')}
      start={skill ? snapshot(skill) : EMPTY}
      names={{
        number: t('number'),
        name: t('name'),
        nameEn: t('nameEn'),
        coded: t('codedSwitch'),
      }}
      reload={async () => snapshot(await call('GET', '/skills/{id}', { path: { id: skill!.id } }))}
      save={({ coded, ...values }, version) => {
        const body = { ...values, nameEn: values.nameEn || null, ...(!opened && { coded }) };
        return skill
          ? call('PATCH', '/skills/{id}', { path: { id: skill.id }, body: { ...body, version } })
          : call('POST', '/competitions/{id}/skills', { path: { id: competition }, body });
      }}
      onClose={onClose}
    >
      <Field name="number" label={t('number')} extra={t('numberHint')} required>
        <Input maxLength={10} autoFocus />
      </Field>
      <Field name="name" label={t('name')} required>
        <Input maxLength={80} />
      </Field>
      <Field name="nameEn" label={t('nameEn')}>
        <Input maxLength={120} />
      </Field>
      <Form.Item
        name="coded"
        label={t('codedSwitch')}
        valuePropName="checked"
        extra={opened ? t('codedFixed') : t('codedHint')}
      >
        <Switch disabled={opened} />
      </Form.Item>
    </RecordDialog>
  );
}
