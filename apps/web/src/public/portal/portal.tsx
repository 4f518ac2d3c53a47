import { Button, EmptyState } from '@skillstar/ui';
import { Heading } from '../heading.tsx';
import { Masthead } from '../masthead.tsx';
import { SkeletonCards } from '../skeleton.tsx';
import { MyPage } from './my-page.tsx';
import './portal.css';
import { ApplicationPage } from './register/application-page.tsx';
import './register/register.css';
import { RegisterPage } from './register/register-page.tsx';
import { useT as useRegisterT } from './register/words.ts';
import { SignIn } from './sign-in.tsx';
import { useMe } from './use-me.ts';
import { useT } from './words.ts';

/** What a contestant or team leader does here; whoever is not signed in does that first and then goes on. */
export function Portal({ path }: { path: string }) {
  const t = useT();
  const register = useRegisterT();
  const { me, failed, again, enter, leave } = useMe();
  if (failed) {
    return (
      <Frame title={t('failed')}>
        <EmptyState title={t('failedText')} action={<Button onClick={again}>{t('retry')}</Button>} />
      </Frame>
    );
  }
  if (me === undefined) {
    return (
      <Frame title={t('title')}>
        <SkeletonCards />
      </Frame>
    );
  }
  if (me === null) {
    return (
      <Frame title={t('signIn.title')} lead={t('signIn.lead')}>
        <SignIn onSignedIn={enter} />
      </Frame>
    );
  }
  const [, competition, application] = /^\/register\/([\w-]+)(?:\/([\w-]+))?\/?$/.exec(path) ?? [];
  if (competition) {
    return (
      <Frame title={register('title')}>
        {application ? (
          <ApplicationPage key={application} competition={competition} id={application} />
        ) : (
          <RegisterPage key={competition} competition={competition} />
        )}
      </Frame>
    );
  }
  return (
    <Frame title={t('title')}>
      <MyPage key={path} me={me} onSignedOut={leave} />
    </Frame>
  );
}

function Frame({ title, lead, children }: { title: string; lead?: string; children: React.ReactNode }) {
  const t = useT();
  return (
    <>
      <Masthead back={{ href: '/', label: t('back') }}>
        <div className="hero">
          <Heading>{title}</Heading>
          {lead ? <p>{lead}</p> : null}
        </div>
      </Masthead>
      <main className="page portal">{children}</main>
    </>
  );
}
