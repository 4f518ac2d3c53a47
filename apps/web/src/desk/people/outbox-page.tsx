import { useLanguage } from '../../lib/language.ts';
import { DataTable } from '../controls/data-table.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { showMoment } from '../controls/moment.ts';
import { Page } from '../controls/page.tsx';
import { useList } from '../data/queries.ts';
import { useText } from '../words.ts';

/** Letters that no mail server carries: the organiser hands them over. */
export function OutboxPage() {
  const t = useText('people');
  const reader = useLanguage();
  const list = useList('/outbox', { every: 30_000 });
  return (
    <Page title={t('outbox')} note={t('outboxNote')}>
      <Loaded query={list}>
        {(rows) => (
          <DataTable
            label={t('outbox')}
            rows={rows}
            empty={{ title: t('outboxEmpty'), text: t('outboxEmptyText') }}
            expanded={(row) => <pre className="letter">{row.body}</pre>}
            columns={[
              { key: 'to', title: t('to'), value: (row) => row.to },
              { key: 'subject', title: t('subject'), value: (row) => row.subject },
              {
                key: 'at',
                title: t('at'),
                value: (row) => row.at,
                show: (row) => <span className="figures">{showMoment(row.at, reader)}</span>,
                width: 150,
              },
              {
                key: 'delivery',
                title: t('outboxDelivery'),
                value: (row) => row.sentAt ?? row.failure ?? '',
                show: (row) => {
                  if (row.sentAt) return t('outboxSent', { moment: showMoment(row.sentAt, reader) });
                  if (row.uselessAt && Date.parse(row.uselessAt) <= Date.now()) return t('outboxExpired');
                  if (row.failure) return t('outboxFailed', { failure: row.failure });
                  if (!row.uselessAt) return t('outboxWaits');
                  return t('outboxWaitsUntil', { moment: showMoment(row.uselessAt, reader) });
                },
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
