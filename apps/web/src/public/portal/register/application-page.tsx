import { useEffect, useState } from 'react';
import { Button, EmptyState } from '@skillstar/ui';
import { useLanguage } from '../../../lib/language.ts';
import { go, Link } from '../../router.tsx';
import { SkeletonCards } from '../../skeleton.tsx';
import { sentenceOf } from '../sentence.ts';
import { ApplicationForm } from './application-form.tsx';
import { HandedIn } from './handed-in.tsx';
import { nameOf, read, registrationOf, type Application, type Registration } from './wire.ts';
import { useT } from './words.ts';

interface Loaded {
  registration: Registration;
  application: Application;
}

/** One application: a form while it may be changed, and then what became of it. */
export function ApplicationPage({ competition, id }: { competition: string; id: string }) {
  const t = useT();
  const reader = useLanguage();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failed, setFailed] = useState<string>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const end = new AbortController();
    setFailed(undefined);
    Promise.all([registrationOf(competition, end.signal), read(id, end.signal)]).then(
      ([registration, application]) => setLoaded({ registration, application }),
      (error: unknown) => {
        if (!end.signal.aborted) setFailed(sentenceOf(error));
      },
    );
    return () => end.abort();
  }, [competition, id, turn]);
  if (failed) {
    return <EmptyState title={failed} action={<Button onClick={() => setTurn((n) => n + 1)}>{t('retry')}</Button>} />;
  }
  if (!loaded) return <SkeletonCards />;
  const { registration, application } = loaded;
  const show = (next: Application) => {
    setLoaded({ registration, application: next });
    window.scrollTo(0, 0);
  };
  const open = (application.status === 'draft' || application.status === 'returned') && registration.state === 'open';
  return (
    <>
      <p className="register-contest">{nameOf(registration, reader)}</p>
      {open ? (
        <ApplicationForm
          key={`${application.id}-${turn}`}
          registration={registration}
          application={application}
          onHandedIn={show}
          onDropped={() => go(`/register/${competition}`)}
          onReload={() => setTurn((n) => n + 1)}
        />
      ) : (
        <HandedIn registration={registration} application={application} onChanged={show} />
      )}
      <p className="portal-aside">
        <Link href={`/register/${competition}`}>{t('toList')}</Link>
      </p>
    </>
  );
}
