import { useCallback } from 'react';
import { useLanguage } from '../lib/language.ts';
import { momentWords } from '../lib/times.ts';
import { registrationOf } from './competition-facts.ts';
import { Link } from './router.tsx';
import { useFresh } from './use-fresh.ts';
import { useT } from './words.ts';

/** What somebody who wants to compete can do here; nothing where registration is not open. */
export function CompetitionCalls({ id }: { id: string }) {
  const t = useT();
  const reader = useLanguage();
  const { data } = useFresh(
    useCallback((signal: AbortSignal) => registrationOf(id, signal), [id]),
    300_000,
  );
  if (data?.state !== 'open') return null;
  return (
    <div className="calls">
      <Link className="ui-button ui-button-primary" href={`/register/${id}`}>
        {t('competition.register')}
      </Link>
      {data.closesAt ? (
        <small>{t('competition.registerUntil', { time: momentWords(Date.parse(data.closesAt), reader) })}</small>
      ) : null}
    </div>
  );
}
