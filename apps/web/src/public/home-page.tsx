import { Button, EmptyState } from '@skillstar/ui';
import { localName, useLanguage } from '../lib/language.ts';
import { ProblemError } from '../lib/problem-error.ts';
import { dayRange } from '../lib/times.ts';
import { CompetitionBoards, CompetitionHead } from './competition-boards.tsx';
import { competitions, type CompetitionFacts } from './competition-facts.ts';
import { Heading } from './heading.tsx';
import { Masthead } from './masthead.tsx';
import { PhaseMark } from './phase-mark.tsx';
import { Link } from './router.tsx';
import { SkeletonCards, SkeletonHead } from './skeleton.tsx';
import { useFresh } from './use-fresh.ts';
import { useT } from './words.ts';

/** Every public competition; when there is one only, its boards at once. */
export function HomePage() {
  const t = useT();
  const { data, error, again } = useFresh(competitions, 30_000);
  const [only] = data?.length === 1 ? data : [];
  return (
    <>
      <Masthead>
        {only ? (
          <CompetitionHead competition={only} />
        ) : data || error ? (
          <div className="hero">
            <Heading>{t('home.title')}</Heading>
            <p>{t('home.lead')}</p>
          </div>
        ) : (
          <SkeletonHead />
        )}
      </Masthead>
      <main className="page">
        {only ? (
          <CompetitionBoards competition={only} />
        ) : (
          <>
            {data && data.length > 1 ? <CompetitionList items={data} /> : null}
            {data?.length === 0 ? <EmptyState title={t('home.empty')}>{t('home.emptyText')}</EmptyState> : null}
            {!data && error ? (
              <EmptyState title={t('home.failed')} action={<Button onClick={again}>{t('home.retry')}</Button>}>
                {error instanceof ProblemError ? error.detail : null}
              </EmptyState>
            ) : null}
            {!data && !error ? <SkeletonCards /> : null}
          </>
        )}
      </main>
    </>
  );
}

function CompetitionList({ items }: { items: CompetitionFacts[] }) {
  const t = useT();
  const reader = useLanguage();
  return (
    <ul className="cards">
      {items.map((one) => (
        <li key={one.id}>
          <Link className="card competition-card" href={`/competitions/${one.id}`}>
            <PhaseMark competition={one} />
            <h2>{localName(one, reader)}</h2>
            <p>{dayRange(one.startsOn, one.days, reader)}</p>
            <p>{t('competition.counts', { ...one.counts })}</p>
          </Link>
        </li>
      ))}
    </ul>
  );
}
