import { StatusDot } from '@skillstar/ui';
import { Link, useSearchParams } from 'react-router';
import { localName, useLanguage } from '../../lib/language.ts';
import { useCompetition } from '../competitions/use-competition.ts';
import { Choice } from '../controls/choice.tsx';
import { DataTable } from '../controls/data-table.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { MarkFigure } from '../controls/mark-figure.tsx';
import { Page } from '../controls/page.tsx';
import { useList } from '../data/queries.ts';
import { useText } from '../words.ts';
import type { SheetLineView } from '../wire.ts';
import { AbsentJudge } from './absent-judge.tsx';
import { ScoreImport } from './score-import.tsx';

const EVERY_MS = 10_000;
const STATES = ['open', 'signed'] as const;
const HAVING = ['blanks', 'conflicts', 'spreads'] as const;

/** Every mark sheet of a skill; the filters stand in the address, so that a list can be sent to somebody. */
export function SheetsPage() {
  const t = useText('judging');
  const words = useText('words');
  const reader = useLanguage();
  const { id: competition, name } = useCompetition();
  const [search, setSearch] = useSearchParams();
  const skills = useList('/competitions/{id}/skills', { path: { id: competition } });
  const skill = search.get('skill') ?? skills.data?.[0]?.id ?? null;
  const state = STATES.find((one) => one === search.get('state')) ?? null;
  const has = HAVING.find((one) => one === search.get('has')) ?? null;
  const list = useList('/mark-sheets', {
    query: { skill: skill ?? '', state: state ?? undefined, has: has ?? undefined, limit: 200 },
    when: skill !== null,
    every: EVERY_MS,
  });
  const put = (key: string, value: string | null) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (value === null) next.delete(key);
      else next.set(key, value);
      return next;
    });
  return (
    <Page
      context={
        <>
          {name} · <Link to={`/c/${competition}/judging`}>{t('title')}</Link>
        </>
      }
      title={t('sheets')}
      actions={
        <>
          <AbsentJudge skill={skill} />
          <ScoreImport skill={skill} />
        </>
      }
    >
      <div>
        <div className="filters" role="search">
          <Choice
            label={t('skill')}
            options={(skills.data ?? []).map((one) => ({
              value: one.id,
              label: `${one.number} ${localName(one, reader)}`,
            }))}
            // an id that the list does not hold yet would stand there as it is
            value={skills.data ? skill : null}
            onChange={(value) => put('skill', value)}
          />
          <Choice
            clearable
            label={t('state')}
            placeholder={t('anyState')}
            options={STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
            value={state}
            onChange={(value) => put('state', value)}
          />
          <Choice
            clearable
            label={t('has')}
            placeholder={t('anySheet')}
            options={HAVING.map((value) => ({ value, label: t(`having.${value}`) }))}
            value={has}
            onChange={(value) => put('has', value)}
          />
          <span className="filters-count figures">{t('sheetCount', { count: list.data?.length ?? 0 })}</span>
        </div>
        <Loaded query={list}>
          {(rows) => (
            <DataTable
              label={t('sheets')}
              rows={rows}
              empty={{ title: t('noSheets'), text: t('noSheetsText') }}
              columns={[
                {
                  key: 'code',
                  title: t('code'),
                  value: (row) => row.subjectCode,
                  show: (row) => (
                    <Link className="row-name code" to={`/c/${competition}/judging/sheets/${row.id}`}>
                      {row.subjectCode}
                    </Link>
                  ),
                  width: 110,
                },
                {
                  key: 'form',
                  title: t('form'),
                  value: (row) => row.subCriterionCode,
                  show: (row) => (
                    <>
                      <span className="code">{row.subCriterionCode}</span> {row.subCriterionName}
                    </>
                  ),
                },
                {
                  key: 'day',
                  title: t('day'),
                  value: (row) => row.day,
                  show: (row) => words('day', { day: row.day }),
                  width: 100,
                },
                { key: 'blanks', title: t('blanks'), value: (row) => row.blanks, figure: true, width: 90 },
                {
                  key: 'spreads',
                  title: t('spreads'),
                  value: (row) => row.spreads,
                  show: (row) => <Worry value={row.spreads} />,
                  figure: true,
                  width: 90,
                },
                {
                  key: 'conflicts',
                  title: t('conflicts'),
                  value: (row) => row.conflicts,
                  show: (row) => <Worry value={row.conflicts} />,
                  figure: true,
                  width: 90,
                },
                {
                  key: 'total',
                  title: t('total'),
                  value: (row) => row.total,
                  show: (row) => <MarkFigure value={row.total} />,
                  figure: true,
                  width: 100,
                },
                {
                  key: 'signed',
                  title: t('signatures'),
                  value: (row) => row.signed,
                  show: (row) => `${row.signed} / ${row.seats}`,
                  figure: true,
                  width: 100,
                },
                {
                  key: 'state',
                  title: t('state'),
                  value: (row) => row.state,
                  show: (row) => <SheetStateDot sheet={row} />,
                  width: 120,
                },
              ]}
            />
          )}
        </Loaded>
      </div>
    </Page>
  );
}

/** Complete and undisputed, but not signed by everybody: the one state in which somebody should sign now. */
function SheetStateDot({ sheet }: { sheet: SheetLineView }) {
  const t = useText('judging');
  if (sheet.state === 'signed') return <StatusDot tone="confirmed">{t('states.signed')}</StatusDot>;
  const ready = sheet.blanks + sheet.spreads + sheet.conflicts === 0;
  return <StatusDot tone={ready ? 'waiting' : 'faint'}>{ready ? t('states.ready') : t('states.open')}</StatusDot>;
}

function Worry({ value }: { value: number }) {
  return value > 0 ? <strong className="signal-text">{value}</strong> : <>{value}</>;
}
