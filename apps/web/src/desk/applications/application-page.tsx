import { Banner } from '@skillstar/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { useLanguage } from '../../lib/language.ts';
import { useCompetition } from '../competitions/use-competition.ts';
import { listing } from '../controls/listing.ts';
import { Loaded } from '../controls/loaded.tsx';
import { showMoment } from '../controls/moment.ts';
import { Page } from '../controls/page.tsx';
import { keyOf, useRead } from '../data/queries.ts';
import { useText } from '../words.ts';
import type { ReviewView } from '../wire.ts';
import { ApplicationStatus } from './application-status.tsx';
import { DecisionBar } from './decision-bar.tsx';
import { ReviewFields } from './review-fields.tsx';
import { ReviewHistory } from './review-history.tsx';
import { ReviewPictures } from './review-pictures.tsx';
import { ReviewWarnings } from './review-warnings.tsx';

const WATCH_EVERY_MS = 8_000;

/** One application: the data beside the scans, what changed, and the decision below. */
export function ApplicationPage() {
  const { application = '' } = useParams();
  const query = useRead('/applications/{id}', { path: { id: application } });
  return (
    <Loaded page query={query}>
      {(view) => <Review key={view.id} view={view.id === application ? view : { ...view, next: null }} />}
    </Loaded>
  );
}

function Review({ view }: { view: ReviewView }) {
  const t = useText('applications');
  const reader = useLanguage();
  const { name } = useCompetition();
  const [reasons, setReasons] = useState<Record<string, string> | null>(null);
  const { others, moved } = useWatch(view);
  const { search } = useLocation();
  const at = `/c/${view.competition}/applications${search}`;
  return (
    <Page
      context={
        <>
          {name} · <Link to={at}>{t('title')}</Link>
        </>
      }
      title={view.name}
      note={
        <span className="review-state">
          <ApplicationStatus status={view.status} />
          <span>{t('waitingSince', { moment: showMoment(view.submittedAt, reader) })}</span>
          {view.submissions > 1 ? <span>{t('again', { n: view.submissions })}</span> : null}
        </span>
      }
    >
      {others.length > 0 ? (
        <Banner tone="accent" title={t('others', { names: listing(others, reader) })}>
          {t('othersText')}
        </Banner>
      ) : null}
      {moved ? <Banner tone="plain" title={t('moved')} /> : null}
      <ReviewWarnings view={view} returning={reasons !== null} />
      <div className="review">
        <div className="stack">
          <ReviewFields view={view} reasons={reasons} onReasons={setReasons} />
          <ReviewHistory view={view} />
        </div>
        <ReviewPictures view={view} />
      </div>
      <DecisionBar view={view} reasons={reasons} onReasons={setReasons} />
    </Page>
  );
}

/** Asks every few seconds whether it still stands as it was read, and who else has it on the screen. */
function useWatch(view: ReviewView): { others: string[]; moved: boolean } {
  const queries = useQueryClient();
  const [first] = useState(view.version);
  const { data } = useRead('/applications/{id}/watch', { path: { id: view.id }, every: WATCH_EVERY_MS });
  const now = data?.version ?? view.version;
  useEffect(() => {
    if (now > view.version) {
      void queries.invalidateQueries({ queryKey: keyOf('/applications/{id}', { path: { id: view.id } }) });
    }
  }, [queries, now, view.id, view.version]);
  // what one has just done oneself is no news
  const moved = view.version > first && view.history.at(-1)?.mine === false;
  return { others: (data?.others ?? []).map(({ name }) => name), moved };
}
