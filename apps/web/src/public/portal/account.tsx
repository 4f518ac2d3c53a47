import { useState } from 'react';
import { Button } from '@skillstar/ui';
import { request } from '../../lib/api.ts';
import { sentenceOf } from './sentence.ts';
import type { Me } from './use-me.ts';
import { useT } from './words.ts';

export function Account({ me: { person, permissions }, onSignedOut }: { me: Me; onSignedOut: () => void }) {
  const t = useT();
  const [fault, setFault] = useState<string>();
  const office = permissions.includes('competition.read');
  const signOut = () =>
    request('DELETE', '/sign-ins/current').then(onSignedOut, (error: unknown) => setFault(sentenceOf(error)));
  return (
    <section className="card portal-card" aria-labelledby="account">
      <h2 id="account">{t('account.title')}</h2>
      <dl className="portal-facts">
        {/* until an application says his name, the account bears its masked address */}
        <Fact term={t('account.name')} value={person.name.includes('*') ? null : person.name} />
        <Fact term={t('account.phone')} value={person.phone} />
        <Fact term={t('account.mail')} value={person.mail} />
      </dl>
      {fault ? (
        <p className="portal-fault" role="alert">
          {fault}
        </p>
      ) : null}
      <div className="portal-row">
        {office ? (
          <a className="ui-button ui-button-plain" href="/desk/">
            {t('account.desk')}
          </a>
        ) : null}
        <Button onClick={() => void signOut()}>{t('account.signOut')}</Button>
      </div>
    </section>
  );
}

function Fact({ term, value }: { term: string; value: string | null | undefined }) {
  return value ? (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  ) : null;
}
