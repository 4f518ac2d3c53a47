import { useCallback } from 'react';
import { EmptyState } from '@skillstar/ui';
import { localName, useLanguage } from '../lib/language.ts';
import { dayRange } from '../lib/times.ts';
import { BoardCard } from './board-card.tsx';
import { boardsOf, type CompetitionFacts } from './competition-facts.ts';
import { Heading } from './heading.tsx';
import { PhaseMark } from './phase-mark.tsx';
import { Link } from './router.tsx';
import { SkeletonCards } from './skeleton.tsx';
import { useFresh } from './use-fresh.ts';
import { useT } from './words.ts';

/** What a competition is, in the masthead. */
export function CompetitionHead({ competition }: { competition: CompetitionFacts }) {
  const t = useT();
  const reader = useLanguage();
  return (
    <div className="hero">
      <PhaseMark competition={competition} />
      <Heading>{localName(competition, reader)}</Heading>
      <p>
        <span>{dayRange(competition.startsOn, competition.days, reader)}</span>
        <span>{t('competition.counts', { ...competition.counts })}</span>
      </p>
      <nav className="hero-links" aria-label={t('competition.contestants')}>
        <a href={`/c/${competition.id}`}>{t('competition.announcement')}</a>
        <Link href="/me">{t('competition.mine')}</Link>
      </nav>
    </div>
  );
}

/** Its boards, each with its leaders. */
export function CompetitionBoards({ competition }: { competition: CompetitionFacts }) {
  const t = useT();
  const { data: boards } = useFresh(
    useCallback((signal: AbortSignal) => boardsOf(competition.id, signal), [competition.id]),
    15_000,
  );
  return (
    <section aria-label={t('competition.boards')}>
      {!boards ? <SkeletonCards /> : null}
      {boards?.length === 0 ? (
        <EmptyState title={t('competition.noBoards')}>{t('competition.noBoardsText')}</EmptyState>
      ) : null}
      {boards?.length ? (
        <ul className="cards">
          {boards.map((board) => (
            <li key={board.id}>
              <BoardCard board={board} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
