import { Button } from 'antd';
import { useState } from 'react';
import { useCompetition } from '../competitions/use-competition.ts';
import { useNames } from '../competitions/use-names.ts';
import { ImportDialog, listOf } from '../controls/import-dialog.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { Page } from '../controls/page.tsx';
import { saveFile } from '../controls/save-file.ts';
import { useAction } from '../data/action.ts';
import { useList } from '../data/queries.ts';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';
import type { CompetitorView } from '../wire.ts';
import { CompetitorFilters } from './competitor-filters.tsx';
import { CompetitorForm } from './competitor-form.tsx';
import { CompetitorTable } from './competitor-table.tsx';
import { filterCompetitors, NO_FILTER, type CompetitorFilter } from './filter-competitors.ts';

export function CompetitorsPage() {
  const t = useText('competitors');
  const words = useText('words');
  const may = useMay();
  const { id: competition, name } = useCompetition();
  const read = useList('/competitions/{id}/competitors', { path: { id: competition } });
  const named = useNames(competition);
  const list = {
    ...read,
    data: read.data?.map((row) => ({ ...row, skill: named(row.skill), delegation: named(row.delegation) })),
  };
  const [filter, setFilter] = useState<CompetitorFilter>(NO_FILTER);
  const [edited, setEdited] = useState<CompetitorView | 'new' | null>(null);
  const [importing, setImporting] = useState(false);
  const exporting = useAction(() => saveFile(`/competitions/${competition}/exports/competitors.xlsx`));
  const manage = may('competitor.manage');
  const blank = list.data?.length === 0;
  const bring = (
    <Button type={blank ? 'primary' : 'default'} onClick={() => setImporting(true)}>
      {words('excelIn')}
    </Button>
  );
  const add = (
    <Button type={blank ? 'default' : 'primary'} onClick={() => setEdited('new')}>
      {t('add')}
    </Button>
  );
  const shown = filterCompetitors(list.data ?? [], filter);
  return (
    <Page
      context={name}
      title={t('title')}
      note={t('note')}
      actions={
        manage && list.data?.length ? (
          <>
            <Button loading={exporting.isPending} onClick={() => exporting.mutate()}>
              {words('excelOut')}
            </Button>
            {bring}
            {add}
          </>
        ) : null
      }
    >
      <Loaded query={list}>
        {(rows) => (
          <div>
            {rows.length > 0 ? (
              <CompetitorFilters rows={rows} shown={shown.length} filter={filter} onChange={setFilter} />
            ) : null}
            <CompetitorTable
              rows={shown}
              manage={manage}
              onEdit={setEdited}
              empty={
                rows.length === 0
                  ? {
                      title: t('empty'),
                      text: t('emptyText'),
                      action: manage ? (
                        <div className="page-actions">
                          {bring}
                          {add}
                        </div>
                      ) : null,
                    }
                  : {
                      title: t('noMatch'),
                      text: t('noMatchText'),
                      action: <Button onClick={() => setFilter(NO_FILTER)}>{t('clear')}</Button>,
                    }
              }
            />
          </div>
        )}
      </Loaded>
      <CompetitorForm
        competition={competition}
        competitor={edited === 'new' ? null : edited}
        open={edited !== null}
        onClose={() => setEdited(null)}
      />
      {importing ? (
        <ImportDialog
          target={listOf(competition, 'competitors')}
          title={t('import')}
          onClose={() => setImporting(false)}
        />
      ) : null}
    </Page>
  );
}
