import { EmptyState } from '@skillstar/ui';
import { useCompetition } from '../competitions/use-competition.ts';
import { Loaded } from '../controls/loaded.tsx';
import { Page, Readings } from '../controls/page.tsx';
import { useRead } from '../data/queries.ts';
import { useText } from '../words.ts';
import { SkillProgress } from './skill-progress.tsx';

const EVERY_MS = 5_000;

/** The marking floor at a glance: what is signed, what is open, and what waits for a person. */
export function ProgressPage() {
  const t = useText('judging');
  const { id, name } = useCompetition();
  const progress = useRead('/competitions/{competition}/judging-progress', {
    path: { competition: id },
    every: EVERY_MS,
  });
  return (
    <Page context={name} title={t('title')} note={t('note')}>
      <Loaded query={progress}>
        {({ skills }) => {
          const begun = skills.filter(({ sheets }) => sheets > 0);
          const sum = (key: 'sheets' | 'signed' | 'blanks' | 'conflicts' | 'spreads') =>
            begun.reduce((total, skill) => total + skill[key], 0);
          if (begun.length === 0) {
            return <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>;
          }
          return (
            <>
              <Readings
                items={[
                  { label: t('signedSheets'), value: `${sum('signed')} / ${sum('sheets')}` },
                  { label: t('blanks'), value: sum('blanks') },
                  { label: t('spreads'), value: sum('spreads'), tone: sum('spreads') > 0 ? 'signal' : 'plain' },
                  { label: t('conflicts'), value: sum('conflicts'), tone: sum('conflicts') > 0 ? 'signal' : 'plain' },
                ]}
              />
              {begun.map((skill) => (
                <SkillProgress key={skill.id} competition={id} skill={skill} />
              ))}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
