import { useState } from 'react';
import { useServices } from '../services.ts';
import { useText } from '../words.ts';
import type { Session } from './session.ts';
import { useSignIn } from './use-sign-in.ts';

export function PasswordForm({ session }: { session: Session | null }) {
  const t = useText();
  const { server } = useServices();
  const { busy, fault, run } = useSignIn(session);
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');

  return (
    <form
      className="enter-panel enter-form"
      onSubmit={(event) => {
        event.preventDefault();
        void run(() => server.signIn(login.trim(), password), null);
      }}
    >
      <h2>{t('enter.passwordTitle')}</h2>
      <label>
        <span>{t('enter.login')}</span>
        <input
          name="login"
          value={login}
          onChange={(event) => setLogin(event.target.value)}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
      </label>
      <label>
        <span>{t('enter.password')}</span>
        <input
          name="password"
          type="password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          autoComplete="current-password"
        />
      </label>
      <p className="fault" role="alert">
        {fault}
      </p>
      <button
        type="submit"
        className="key key-strong"
        disabled={busy || login === '' || password === ''}
        aria-busy={busy}
      >
        {busy ? t('enter.entering') : t('enter.enter')}
      </button>
    </form>
  );
}
