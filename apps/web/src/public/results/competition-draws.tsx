import { useCallback } from 'react';
import type { Views } from '../../lib/api-contract.ts';
import { request } from '../../lib/api.ts';
import { localName, useLanguage } from '../../lib/language.ts';
import { Link } from '../router.tsx';
import { useFresh } from '../use-fresh.ts';
import { useT } from './words.ts';

type Drawn = Views['DrawnSkillListView'];

export function useDraws(competition: string): Drawn['items'] {
  const { data } = useFresh(
    useCallback(
      (signal: AbortSignal) => request<Drawn>('GET', '/competitions/{id}/draws', { path: { id: competition }, signal }),
      [competition],
    ),
    60_000,
  );
  return data?.items ?? [];
}

/** Where everybody can make the draw of a skill again; nothing where nothing is drawn by the product. */
export function CompetitionDraws({ competition }: { competition: string }) {
  const t = useT();
  const reader = useLanguage();
  const draws = useDraws(competition);
  if (draws.length === 0) return null;
  return (
    <section className="competition-notices" aria-label={t('draws.title')}>
      <h2>{t('draws.title')}</h2>
      <ul>
        {draws.map((skill) => (
          <li key={skill.id}>
            <Link href={`/draws/${skill.id}`}>
              <strong>{localName(skill, reader)}</strong>
              <span>{t(skill.drawn ? 'draws.drawn' : 'draws.promised')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
