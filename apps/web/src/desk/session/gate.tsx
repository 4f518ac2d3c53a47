import { Button } from 'antd';
import { Navigate, Outlet, useLocation } from 'react-router';
import { Loaded } from '../controls/loaded.tsx';
import { ProblemError } from '../data/call.ts';
import { useRead } from '../data/queries.ts';
import { useText } from '../words.ts';
import { Door } from './door.tsx';
import { MeContext, useMeQuestion } from './me.ts';
import { SignInAgain } from './sign-in-again.tsx';

/** Nobody passes without signing in; where nobody exists yet, the first person is made. */
export function Gate() {
  const t = useText('session');
  const words = useText('words');
  const place = useLocation();
  const me = useMeQuestion();
  const config = useRead('/config', { when: me.error !== null });
  const out = me.error instanceof ProblemError && me.error.status === 401;
  if (me.data) {
    return (
      <MeContext value={me.data}>
        <Outlet />
        {out ? <SignInAgain me={me.data} /> : null}
      </MeContext>
    );
  }
  if (out) {
    if (config.data?.firstRun) return <Navigate to="/first-run" replace />;
    if (config.data || config.error)
      return <Navigate to="/sign-in" replace state={{ from: place.pathname + place.search }} />;
  }
  return (
    <Door title={me.error ? t('unreachable') : words('loading')}>
      <Loaded query={me}>{() => null}</Loaded>
      {me.error ? <Button onClick={() => void me.refetch()}>{words('tryAgain')}</Button> : null}
    </Door>
  );
}
