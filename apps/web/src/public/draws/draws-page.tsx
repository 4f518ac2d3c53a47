import './draws.css';
import { useCallback } from 'react';
import { Button, EmptyState } from '@skillstar/ui';
import type { Views } from '../../lib/api-contract.ts';
import { request, type Page } from '../../lib/api.ts';
import { localName, useLanguage } from '../../lib/language.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import { AllCompetitions } from '../all-competitions.tsx';
import { Heading } from '../heading.tsx';
import { Masthead } from '../masthead.tsx';
import { SkeletonCards } from '../skeleton.tsx';
import { useFresh } from '../use-fresh.ts';
import { useT } from '../words.ts';
import type { Draw } from './check-draw.ts';
import { DrawCard } from './draw-card.tsx';
import { useDrawWords } from './words.ts';

interface Known {
  skill: Views['SkillView'];
  draws: Draw[];
}

async function read(id: string, signal: AbortSignal): Promise<Known> {
  const path = { id };
  const [skill, { items }] = await Promise.all([
    request<Views['SkillView']>('GET', '/skills/{id}', { path, signal }),
    request<Page<Draw>>('GET', '/skills/{id}/draws', { path, signal }),
  ]);
  return { skill, draws: items };
}

/** The draws of a skill: what was promised, what was drawn, and whether it holds when it is drawn again. */
export function DrawsPage({ skill: id }: { skill: string }) {
  const t = useT();
  const words = useDrawWords();
  const reader = useLanguage();
  const { data, error, again } = useFresh(
    useCallback((signal: AbortSignal) => read(id, signal), [id]),
    15_000,
  );
  const unknown = error instanceof ProblemError && !error.temporary;
  return (
    <>
      <Masthead
        back={
          data
            ? { href: `/competitions/${data.skill.competition}`, label: words('competition') }
            : { href: '/', label: t('competition.all') }
        }
      >
        {data ? (
          <div className="hero">
            <p>{words('title')}</p>
            <Heading>{`${data.skill.number} ${localName(data.skill, reader)}`}</Heading>
            <p>{words('lead')}</p>
          </div>
        ) : null}
      </Masthead>
      <main className="page draws">
        {data && data.draws.length === 0 ? <EmptyState title={words('none')}>{words('noneText')}</EmptyState> : null}
        {data?.draws.map((draw) => (
          <DrawCard key={draw.id} draw={draw} />
        ))}
        {!data && error ? (
          unknown ? (
            <EmptyState title={t('unknownPage')} level={1} action={<AllCompetitions />}>
              {t('unknownPageText')}
            </EmptyState>
          ) : (
            <EmptyState
              level={1}
              title={t('home.failed')}
              action={<Button onClick={again}>{t('home.retry')}</Button>}
            />
          )
        ) : null}
        {!data && !error ? <SkeletonCards /> : null}
      </main>
    </>
  );
}
