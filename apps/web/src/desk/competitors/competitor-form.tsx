import { Form, Input, Switch } from 'antd';
import { localName, useLanguage } from '../../lib/language.ts';
import { Choice } from '../controls/choice.tsx';
import { Field } from '../controls/field.tsx';
import { RecordDialog, type Snapshot } from '../controls/record-dialog.tsx';
import { call } from '../data/call.ts';
import { useList } from '../data/queries.ts';
import { useText } from '../words.ts';
import type { CompetitorView } from '../wire.ts';

interface Values {
  name: string;
  nameEn: string | null;
  skill: string;
  delegation: string;
  group: string | null;
  unit: string | null;
  sex: 'male' | 'female' | null;
  outOfContest: boolean;
}

const EMPTY: Snapshot<Values> = {
  values: {
    name: '',
    nameEn: null,
    skill: '',
    delegation: '',
    group: null,
    unit: null,
    sex: null,
    outOfContest: false,
  },
  version: 0,
};
const snapshot = ({ skill, delegation, group, version, ...rest }: CompetitorView): Snapshot<Values> => ({
  values: {
    name: rest.name,
    nameEn: rest.nameEn,
    unit: rest.unit,
    sex: rest.sex,
    outOfContest: rest.outOfContest,
    skill: skill.id,
    delegation: delegation.id,
    group: group?.id ?? null,
  },
  version,
});

interface Props {
  competition: string;
  competitor: CompetitorView | null;
  open: boolean;
  onClose: () => void;
}

export function CompetitorForm({ competition, competitor, open, onClose }: Props) {
  const t = useText('competitors');
  const reader = useLanguage();
  const path = { id: competition };
  const skills = useList('/competitions/{id}/skills', { path, when: open });
  const delegations = useList('/competitions/{id}/delegations', { path, when: open });
  const groups = useList('/competitions/{id}/groups', { path, when: open });
  const reload = async () => {
    const now = await call('GET', '/competitions/{id}/competitors', {
      path,
      query: { search: competitor!.name, limit: 200 },
    });
    return snapshot(now.items.find(({ id }) => id === competitor!.id) ?? competitor!);
  };
  return (
    <RecordDialog<Values>
      open={open}
      title={competitor ? t('edit') : t('add')}
      start={competitor ? snapshot(competitor) : EMPTY}
      names={{
        name: t('name'),
        nameEn: t('nameEn'),
        skill: t('skill'),
        delegation: t('delegation'),
        group: t('group'),
        unit: t('unit'),
        sex: t('sex'),
        outOfContest: t('outOfContest'),
      }}
      reload={reload}
      save={(values, version) => {
        const body = { ...values, nameEn: values.nameEn || null, unit: values.unit || null };
        return competitor
          ? call('PATCH', '/competitors/{id}', { path: { id: competitor.id }, body: { ...body, version } })
          : call('POST', '/competitions/{id}/competitors', { path, body });
      }}
      onClose={onClose}
    >
      <Field name="name" label={t('name')} required>
        <Input maxLength={40} autoFocus />
      </Field>
      <div className="field-pair">
        <Field name="nameEn" label={t('nameEn')}>
          <Input maxLength={80} />
        </Field>
        <Field name="sex" label={t('sex')}>
          <Choice
            clearable
            options={[
              { value: 'male', label: t('sexes.male') },
              { value: 'female', label: t('sexes.female') },
            ]}
          />
        </Field>
      </div>
      <Field name="skill" label={t('skill')} required>
        <Choice
          options={(skills.data ?? []).map((one) => ({
            value: one.id,
            label: `${one.number} ${localName(one, reader)}`,
          }))}
        />
      </Field>
      <div className="field-pair">
        <Field name="delegation" label={t('delegation')} required>
          <Choice
            options={(delegations.data ?? []).map((one) => ({
              value: one.id,
              label: `${one.code} ${localName(one, reader)}`,
            }))}
          />
        </Field>
        <Field name="group" label={t('group')}>
          <Choice clearable options={(groups.data ?? []).map(({ id, name }) => ({ value: id, label: name }))} />
        </Field>
      </div>
      <Field name="unit" label={t('unit')}>
        <Input maxLength={100} />
      </Field>
      <Form.Item name="outOfContest" label={t('outOfContest')} valuePropName="checked" extra={t('outOfContestHint')}>
        <Switch />
      </Form.Item>
    </RecordDialog>
  );
}
