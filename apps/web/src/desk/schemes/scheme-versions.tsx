import { formatMark } from '@skillstar/rules';
import { useLanguage } from '../../lib/language.ts';
import { DataTable } from '../controls/data-table.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { showMoment } from '../controls/moment.ts';
import { Panel } from '../controls/page.tsx';
import { useList } from '../data/queries.ts';
import { useText } from '../words.ts';

export function SchemeVersions({ skill }: { skill: string }) {
  const t = useText('schemes');
  const reader = useLanguage();
  const versions = useList('/skills/{id}/schemes', { path: { id: skill } });
  return (
    <Panel title={t('versions')} note={t('versionsNote')}>
      <Loaded query={versions}>
        {(rows) => (
          <DataTable
            label={t('versions')}
            rows={rows}
            columns={[
              { key: 'version', title: t('version'), value: (row) => row.version, figure: true, width: 80 },
              {
                key: 'status',
                title: t('status'),
                show: (row) => <span className="tag">{t(`statuses.${row.status}`)}</span>,
              },
              { key: 'total', title: t('total'), show: (row) => formatMark(row.total), figure: true, width: 110 },
              { key: 'source', title: t('source'), show: (row) => sourceName(row.source, t) },
              {
                key: 'by',
                title: t('by'),
                show: (row) => row.createdBy?.name ?? '—',
              },
              {
                key: 'at',
                title: t('at'),
                value: (row) => row.createdAt,
                show: (row) => <span className="figures">{showMoment(row.createdAt, reader)}</span>,
                width: 140,
              },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  );
}

const SOURCES = ['workbook', 'editor', 'seed'] as const;

function sourceName(source: string, t: ReturnType<typeof useText<'schemes'>>): string {
  const known = SOURCES.find((name) => name === source);
  return known ? t(`sources.${known}`) : source;
}
