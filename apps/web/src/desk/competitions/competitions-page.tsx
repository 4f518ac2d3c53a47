import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { localName, useLanguage } from '../../lib/language.ts';
import { DataTable } from '../controls/data-table.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { Page } from '../controls/page.tsx';
import { useList } from '../data/queries.ts';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';
import { CompetitionStatusDot } from './status-dots.tsx';

export function CompetitionsPage() {
  const t = useText('competitions');
  const words = useText('words');
  const reader = useLanguage();
  const go = useNavigate();
  const may = useMay();
  const list = useList('/competitions');
  const create = may('competition.create') ? (
    <Button type="primary" onClick={() => void go('/competitions/new')}>
      {t('new')}
    </Button>
  ) : null;
  return (
    <Page title={t('title')} note={t('note')} actions={list.data?.length ? create : null}>
      <Loaded query={list}>
        {(rows) => (
          <DataTable
            label={t('title')}
            rows={rows}
            empty={{ title: t('empty'), text: t('emptyText'), action: create }}
            columns={[
              {
                key: 'name',
                title: t('name'),
                value: (row) => localName(row, reader),
                show: (row) => (
                  <Link to={`/c/${row.id}`} className="row-name">
                    {localName(row, reader)}
                  </Link>
                ),
              },
              {
                key: 'template',
                title: t('template'),
                value: (row) => words(`template.${row.template}`),
                className: 'desk-short',
              },
              { key: 'startsOn', title: t('startsOn'), value: (row) => row.startsOn, className: 'figures' },
              { key: 'days', title: t('days'), value: (row) => row.days, figure: true },
              { key: 'skills', title: t('skills'), value: (row) => row.counts.skills, figure: true },
              { key: 'competitors', title: t('competitors'), value: (row) => row.counts.competitors, figure: true },
              { key: 'delegations', title: t('delegations'), value: (row) => row.counts.delegations, figure: true },
              { key: 'judges', title: t('judges'), value: (row) => row.counts.judges, figure: true },
              {
                key: 'status',
                title: t('status'),
                value: (row) => row.status,
                show: (row) => <CompetitionStatusDot status={row.status} />,
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
