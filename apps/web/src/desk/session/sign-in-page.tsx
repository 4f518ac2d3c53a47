import { Input } from 'antd';
import { Link, useLocation } from 'react-router';
import { Field } from '../controls/field.tsx';
import { call } from '../data/call.ts';
import { useText } from '../words.ts';
import { DoorForm } from './door-form.tsx';
import { Door } from './door.tsx';
import { useEnter } from './me.ts';

export function SignInPage() {
  const t = useText('session');
  const enter = useEnter();
  const place = useLocation();
  const from = (place.state as { from?: string } | null)?.from ?? '/';
  return (
    <Door title={t('signIn')} note={t('signInNote')}>
      <DoorForm
        submit={t('signIn')}
        run={(body: { login: string; password: string }) => call('POST', '/sign-ins', { body })}
        then={(me) => enter(me, from)}
      >
        <Field name="login" label={t('login')} required>
          <Input autoComplete="username" autoFocus />
        </Field>
        <Field name="password" label={t('password')} required>
          <Input.Password autoComplete="current-password" />
        </Field>
      </DoorForm>
      <p className="door-foot">
        <Link to="/forgotten">{t('forgotten')}</Link>
      </p>
    </Door>
  );
}
