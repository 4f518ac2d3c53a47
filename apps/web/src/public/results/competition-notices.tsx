import { useCallback } from 'react';
import { request } from '../../lib/api.ts';
import { localName, useLanguage } from '../../lib/language.ts';
import { momentWords } from '../../lib/times.ts';
import { Link } from '../router.tsx';
import { useFresh } from '../use-fresh.ts';
import { useT } from './words.ts';

interface NoticeFacts {
  id: string;
  skill: { id: string; name: string; nameEn: string | null };
  endsAt: string;
  finalAt: string | null;
}

/** Skills whose results are on notice or final; nothing where there are none. */
export function CompetitionNotices({ competition }: { competition: string }) {
  const t = useT();
  const reader = useLanguage();
  const { data } = useFresh(
    useCallback(
      (signal: AbortSignal) =>
        request<{ items: NoticeFacts[] }>('GET', '/competitions/{competition}/notices', {
          path: { competition },
          signal,
        }),
      [competition],
    ),
    60_000,
  );
  if (!data?.items.length) return null;
  return (
    <section className="competition-notices" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <ul>
        {data.items.map(({ id, skill, endsAt, finalAt }) => (
          <li key={id}>
            <Link href={`/results/${skill.id}`}>
              <strong>{localName(skill, reader)}</strong>
              <span>{finalAt ? t('final') : t('until', { at: momentWords(Date.parse(endsAt), reader) })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
