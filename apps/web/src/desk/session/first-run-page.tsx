import { Input } from 'antd';
import { Navigate } from 'react-router';
import { Field } from '../controls/field.tsx';
import { call } from '../data/call.ts';
import { useRead } from '../data/queries.ts';
import { useText } from '../words.ts';
import { DoorForm } from './door-form.tsx';
import { Door } from './door.tsx';
import { useEnter } from './me.ts';
import { NewPasswordFields } from './new-password-fields.tsx';

interface Values {
  name: string;
  signInName: string;
  password: string;
  again?: string;
}

/** Nobody exists yet: whoever stands here first becomes the organiser. */
export function FirstRunPage() {
  const t = useText('session');
  const enter = useEnter();
  const config = useRead('/config');
  if (config.data && !config.data.firstRun) return <Navigate to="/sign-in" replace />;
  return (
    <Door title={t('firstRun')} note={t('firstRunNote')}>
      <DoorForm
        submit={t('firstRunDo')}
        run={({ name, signInName, password }: Values) =>
          call('POST', '/first-run', { body: { name, signInName, password } })
        }
        then={(me) => enter(me, '/competitions/new')}
      >
        <Field name="name" label={t('yourName')} required>
          <Input autoComplete="name" autoFocus />
        </Field>
        <Field name="signInName" label={t('signInName')} extra={t('signInNameNote')} required>
          <Input autoComplete="username" />
        </Field>
        <NewPasswordFields />
      </DoorForm>
    </Door>
  );
}
