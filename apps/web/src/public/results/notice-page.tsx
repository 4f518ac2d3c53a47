import { useCallback, useEffect } from 'react';
import { Banner, Button, EmptyState } from '@skillstar/ui';
import type { Views } from '../../lib/api-contract.ts';
import { request } from '../../lib/api.ts';
import { localName, useLanguage } from '../../lib/language.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import { useRemaining } from '../../lib/remaining.ts';
import { momentWords } from '../../lib/times.ts';
import { AllCompetitions } from '../all-competitions.tsx';
import { Heading } from '../heading.tsx';
import { Masthead } from '../masthead.tsx';
import { Link } from '../router.tsx';
import { SkeletonHead, SkeletonRows } from '../skeleton.tsx';
import { useFresh } from '../use-fresh.ts';
import { useDraws } from './competition-draws.tsx';
import { NoticeRow } from './notice-row.tsx';
import { useT } from './words.ts';

export type Notice = Views['PublicResultWithRowsView'];

/** 公示: what was approved, until when one may object, and how each rank came about. */
export function NoticePage({ skill }: { skill: string }) {
  const t = useT();
  const reader = useLanguage();
  const { data, error, again } = useFresh(
    useCallback(
      (signal: AbortSignal) => request<Notice>('GET', '/skills/{skill}/notice', { path: { skill }, signal }),
      [skill],
    ),
    30_000,
  );
  const title = data ? localName(data.skill, reader) : null;
  useEffect(() => {
    if (title) document.title = `${title} · ${t('title')}`;
  }, [title, t]);
  const back = data
    ? { href: `/competitions/${data.competition.id}`, label: localName(data.competition, reader) }
    : { href: '/', label: t('all') };
  // a notice that was taken away is not kept on screen
  const gone = error instanceof ProblemError && (error.status === 404 || error.status === 400);
  return (
    <>
      <Masthead back={back}>
        {data && !gone ? (
          <div className="hero">
            <p>{t('title')}</p>
            <Heading>{title!}</Heading>
          </div>
        ) : error ? null : (
          <SkeletonHead />
        )}
      </Masthead>
      <main className="page notice-page">
        {gone ? (
          <EmptyState title={t('none')} level={1} action={<AllCompetitions />}>
            {t('noneText')}
          </EmptyState>
        ) : data ? (
          <NoticeBody notice={data} />
        ) : error ? (
          <EmptyState level={1} title={t('failed')} action={<Button onClick={again}>{t('retry')}</Button>}>
            {error instanceof ProblemError ? error.detail : null}
          </EmptyState>
        ) : (
          <SkeletonRows />
        )}
      </main>
    </>
  );
}

function NoticeBody({ notice }: { notice: Notice }) {
  const t = useT();
  const reader = useLanguage();
  const remaining = useRemaining(notice.endsAt, reader);
  const drawn = useDraws(notice.competition.id).some(({ id }) => id === notice.skill.id);
  // a date never breaks from its month, nor a time from its date
  const at = (iso: string) => momentWords(Date.parse(iso), reader).replaceAll(' ', '\u00a0');
  return (
    <>
      {notice.correcting ? (
        <Banner tone="signal" title={t('correcting')}>
          {t('correctingText')}
        </Banner>
      ) : notice.finalAt ? (
        <Banner tone="confirmed" title={t('final')}>
          {t('finalText', { at: at(notice.finalAt) })}
        </Banner>
      ) : (
        <Banner tone="accent" title={t('onNotice', { remaining })}>
          {t('onNoticeText', { from: at(notice.startsAt), to: at(notice.endsAt) })}
        </Banner>
      )}
      <p className="notice-facts">
        {t('version', { version: notice.version })}
        {notice.reason ? <span>{t('because', { reason: notice.reason })}</span> : null}
        {notice.masked ? <span>{t('masked')}</span> : null}
      </p>
      <ol className="notice-rows" aria-label={t('title')}>
        {notice.rows.map((row) => (
          <NoticeRow key={row.id} publication={notice.id} row={row} />
        ))}
      </ol>
      {drawn ? (
        <p>
          <Link className="notice-draw" href={`/draws/${notice.skill.id}`}>
            {t('draws.ofSkill')}
          </Link>
        </p>
      ) : null}
      <p className="notice-proof">
        {t('proof')}
        <code>{notice.contentHash}</code>
        <code>{notice.chainHead}</code>
      </p>
    </>
  );
}
