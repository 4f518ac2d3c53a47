import { Banner } from '@skillstar/ui';
import { Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Field } from '../controls/field.tsx';
import { call } from '../data/call.ts';
import { useText } from '../words.ts';
import { DoorForm } from './door-form.tsx';
import { Door } from './door.tsx';

export function ForgottenPage() {
  const t = useText('session');
  const [sent, setSent] = useState(false);
  return (
    <Door title={t('forgotten')} note={t('forgottenNote')}>
      {sent ? (
        <Banner tone="accent" title={t('forgottenSent')}>
          {t('forgottenSentNote')}
        </Banner>
      ) : (
        <DoorForm
          submit={t('forgottenDo')}
          run={(body: { login: string }) => call('POST', '/password-resets', { body })}
          then={() => setSent(true)}
        >
          <Field name="login" label={t('login')} required>
            <Input autoComplete="username" autoFocus />
          </Field>
        </DoorForm>
      )}
      <p className="door-foot">
        <Link to="/sign-in">{t('backToSignIn')}</Link>
      </p>
    </Door>
  );
}
