import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useCompetition } from '../competitions/use-competition.ts';
import { Loaded } from '../controls/loaded.tsx';
import { useList, useRead } from '../data/queries.ts';
import { localName, useLanguage } from '../../lib/language.ts';
import { useText } from '../words.ts';
import { AwardEditor } from './award-editor.tsx';
import { ALL_SKILLS, type AwardOverride } from './award-wire.ts';

/** The scheme of one skill, or of the competition over all its skills, beside what it comes to. */
export function SkillAwardsPage() {
  const { awards = ALL_SKILLS } = useParams();
  return <OneSkill key={awards} skill={awards} />;
}

function OneSkill({ skill }: { skill: string }) {
  const t = useText('awards');
  const reader = useLanguage();
  const { id: competition, name } = useCompetition();
  const query = skill === ALL_SKILLS ? {} : { skill };
  const scheme = useRead('/competitions/{id}/award-scheme', { path: { id: competition }, query });
  const states = useList('/competitions/{id}/awards', { path: { id: competition } });
  const decisions = useList('/competitions/{id}/award-decisions', { path: { id: competition }, query });
  // what was decided otherwise than the rule stays so until somebody takes it back
  const decided = decisions.data?.[0]?.overrides ?? [];
  const [changed, setChanged] = useState<AwardOverride[] | null>(null);
  const state = states.data?.find((one) => (one.skill ?? ALL_SKILLS) === skill);
  const title = skill === ALL_SKILLS ? t('overall') : state ? localName(state, reader) : '';
  return (
    <Loaded
      page
      query={{
        ...scheme,
        data: state && decisions.data ? scheme.data : undefined,
        error: scheme.error ?? states.error ?? decisions.error,
      }}
    >
      {(present) => (
        <AwardEditor
          // another saved version begins anew; what is typed meanwhile is met by "version.stale"
          key={present.version}
          competition={competition}
          skill={skill}
          title={title}
          context={
            <>
              {name} · <Link to={`/c/${competition}/awards`}>{t('title')}</Link>
            </>
          }
          saved={present}
          state={state!}
          overrides={changed ?? decided}
          onOverrides={setChanged}
          hasNewOverrides={changed !== null && JSON.stringify(changed) !== JSON.stringify(decided)}
        />
      )}
    </Loaded>
  );
}
