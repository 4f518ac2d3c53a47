import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useCompetition } from '../competitions/use-competition.ts';
import { Loaded } from '../controls/loaded.tsx';
import { Page } from '../controls/page.tsx';
import { saveFile } from '../controls/save-file.ts';
import { useAction } from '../data/action.ts';
import { useList } from '../data/queries.ts';
import { useText } from '../words.ts';
import { ApplicationFilters } from './application-filters.tsx';
import { ApplicationTable } from './application-table.tsx';
import { ManyDecisions } from './many-decisions.tsx';

const EVERY_MS = 15_000;

/** The reviewer's queue. The filters stand in the address: a part of the queue can be sent to somebody, or bookmarked. */
export function ApplicationsPage() {
  const t = useText('applications');
  const words = useText('words');
  const go = useNavigate();
  const { id: competition, name } = useCompetition();
  const [search, setSearch] = useSearchParams();
  const [chosen, setChosen] = useState<string[]>([]);
  const status = search.get('status') ?? 'submitted';
  // typed here, and written into the address beside: an input method must not wait for the router
  const [text, setText] = useState(search.get('text') ?? '');
  const filter = {
    status: status === 'all' ? null : status,
    skill: search.get('skill'),
    delegation: search.get('delegation'),
    group: search.get('group'),
  };
  const list = useList('/competitions/{id}/applications', {
    path: { id: competition },
    // what stands in an address may be anything; the server refuses what it does not know
    query: filter as { status?: 'submitted' },
    every: EVERY_MS,
  });
  const exporting = useAction(() => saveFile(`/competitions/${competition}/exports/applications.xlsx`, given(filter)), {
    dry: true,
  });
  const put = (key: string, value: string | null) => {
    setChosen([]);
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null || value === '') next.delete(key);
        else next.set(key, value);
        return next;
      },
      // letter by letter is no way back
      { replace: key === 'text' },
    );
  };
  const sought = text.trim().toLowerCase();
  const shown = (list.data ?? []).filter(
    (row) => sought === '' || [row.name, row.unit ?? ''].some((word) => word.toLowerCase().includes(sought)),
  );
  const clear = () => {
    setText('');
    setSearch(new URLSearchParams({ status: 'all' }));
  };
  const narrowed = sought !== '' || filter.skill !== null || filter.delegation !== null || filter.group !== null;
  const empty = narrowed
    ? { title: t('noMatch'), text: t('noMatchText'), action: <Button onClick={clear}>{t('clear')}</Button> }
    : filter.status === null
      ? { title: t('empty'), text: t('emptyText') }
      : { title: t('noneWaiting'), text: t('noneWaitingText') };
  return (
    <Page
      context={name}
      title={t('title')}
      note={t('note')}
      actions={
        <>
          <Button loading={exporting.isPending} onClick={() => exporting.mutate()}>
            {words('excelOut')}
          </Button>
          <Button onClick={() => void go(`/c/${competition}/applications/counts`)}>{t('counts')}</Button>
        </>
      }
    >
      <div>
        <ApplicationFilters
          competition={competition}
          filter={{ ...filter, status, text }}
          shown={shown.length}
          onText={(next) => {
            setText(next);
            put('text', next);
          }}
          onChange={put}
        />
        <ManyDecisions competition={competition} rows={shown} chosen={chosen} onDecided={() => setChosen([])} />
        <Loaded query={list}>
          {() => (
            <ApplicationTable
              competition={competition}
              rows={shown}
              chosen={chosen}
              onChoose={setChosen}
              empty={empty}
            />
          )}
        </Loaded>
      </div>
    </Page>
  );
}

/** What the filters say, without those that say nothing. */
function given(filter: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
}
