import { useCallback, useState } from 'react';
import { Button, EmptyState } from '@skillstar/ui';
import { useLanguage } from '../../../lib/language.ts';
import { ProblemError } from '../../../lib/problem-error.ts';
import { momentWords } from '../../../lib/times.ts';
import { go } from '../../router.tsx';
import { SkeletonCards } from '../../skeleton.tsx';
import { useFresh } from '../../use-fresh.ts';
import { sentenceOf } from '../sentence.ts';
import { ApplicationLines } from './application-lines.tsx';
import { HandInAll } from './hand-in-all.tsx';
import { Many } from './many.tsx';
import { begin, mine, nameOf, registrationOf, type ApplicationLine, type Registration } from './wire.ts';
import { useT } from './words.ts';

const EVERY_MS = 120_000;

/** What one may do at a competition's registration now, and what one has begun there. */
export function RegisterPage({ competition }: { competition: string }) {
  const t = useT();
  const reader = useLanguage();
  const { data, error, again } = useFresh(
    useCallback(
      async (signal: AbortSignal) => ({
        registration: await registrationOf(competition, signal),
        lines: (await mine(competition, signal)).items,
      }),
      [competition],
    ),
    EVERY_MS,
  );
  if (data) {
    const { registration, lines } = data;
    return (
      <>
        <p className="register-contest">{nameOf(registration, reader)}</p>
        {lines.length > 0 ? (
          <section aria-labelledby="mine" className="register-mine">
            <h2 id="mine">{t(lines.length > 1 ? 'people' : 'mine')}</h2>
            <ApplicationLines lines={lines} />
            {registration.state === 'open' ? (
              <HandInAll registration={registration} drafts={draftsIn(lines)} onDone={again} />
            ) : null}
          </section>
        ) : null}
        {registration.state === 'open' ? (
          <>
            <Begin registration={registration} again={lines.length > 0} />
            <Many registration={registration} onSaved={again} />
          </>
        ) : (
          <Closed registration={registration} />
        )}
        <p className="portal-aside">
          <a href={`/c/${competition}`}>{t('announcement')}</a>
        </p>
      </>
    );
  }
  if (!error) return <SkeletonCards />;
  const none = error instanceof ProblemError && error.status === 404;
  return none ? (
    <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
  ) : (
    <EmptyState title={sentenceOf(error)} action={<Button onClick={again}>{t('retry')}</Button>} />
  );
}

const draftsIn = (lines: ApplicationLine[]): number => lines.filter(({ status }) => status === 'draft').length;

function Begin({ registration, again }: { registration: Registration; again: boolean }) {
  const t = useT();
  const reader = useLanguage();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const { competition, closesAt } = registration;
  const start = async () => {
    setBusy(true);
    try {
      go(`/register/${competition}/${(await begin(competition)).id}`);
    } catch (error) {
      setFault(sentenceOf(error));
      setBusy(false);
    }
  };
  return (
    <section className="card portal-card" aria-label={t('title')}>
      {again ? null : <p>{t('beginText')}</p>}
      <Button kind={again ? 'plain' : 'primary'} className="portal-wide" busy={busy} onClick={() => void start()}>
        {t(again ? 'another' : 'begin')}
      </Button>
      {closesAt ? (
        <p className="portal-hint">{t('until', { time: momentWords(Date.parse(closesAt), reader) })}</p>
      ) : null}
      {fault ? (
        <p className="portal-fault" role="alert">
          {fault}
        </p>
      ) : null}
    </section>
  );
}

function Closed({ registration: { state, opensAt, closesAt } }: { registration: Registration }) {
  const t = useT();
  const reader = useLanguage();
  const words = (iso: string) => momentWords(Date.parse(iso), reader);
  if (state === 'not-yet') {
    return (
      <EmptyState title={t('notYet')}>
        {opensAt ? t('notYetText', { time: words(opensAt) }) : t('notYetSoon')}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('over')}>{closesAt ? t('overText', { time: words(closesAt) }) : t('overPlain')}</EmptyState>
  );
}
