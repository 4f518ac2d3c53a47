import { Link } from 'react-router';
import { localName, useLanguage } from '../../lib/language.ts';
import { useCompetition } from '../competitions/use-competition.ts';
import { DataTable } from '../controls/data-table.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { Page, Readings } from '../controls/page.tsx';
import { useList } from '../data/queries.ts';
import { yuan } from '../prizes/yuan.tsx';
import { useText } from '../words.ts';
import { ALL_SKILLS, type AwardState } from './award-wire.ts';
import { StandingOfAwards } from './standing-of-awards.tsx';

/** Where the awards of each skill stand, from its results to the decision. */
export function AwardsPage() {
  const t = useText('awards');
  const reader = useLanguage();
  const { id: competition, name } = useCompetition();
  const states = useList('/competitions/{id}/awards', { path: { id: competition } });
  const skillName = (state: AwardState) => (state.skill === null ? t('overall') : localName(state, reader));
  return (
    <Page context={name} title={t('title')} note={t('note')}>
      <Loaded query={states}>
        {(items) => (
          <>
            <Readings
              items={[
                {
                  label: t('decidedSkills'),
                  value: `${items.filter((one) => one.skill && one.decision > 0).length} / ${items.length - 1}`,
                },
                { label: t('awards'), value: items.reduce((sum, { awards }) => sum + awards, 0) },
                { label: t('money'), value: yuan(items.reduce((sum, { amount }) => sum + amount, 0)) },
              ]}
            />
            <DataTable
              label={t('title')}
              rows={items}
              rowKey={({ skill }) => skill ?? ALL_SKILLS}
              columns={[
                {
                  key: 'skill',
                  title: t('skill'),
                  show: (state) => (
                    <Link className="row-name" to={state.skill ?? ALL_SKILLS}>
                      {skillName(state)}
                    </Link>
                  ),
                },
                { key: 'entrants', title: t('entrants'), figure: true, value: ({ entrants }) => entrants },
                { key: 'state', title: t('state'), show: (state) => <StandingOfAwards state={state} /> },
                { key: 'scheme', title: t('scheme'), show: (state) => schemeWords(state, t) },
                { key: 'awards', title: t('awards'), figure: true, value: ({ awards }) => awards || null },
                {
                  key: 'amount',
                  title: t('money'),
                  figure: true,
                  value: ({ amount }) => amount || null,
                  show: ({ amount }) => (amount ? yuan(amount) : ''),
                },
              ]}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function schemeWords({ schemeVersion }: AwardState, t: ReturnType<typeof useText<'awards'>>): string {
  return schemeVersion === 0 ? t('schemeOfTemplate') : t('schemeVersion', { version: schemeVersion });
}
