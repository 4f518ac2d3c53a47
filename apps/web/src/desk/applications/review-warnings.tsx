import { Banner, StatusDot } from '@skillstar/ui';
import { useText } from '../words.ts';
import type { ReviewView } from '../wire.ts';

/** What a reviewer should know before he decides: the conditions of entry, namesakes, a registration that is over. */
export function ReviewWarnings({ view, returning }: { view: ReviewView; returning: boolean }) {
  const t = useText('applications');
  if (view.purged) return <Banner tone="plain" title={t('purged')} />;
  if (view.status !== 'submitted') return null;
  return (
    <>
      {returning && view.registration === 'over' ? (
        <Banner tone="accent" title={t('overdue')}>
          {t('overdueText')}
        </Banner>
      ) : null}
      {view.namesakes > 0 ? <Banner tone="accent" title={t('namesakes', { count: view.namesakes })} /> : null}
      {view.faults.length > 0 ? (
        <section className="ui-banner ui-banner-signal review-faults" aria-label={t('faults')}>
          <div className="ui-banner-words">
            <strong>{t('faults')}</strong>
            <ul>
              {view.faults.map(({ field, code, message }) => (
                <li key={`${field} ${code}`}>{message}</li>
              ))}
            </ul>
          </div>
        </section>
      ) : (
        <p className="review-fits">
          <StatusDot tone="confirmed">{t('noFaults')}</StatusDot>
          {view.holder ? (
            <span className="quiet">{t('age', { sex: t(`sexes.${view.holder.sex}`), age: view.holder.age })}</span>
          ) : null}
        </p>
      )}
    </>
  );
}
