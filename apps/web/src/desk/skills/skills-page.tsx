import { Button } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { localName, useLanguage } from '../../lib/language.ts';
import { SkillStatusDot } from '../competitions/status-dots.tsx';
import { useCompetition } from '../competitions/use-competition.ts';
import { DataTable } from '../controls/data-table.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { MarkFigure } from '../controls/mark-figure.tsx';
import { Page } from '../controls/page.tsx';
import { useList } from '../data/queries.ts';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';
import { SkillForm } from './skill-form.tsx';

export function SkillsPage() {
  const t = useText('skills');
  const words = useText('words');
  const reader = useLanguage();
  const may = useMay();
  const { id: competition, name } = useCompetition();
  const list = useList('/competitions/{id}/skills', { path: { id: competition } });
  const [search] = useSearchParams();
  const [adding, setAdding] = useState(search.has('add'));
  const add = may('skill.manage') ? (
    <Button type="primary" onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  ) : null;
  return (
    <Page context={name} title={t('title')} note={t('note')} actions={list.data?.length ? add : null}>
      <Loaded query={list}>
        {(rows) => (
          <DataTable
            label={t('title')}
            rows={rows}
            empty={{ title: t('empty'), text: t('emptyText'), action: add }}
            columns={[
              {
                key: 'number',
                title: t('number'),
                value: (row) => row.number,
                className: 'code',
                width: 80,
                sorted: true,
              },
              {
                key: 'name',
                title: t('name'),
                value: (row) => localName(row, reader),
                show: (row) => (
                  <Link to={`/c/${competition}/skills/${row.id}`} className="row-name">
                    {localName(row, reader)}
                  </Link>
                ),
              },
              {
                key: 'coded',
                title: t('coded'),
                show: (row) => (row.coded ? <span className="tag tag-ink">{t('codedTag')}</span> : words('no')),
              },
              { key: 'competitors', title: t('competitors'), value: (row) => row.competitors, figure: true },
              { key: 'judges', title: t('judgesCount'), value: (row) => row.judges, figure: true },
              {
                key: 'total',
                title: t('total'),
                value: (row) => row.total,
                show: (row) =>
                  row.total === null ? (
                    <Link to={`/c/${competition}/skills/${row.id}/scheme`}>{t('noScheme')}</Link>
                  ) : (
                    <MarkFigure value={row.total} />
                  ),
                figure: true,
              },
              {
                key: 'status',
                title: t('status'),
                value: (row) => row.status,
                show: (row) => <SkillStatusDot status={row.status} />,
                width: 130,
              },
            ]}
          />
        )}
      </Loaded>
      <SkillForm competition={competition} skill={null} open={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}
