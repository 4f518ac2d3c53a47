import { Button, EmptyState } from '@skillstar/ui';
import { localName, useLanguage } from '../lib/language.ts';
import { ProblemError } from '../lib/problem-error.ts';
import { serverTime } from '../lib/server-clock.ts';
import { dayRange, phaseOf } from '../lib/times.ts';
import { CompetitionHead } from './competition-boards.tsx';
import { competitions, type CompetitionFacts } from './competition-facts.ts';
import { CompetitionParts } from './competition-parts.tsx';
import { Heading } from './heading.tsx';
import { Masthead } from './masthead.tsx';
import { PhaseMark } from './phase-mark.tsx';
import { Link } from './router.tsx';
import { SkeletonCards, SkeletonHead } from './skeleton.tsx';
import { useFresh } from './use-fresh.ts';
import { useT } from './words.ts';

/** Every public competition; when one only is there, or is going on, its boards at once and the others below. */
export function HomePage() {
  const t = useT();
  const { data, error, again } = useFresh(competitions, 30_000);
  const only = theOne(data ?? []);
  const others = data?.filter((one) => one !== only) ?? [];
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
          <>
            <CompetitionParts competition={only} />
            {others.length > 0 ? (
              <section className="others" aria-labelledby="others">
                <h2 id="others">{t('home.others')}</h2>
                <CompetitionList items={others} level={3} />
              </section>
            ) : null}
          </>
        ) : (
          <>
            {others.length > 0 ? <CompetitionList items={others} level={2} /> : null}
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

/** What a visitor of the front page came for, when that is plain. */
function theOne(items: CompetitionFacts[]): CompetitionFacts | undefined {
  const running = items.filter(
    ({ startsOn, days, status }) => phaseOf(startsOn, days, status === 'closed', serverTime()) === 'running',
  );
  return items.length === 1 ? items[0] : running.length === 1 ? running[0] : undefined;
}

function CompetitionList({ items, level }: { items: CompetitionFacts[]; level: 2 | 3 }) {
  const t = useT();
  const reader = useLanguage();
  const Name = level === 2 ? 'h2' : 'h3';
  return (
    <ul className="cards">
      {items.map((one) => (
        <li key={one.id}>
          <Link className="card competition-card" href={`/competitions/${one.id}`}>
            <PhaseMark competition={one} />
            <Name className="competition-name">{localName(one, reader)}</Name>
            <p>{dayRange(one.startsOn, one.days, reader)}</p>
            <p>{t('competition.counts', { ...one.counts })}</p>
          </Link>
        </li>
      ))}
    </ul>
  );
}
