import { lazy, Suspense, useState } from 'react';
import { formatMark } from '@skillstar/rules';
import { Figures } from '@skillstar/ui';
import { useLanguage } from '../../lib/language.ts';
import { serverTime } from '../../lib/server-clock.ts';
import { momentWords } from '../../lib/times.ts';
import type { Report } from './my-data.ts';
import { Standing } from './standing.tsx';
import { useT } from './words.ts';

/** Of the script of the notices: it comes when somebody asks. */
const Explanation = lazy(() => import('../results/results.tsx').then((part) => ({ default: part.Explanation })));

/** After publication: rank and total large, then module by module, each beside the cohort's quartiles. */
export function ScoreReport({ report }: { report: Report }) {
  const t = useT();
  const reader = useLanguage();
  const [asked, setAsked] = useState(false);
  const ends = Date.parse(report.noticeEndsAt);
  const state = report.final
    ? t('report.final')
    : ends > serverTime()
      ? t('report.notice', { moment: momentWords(ends, reader) })
      : t('report.corrected');
  return (
    <div className="portal-report">
      <h3>{t('report.title')}</h3>
      <p className="portal-tag">{state}</p>
      <div className="portal-score">
        <p>
          {report.rank === null ? (
            <strong>{t('report.noRank')}</strong>
          ) : (
            <>
              <strong>{t('report.rank', { rank: report.rank })}</strong>
              <span>{t('report.of', { ranked: report.ranked })}</span>
            </>
          )}
        </p>
        <p>
          <strong>{report.total === null ? t('report.blank') : <Figures value={formatMark(report.total)} />}</strong>
          <span>{report.scale === null ? t('report.total') : t('report.scale', { scale: report.scale })}</span>
        </p>
      </div>
      <Standing mark={report.total} cohort={report.cohort} />
      <ul className="portal-parts">
        {report.parts.map((part) => (
          <li key={part.code}>
            <p>
              <span>
                <b>{part.code}</b> {part.name}
              </span>
              <strong>{part.mark === null ? t('report.blank') : <Figures value={formatMark(part.mark)} />}</strong>
            </p>
            <Standing mark={part.mark} cohort={part.cohort} />
          </li>
        ))}
      </ul>
      {report.cohort ? <p className="portal-hint">{t('report.cohortNote')}</p> : null}
      <details className="portal-why" onToggle={(event) => setAsked(event.currentTarget.open)}>
        <summary>{t('report.why')}</summary>
        {asked ? (
          <Suspense fallback={null}>
            <Explanation
              path="/publications/{publication}/rows/{row}/explanation"
              names={{ publication: report.publication, row: report.row }}
            />
          </Suspense>
        ) : null}
      </details>
    </div>
  );
}
