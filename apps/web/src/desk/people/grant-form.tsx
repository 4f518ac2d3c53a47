import { ROLES, type Role } from '@skillstar/contract';
import { Form } from 'antd';
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

const EMPTY: Values = { person: '', role: '', competition: null, skill: null, delegation: null };

/** A role for a person: everywhere, in one competition, or narrowed to a skill or a delegation of it. */
export function GrantForm({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText('people');
  const words = useText('words');
  const people = useList('/people', { when: open });
  const competitions = useList('/competitions', { when: open });
  return (
    <RecordDialog<Values>
      open={open}
      title={t('grant')}
      saveLabel={t('grantDo')}
      done={t('granted')}
      start={{ values: EMPTY, version: 0 }}
      save={({ person, role, competition, skill, delegation }) =>
        call('POST', '/role-grants', {
          body: {
            person,
            role: role as Role,
            ...(competition && { competition, ...(skill && { skill }), ...(delegation && { delegation }) }),
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
          <Field name="competition" label={t('competition')} extra={t('competitionHint')}>
            <Choice
              clearable
              options={(competitions.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              onChange={() => form.setFieldsValue({ skill: null, delegation: null })}
            />
          </Field>
          <Form.Item noStyle dependencies={['competition']}>
            {() => <Narrowing competition={form.getFieldValue('competition') as string | null} />}
          </Form.Item>
        </>
      )}
    </RecordDialog>
  );
}

function Narrowing({ competition }: { competition: string | null }) {
  const t = useText('people');
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
          options={(skills.data ?? []).map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` }))}
        />
      </Field>
      <Field name="delegation" label={t('onlyDelegation')}>
        <Choice clearable options={(delegations.data ?? []).map(({ id, name }) => ({ value: id, label: name }))} />
      </Field>
    </>
  );
}
