import { ROLES, type Role } from '@skillstar/contract';
import { Form, type FormInstance } from 'antd';
import { localName, useLanguage } from '../../lib/language.ts';
import { Choice } from '../controls/choice.tsx';
import { Field } from '../controls/field.tsx';
import { RecordDialog } from '../controls/record-dialog.tsx';
import { call } from '../data/call.ts';
import { useList } from '../data/queries.ts';
import { useText } from '../words.ts';
import { peopleOptions } from './people-page.tsx';

interface Values {
  person: string;
  role: Role | '';
  competition: string | null;
  skill: string | null;
  delegation: string | null;
}

interface Props {
  open: boolean;
  /** What the form begins with: whoever comes from a gap of a competition finds its role and place filled in. */
  role: Role | '';
  competition: string | null;
  onClose: () => void;
}

/** A role for a person: everywhere, in one competition, or narrowed to a skill or a delegation of it. */
export function GrantForm({ open, role, competition, onClose }: Props) {
  const t = useText('people');
  const words = useText('words');
  const reader = useLanguage();
  const people = useList('/people', { when: open });
  const competitions = useList('/competitions', { when: open });
  return (
    <RecordDialog<Values>
      open={open}
      title={t('grant')}
      saveLabel={t('grantDo')}
      done={t('granted')}
      start={{ values: { person: '', role, competition, skill: null, delegation: null }, version: 0 }}
      save={({ person, skill, delegation, ...given }) =>
        call('POST', '/role-grants', {
          body: {
            person,
            role: given.role as Role,
            ...(given.competition && {
              competition: given.competition,
              ...(skill && { skill }),
              ...(delegation && { delegation }),
            }),
          },
        })
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <Field name="person" label={t('name')} required>
            <Choice options={peopleOptions(people.data)} />
          </Field>
          <Field name="role" label={t('role')} required>
            <Choice options={ROLES.map((value) => ({ value, label: words(`role.${value}`) }))} />
          </Field>
          <Form.Item noStyle dependencies={['role']}>
            {() => {
              const role = form.getFieldValue('role') as Role | '';
              return role ? <p className="role-text">{t(`roleText.${role}`)}</p> : null;
            }}
          </Form.Item>
          <Form.Item noStyle dependencies={['role']}>
            {() => (
              <Field
                name="competition"
                label={t('competition')}
                extra={leads(form) ? undefined : t('competitionHint')}
                required={leads(form)}
              >
                <Choice
                  clearable
                  options={(competitions.data ?? []).map((one) => ({ value: one.id, label: localName(one, reader) }))}
                  onChange={() => form.setFieldsValue({ skill: null, delegation: null })}
                />
              </Field>
            )}
          </Form.Item>
          <Form.Item noStyle dependencies={['competition', 'role']}>
            {() => <Narrowing competition={form.getFieldValue('competition') as string | null} leader={leads(form)} />}
          </Form.Item>
        </>
      )}
    </RecordDialog>
  );
}

/** A team leader leads one delegation; any other role may stand for the whole. */
function leads(form: FormInstance<Values>): boolean {
  return form.getFieldValue('role') === 'team-leader';
}

function Narrowing({ competition, leader }: { competition: string | null; leader: boolean }) {
  const t = useText('people');
  const reader = useLanguage();
  const path = { id: competition ?? '' };
  const when = competition !== null;
  const skills = useList('/competitions/{id}/skills', { path, when });
  const delegations = useList('/competitions/{id}/delegations', { path, when });
  if (!competition) return null;
  return (
    <>
      <Field name="skill" label={t('onlySkill')}>
        <Choice
          clearable
          options={(skills.data ?? []).map((one) => ({
            value: one.id,
            label: `${one.number} ${localName(one, reader)}`,
          }))}
        />
      </Field>
      <Field name="delegation" label={t(leader ? 'ledDelegation' : 'onlyDelegation')} required={leader}>
        <Choice
          clearable
          options={(delegations.data ?? []).map((one) => ({ value: one.id, label: localName(one, reader) }))}
        />
      </Field>
    </>
  );
}
