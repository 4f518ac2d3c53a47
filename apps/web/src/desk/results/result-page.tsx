import { useParams } from 'react-router';
import { Link } from 'react-router';
import { localName, useLanguage } from '../../lib/language.ts';
import { useCompetition } from '../competitions/use-competition.ts';
import { Loaded } from '../controls/loaded.tsx';
import { Page, Panel } from '../controls/page.tsx';
import { useRead } from '../data/queries.ts';
import { useText } from '../words.ts';
import { Checks } from './checks.tsx';
import { NextStep } from './next-step.tsx';
import { PanelNotes } from './panel-notes.tsx';
import { PresentRows } from './present-rows.tsx';
import { Versions } from './versions.tsx';

const EVERY_MS = 15_000;

/** One skill on its way from marks to a final result. */
export function ResultPage() {
  const t = useText('results');
  const reader = useLanguage();
  const { id: competition, name } = useCompetition();
  const { skill = '' } = useParams();
  const query = useRead('/skills/{skill}/results', { path: { skill }, every: EVERY_MS });
  return (
    <Loaded page query={query}>
      {(results) => {
        const moved = results.versions.length > 0 ? results.rows.filter(({ changed }) => changed).length : 0;
        return (
          <Page
            context={
              <>
                {name} · <Link to={`/c/${competition}/results`}>{t('title')}</Link>
              </>
            }
            title={`${results.number} ${localName(results, reader)}`}
          >
            <NextStep results={results} />
            <div className="main-and-side">
              <Panel title={t('checks')} note={t('checksNote')}>
                <Checks competition={competition} results={results} />
              </Panel>
              <Panel title={t('versions')}>
                <Versions versions={results.versions} />
              </Panel>
            </div>
            <PanelNotes panels={results.panels} />
            <Panel
              title={t('present')}
              note={
                moved > 0
                  ? t('moved', { count: moved })
                  : results.coded && results.versions.length === 0
                    ? t('codedNote')
                    : undefined
              }
            >
              <PresentRows results={results} />
            </Panel>
          </Page>
        );
      }}
    </Loaded>
  );
}
