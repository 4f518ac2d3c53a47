import { StatusDot } from '@skillstar/ui';
import { Link } from 'react-router';
import { localName, useLanguage } from '../../lib/language.ts';
import { useCompetition } from '../competitions/use-competition.ts';
import { DataTable } from '../controls/data-table.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { showMoment } from '../controls/moment.ts';
import { Page } from '../controls/page.tsx';
import { useList } from '../data/queries.ts';
import { useText } from '../words.ts';
import { blockerSentence, placeOfBlocker } from './blocker-words.ts';
import { ResultState } from './result-state.tsx';

const EVERY_MS = 10_000;

/** From the last mark to the final result, skill by skill: what blocks, who has approved, until when it is on notice. */
export function ResultsPage() {
  const t = useText('results');
  const reader = useLanguage();
  const { id: competition, name } = useCompetition();
  const results = useList('/competitions/{competition}/results', { path: { competition }, every: EVERY_MS });
  return (
    <Page context={name} title={t('title')} note={t('note')}>
      <Loaded query={results}>
        {(rows) => (
          <DataTable
            label={t('title')}
            rows={rows}
            empty={{ title: t('noSkills'), text: t('noSkillsText') }}
            columns={[
              {
                key: 'skill',
                title: t('skill'),
                value: (row) => row.number,
                show: (row) => (
                  <Link className="row-name" to={`/c/${competition}/results/${row.id}`}>
                    <span className="code">{row.number}</span> {localName(row, reader)}
                  </Link>
                ),
                width: 260,
              },
              { key: 'state', title: t('stateTitle'), show: (row) => <ResultState skill={row} />, width: 140 },
              {
                key: 'blockers',
                title: t('blockers'),
                show: (row) =>
                  row.blockers.length > 0 ? (
                    <ul className="readiness-gaps">
                      {row.blockers.map((blocker) => (
                        <li key={blocker.code}>
                          <Link
                            className="readiness-gap"
                            to={
                              placeOfBlocker(blocker.code, competition, row.id) ?? `/c/${competition}/results/${row.id}`
                            }
                          >
                            <StatusDot tone="signal">{blockerSentence(blocker, reader)}</StatusDot>
                          </Link>
                        </li>
                      ))}
                    </ul>
                  ) : (
                    <StatusDot tone="confirmed">{t('nothingOpen')}</StatusDot>
                  ),
              },
              {
                key: 'version',
                title: t('version'),
                value: (row) => row.publication?.version,
                show: (row) => (row.publication ? t('versionN', { version: row.publication.version }) : '—'),
                width: 110,
              },
              {
                key: 'notice',
                title: t('notice'),
                value: (row) => row.publication?.notice?.endsAt,
                show: (row) => {
                  const notice = row.publication?.notice;
                  if (!notice) return '—';
                  return notice.finalAt
                    ? t('finalSince', { at: showMoment(notice.finalAt, reader) })
                    : t('until', { at: showMoment(notice.endsAt, reader) });
                },
                width: 200,
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
