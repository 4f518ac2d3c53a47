import { Button, Checkbox, Form, InputNumber } from 'antd';
import { Choice, ManyChoices } from '../controls/choice.tsx';
import { DayField, MomentField } from '../controls/day-field.tsx';
import { Field } from '../controls/field.tsx';
import { RecordDialog } from '../controls/record-dialog.tsx';
import { call } from '../data/call.ts';
import { useText } from '../words.ts';
import type { RegistrationView } from '../wire.ts';
import { CAP_SCOPES, conditionsOf, termsOf, type Terms } from './terms-values.ts';

interface Props {
  registration: RegistrationView;
  open: boolean;
  onClose: () => void;
}

const CAP_WORDS = { delegation: 'perDelegation', 'delegation-skill': 'perDelegationSkill', skill: 'perSkill' } as const;

export function TermsForm({ registration, open, onClose }: Props) {
  const t = useText('registration');
  const path = { id: registration.competition };
  const places = (list: { id: string; name: string }[]) => list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <RecordDialog<Terms>
      open={open}
      size={760}
      title={t('editTerms')}
      start={{ values: termsOf(registration), version: registration.version }}
      names={{
        opensAt: t('opensAt'),
        closesAt: t('closesAt'),
        purgeOn: t('purgeOn'),
        ageOn: t('ageOn'),
        groups: t('groups'),
        caps: t('caps'),
      }}
      reload={async () => {
        const now = await call('GET', '/competitions/{id}/registration', { path });
        return { values: termsOf(now), version: now.version };
      }}
      save={(values, version) =>
        call('PUT', '/competitions/{id}/registration', {
          path,
          body: {
            opensAt: values.opensAt ?? null,
            closesAt: values.closesAt ?? null,
            purgeOn: values.purgeOn ?? null,
            conditions: conditionsOf(values),
            version,
          },
        })
      }
      onClose={onClose}
    >
      <div className="field-pair">
        <Field name="opensAt" label={t('opensAt')} extra={t('opensHint')}>
          <MomentField />
        </Field>
        <Field name="closesAt" label={t('closesAt')} extra={t('closesHint')}>
          <MomentField />
        </Field>
        <Field name="purgeOn" label={t('purgeOn')} extra={t('purgeHint')}>
          <DayField />
        </Field>
        <Field name="ageOn" label={t('ageOn')} extra={t('ageHint')}>
          <DayField />
        </Field>
      </div>
      <h3 className="quiet-title">{t('ages')}</h3>
      <Form.List name="ages">
        {(lines, { add, remove }) => (
          <div className="registration-lines">
            {lines.map(({ key, name }, index) => (
              <fieldset key={key} className="registration-line">
                <legend>{t('row', { n: index + 1 })}</legend>
                <Field asked name={[name, 'skill']} label={t('skill')}>
                  <Choice clearable placeholder={t('everySkill')} options={places(registration.skills)} />
                </Field>
                <Field asked name={[name, 'group']} label={t('group')}>
                  <Choice clearable placeholder={t('everyGroup')} options={places(registration.groups)} />
                </Field>
                <Field asked name={[name, 'sex']} label={t('sex')}>
                  <Choice
                    clearable
                    placeholder={t('everybody')}
                    options={(['male', 'female'] as const).map((value) => ({ value, label: t(value) }))}
                  />
                </Field>
                <Field asked name={[name, 'min']} label={t('min')}>
                  <InputNumber min={0} max={120} precision={0} />
                </Field>
                <Field asked name={[name, 'max']} label={t('max')}>
                  <InputNumber min={0} max={120} precision={0} />
                </Field>
                <Button
                  aria-label={`${t('remove')} ${t('ages')} ${t('row', { n: index + 1 })}`}
                  onClick={() => remove(name)}
                >
                  {t('remove')}
                </Button>
              </fieldset>
            ))}
            <Button onClick={() => add({})}>{t('addAge')}</Button>
          </div>
        )}
      </Form.List>
      {registration.groups.length > 0 ? (
        <>
          <h3 className="quiet-title">{t('groups')}</h3>
          <p className="registration-hint">{t('groupsHint')}</p>
          <div className="registration-groups">
            {registration.skills.map(({ id, name }) => (
              <Field key={id} name={['groups', id]} label={name}>
                <ManyChoices clearable placeholder={t('everyGroup')} options={places(registration.groups)} />
              </Field>
            ))}
          </div>
        </>
      ) : null}
      <h3 className="quiet-title">{t('caps')}</h3>
      <div className="registration-caps">
        {CAP_SCOPES.map((scope) => (
          <Field key={scope} name={['caps', scope]} label={t(CAP_WORDS[scope])}>
            <InputNumber min={1} max={100_000} precision={0} />
          </Field>
        ))}
      </div>
      <Form.Item name="oneSkill" valuePropName="checked">
        <Checkbox>{t('oneSkill')}</Checkbox>
      </Form.Item>
      <Form.Item name="groupNeeded" valuePropName="checked">
        <Checkbox>{t('groupNeeded')}</Checkbox>
      </Form.Item>
    </RecordDialog>
  );
}
