import { useLanguage } from '../../lib/language.ts';
import { Panel } from '../controls/page.tsx';
import { showMoment } from '../controls/moment.ts';
import { useText } from '../words.ts';
import type { ReviewView } from '../wire.ts';

const STEPS = ['submitted', 'resubmitted', 'approved', 'returned', 'rejected', 'undone', 'withdrawn'] as const;

/** Everything that happened to it, the newest first, with the reasons that were given. */
export function ReviewHistory({ view }: { view: ReviewView }) {
  const t = useText('applications');
  const reader = useLanguage();
  const labels = new Map(
    view.fields.map(({ field, label }) => [field, reader === 'en' ? label.en : label.zh] as const),
  );
  return (
    <Panel title={t('history')}>
      <ol className="review-history">
        {[...view.history].reverse().map(({ what, person, at, reasons }) => {
          const step = STEPS.find((one) => one === what);
          return (
            <li key={`${at} ${what}`}>
              <p>
                <span className="figures faint">{showMoment(at, reader)}</span> {person ?? '—'} ·{' '}
                {step ? t(`steps.${step}`) : what}
              </p>
              {reasons.length > 0 ? (
                <ul>
                  {reasons.map(({ field, reason }) => (
                    <li key={`${field} ${reason}`}>
                      {field ? `${labels.get(field) ?? field}：` : ''}
                      {reason}
                    </li>
                  ))}
                </ul>
              ) : null}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
