import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { useAction } from '../data/action.ts';
import { call } from '../data/call.ts';
import { useMe } from '../session/me.ts';
import { useText } from '../words.ts';
import { LanguageSwitch } from './language-switch.tsx';

/** Who is signed in, with which roles, and the way out. */
export function Account() {
  const t = useText('shell');
  const words = useText('words');
  const { person, grants } = useMe();
  const queries = useQueryClient();
  const go = useNavigate();
  const leaving = useAction(() => call('DELETE', '/sign-ins/current'), {
    then: () => {
      void go('/sign-in', { replace: true });
      queries.clear();
    },
  });
  const roles = [...new Set(grants.map(({ role }) => words(`role.${role}`)))];
  return (
    <div className="side-foot">
      <Link to="/account" className="side-me">
        {person.name}
      </Link>
      <p className="side-roles">{roles.slice(0, 3).join(' · ')}</p>
      <div className="side-foot-row">
        <LanguageSwitch />
        <button type="button" className="side-quiet" onClick={() => leaving.mutate()}>
          {t('signOut')}
        </button>
      </div>
    </div>
  );
}
