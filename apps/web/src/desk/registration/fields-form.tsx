import { Button, Checkbox, Form, Input } from 'antd';
import { FIELD_KINDS, type FieldKind } from '@skillstar/rules';
import { Choice } from '../controls/choice.tsx';
import { Field } from '../controls/field.tsx';
import { RecordDialog } from '../controls/record-dialog.tsx';
import { call } from '../data/call.ts';
import { useText } from '../words.ts';
import type { RegistrationView } from '../wire.ts';
import { fieldsOf, linesOf, type FieldLine } from './form-values.ts';

interface Props {
  registration: RegistrationView;
  open: boolean;
  onClose: () => void;
}

interface Values {
  lines: FieldLine[];
}

/** What is asked, in its order; the name and the document are always asked. */
export function FieldsForm({ registration, open, onClose }: Props) {
  const t = useText('registration');
  const path = { id: registration.competition };
  const kinds = FIELD_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }));
  const free = kinds.filter(({ value }) => value !== 'name' && value !== 'document');
  const { opensAt, closesAt, purgeOn, form: before } = registration;
  return (
    <RecordDialog<Values>
      open={open}
      size={860}
      title={t('editForm')}
      start={{ values: { lines: linesOf(before) }, version: registration.version }}
      names={{ lines: t('form') }}
      reload={async () => {
        const now = await call('GET', '/competitions/{id}/registration', { path });
        return { values: { lines: linesOf(now.form) }, version: now.version };
      }}
      save={({ lines }, version) =>
        call('PUT', '/competitions/{id}/registration', {
          path,
          body: { opensAt, closesAt, purgeOn, form: { fields: fieldsOf(lines, before) }, version },
        })
      }
      onClose={onClose}
    >
      {(form) => (
        <Form.List name="lines">
          {(lines, { add, remove, move }) => (
            <div className="registration-lines">
              {lines.map(({ key, name }, index) => {
                const kind = form.getFieldValue(['lines', name, 'kind']) as FieldKind | undefined;
                const always = kind === 'name' || kind === 'document';
                const row = t('row', { n: index + 1 });
                return (
                  <fieldset key={key} className="registration-line">
                    <legend>{row}</legend>
                    <Field required name={[name, 'label', 'zh']} label={t('labelZh')}>
                      <Input maxLength={100} />
                    </Field>
                    <Field asked name={[name, 'label', 'en']} label={t('labelEn')}>
                      <Input maxLength={200} />
                    </Field>
                    <Field required name={[name, 'kind']} label={t('kind')}>
                      <Choice disabled={always} options={always ? kinds : free} />
                    </Field>
                    <Form.Item name={[name, 'required']} valuePropName="checked" label={t('required')}>
                      <Checkbox disabled={always} aria-label={`${t('required')} ${row}`} />
                    </Form.Item>
                    <div className="registration-moves">
                      <Button
                        disabled={index === 0}
                        aria-label={`${t('up')} ${row}`}
                        onClick={() => move(index, index - 1)}
                      >
                        {t('up')}
                      </Button>
                      <Button disabled={always} aria-label={`${t('remove')} ${row}`} onClick={() => remove(name)}>
                        {t('remove')}
                      </Button>
                    </div>
                    <Form.Item
                      noStyle
                      shouldUpdate={(one, other) => one.lines?.[name]?.kind !== other.lines?.[name]?.kind}
                    >
                      {() =>
                        form.getFieldValue(['lines', name, 'kind']) === 'choice' ? (
                          <Field
                            asked
                            name={[name, 'choicesText']}
                            label={t('choices')}
                            className="registration-choices"
                          >
                            <Input.TextArea autoSize={{ minRows: 2 }} />
                          </Field>
                        ) : null
                      }
                    </Form.Item>
                  </fieldset>
                );
              })}
              <Button
                onClick={() => add({ kind: 'text', required: false, label: { zh: '', en: '' }, choicesText: '' })}
              >
                {t('addField')}
              </Button>
            </div>
          )}
        </Form.List>
      )}
    </RecordDialog>
  );
}
