import { Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { localName, useLanguage, type Language } from '../../lib/language.ts';
import { useCompetition } from '../competitions/use-competition.ts';
import { DataTable } from '../controls/data-table.tsx';
import { listing } from '../controls/listing.ts';
import { Loaded } from '../controls/loaded.tsx';
import { Page, Panel } from '../controls/page.tsx';
import { useList, useRead } from '../data/queries.ts';
import { useText } from '../words.ts';
import { answerOf, COUNTED, countsBy, type CountRow } from './count-applications.ts';

const StackedBars = lazy(() => import('../controls/stacked-bars.tsx').then((part) => ({ default: part.StackedBars })));

const EVERY_MS = 30_000;
const COLOURS = ['#19693f', '#e8a317', '#8b94a5', '#b3261f', '#c9c0ae'];

/** How many from where, in which skill, and how far the review is: the answer, the chart, the figures. */
export function CountsPage() {
  const t = useText('applications');
  const reader = useLanguage();
  const { id: competition, name } = useCompetition();
  const path = { id: competition };
  const counts = useRead('/competitions/{id}/application-counts', { path, every: EVERY_MS });
  const skills = useList('/competitions/{id}/skills', { path });
  const delegations = useList('/competitions/{id}/delegations', { path });
  const [by, setBy] = useState<'delegation' | 'skill'>('delegation');
  const things = (by === 'delegation' ? delegations.data : skills.data) ?? [];
  return (
    <Page
      context={
        <>
          {name} · <Link to={`/c/${competition}/applications`}>{t('title')}</Link>
        </>
      }
      title={t('counts')}
      note={t('countsNote')}
      actions={
        <Segmented
          aria-label={t('by')}
          options={[
            { value: 'delegation', label: t('byDelegation') },
            { value: 'skill', label: t('bySkill') },
          ]}
          value={by}
          onChange={(value) => setBy(value as 'delegation' | 'skill')}
        />
      }
    >
      <Loaded query={counts}>
        {({ items }) => {
          const rows = countsBy(
            items,
            by,
            things.map((one) => ({ id: one.id, name: localName(one, reader) })),
          );
          return (
            <>
              <Panel title={answerText(rows, t, reader)}>
                <Suspense fallback={null}>
                  <StackedBars
                    label={t('chart')}
                    names={rows.map((row) => row.name)}
                    series={COUNTED.map((status, at) => ({
                      name: t(`statuses.${status}`),
                      colour: COLOURS[at]!,
                      values: rows.map((row) => row.byStatus[status]),
                    }))}
                  />
                </Suspense>
              </Panel>
              <CountTable rows={rows} by={by} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

const MOST_NAMED = 3;

/** The answer that stands above the chart. */
function answerText(
  rows: readonly CountRow[],
  t: ReturnType<typeof useText<'applications'>>,
  reader: Language,
): string {
  const { total, waiting, top, leaders, empty } = answerOf(rows);
  if (!top) return t('answerNone');
  const named = listing(empty.slice(0, MOST_NAMED), reader);
  const parts = [
    t(leaders > 1 ? 'answerTied' : 'answer', { top: top.name, topCount: top.total, total, count: leaders }),
    waiting > 0 ? t('answerWaiting', { count: waiting }) : t('answerDone'),
    ...(empty.length > MOST_NAMED
      ? [t('answerEmptyMany', { names: named, count: empty.length })]
      : empty.length > 0
        ? [t('answerEmpty', { names: named })]
        : []),
  ];
  return parts.join(reader === 'en' ? '; ' : '；');
}

function CountTable({ rows, by }: { rows: readonly CountRow[]; by: 'delegation' | 'skill' }) {
  const t = useText('applications');
  return (
    <DataTable
      label={t('counts')}
      rows={rows}
      columns={[
        { key: 'name', title: t(by), value: (row) => row.name },
        ...COUNTED.map((status) => ({
          key: status,
          title: t(`statuses.${status}`),
          figure: true,
          value: (row: CountRow) => row.byStatus[status],
        })),
        { key: 'total', title: t('total'), figure: true, value: (row: CountRow) => row.total },
      ]}
    />
  );
}
