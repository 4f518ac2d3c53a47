import { useCallback } from 'react';
import { Button, EmptyState } from '@skillstar/ui';
import { ProblemError } from '../lib/problem-error.ts';
import { AllCompetitions } from './all-competitions.tsx';
import { CompetitionHead } from './competition-boards.tsx';
import { competition } from './competition-facts.ts';
import { CompetitionParts } from './competition-parts.tsx';
import { Masthead } from './masthead.tsx';
import { SkeletonCards, SkeletonHead } from './skeleton.tsx';
import { useFresh } from './use-fresh.ts';
import { useT } from './words.ts';

export function CompetitionPage({ id }: { id: string }) {
  const t = useT();
  const { data, error, again } = useFresh(
    useCallback((signal: AbortSignal) => competition(id, signal), [id]),
    60_000,
  );
  return (
    <>
      <Masthead back={{ href: '/', label: t('competition.all') }}>
        {data ? <CompetitionHead competition={data} /> : error ? null : <SkeletonHead />}
      </Masthead>
      <main className="page">
        {data ? <CompetitionParts competition={data} /> : null}
        {!data && error ? (
          error instanceof ProblemError && !error.temporary ? (
            <EmptyState title={t('competition.unknown')} level={1} action={<AllCompetitions />}>
              {t('unknownPageText')}
            </EmptyState>
          ) : (
            <EmptyState level={1} title={t('home.failed')} action={<Button onClick={again}>{t('home.retry')}</Button>}>
              {error instanceof ProblemError ? error.detail : null}
            </EmptyState>
          )
        ) : null}
        {!data && !error ? <SkeletonCards /> : null}
      </main>
    </>
  );
}
