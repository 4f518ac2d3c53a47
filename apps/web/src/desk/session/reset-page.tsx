import { Banner } from '@skillstar/ui';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { call } from '../data/call.ts';
import { useText } from '../words.ts';
import { DoorForm } from './door-form.tsx';
import { Door } from './door.tsx';
import { NewPasswordFields } from './new-password-fields.tsx';

/** The address in the letter: a new password, once. */
export function ResetPage() {
  const t = useText('session');
  const { token = '' } = useParams();
  const [done, setDone] = useState(false);
  return (
    <Door title={t('reset')} note={t('resetNote')}>
      {done ? (
        <Banner tone="confirmed" title={t('resetDone')} />
      ) : (
        <DoorForm
          submit={t('resetDo')}
          run={({ password }: { password: string; again?: string }) =>
            call('PUT', '/password-resets/{token}', { path: { token }, body: { password } })
          }
          then={() => setDone(true)}
        >
          <NewPasswordFields />
        </DoorForm>
      )}
      <p className="door-foot">
        <Link to="/sign-in">{t('backToSignIn')}</Link>
      </p>
    </Door>
  );
}
