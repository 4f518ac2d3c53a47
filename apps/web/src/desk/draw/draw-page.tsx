import { useState } from 'react';
import { useCompetition, useSkill } from '../competitions/use-competition.ts';
import { Loaded } from '../controls/loaded.tsx';
import { Page } from '../controls/page.tsx';
import { useList } from '../data/queries.ts';
import { SkillTabs } from '../skills/skill-tabs.tsx';
import { useText } from '../words.ts';
import type { DrawView, SkillView } from '../wire.ts';
import { ByHandDialog } from './by-hand-dialog.tsx';
import { DrawHistory } from './draw-history.tsx';
import { KINDS, type Kind } from './draw-kinds.ts';
import { DrawPanel } from './draw-panel.tsx';
import { PromiseDialog } from './promise-dialog.tsx';

export function DrawPage() {
  const competition = useCompetition();
  const { id, query, name } = useSkill();
  return (
    <Loaded page query={query}>
      {(skill) => (
        <DrawsOfSkill
          skill={skill}
          title={name}
          context={competition.name}
          tabs={<SkillTabs competition={competition.id} skill={id} />}
        />
      )}
    </Loaded>
  );
}

interface Props {
  skill: SkillView;
  title: string;
  context: string;
  tabs: React.ReactNode;
}

function DrawsOfSkill({ skill, title, context, tabs }: Props) {
  const t = useText('draw');
  const draws = useList('/skills/{id}/draws', { path: { id: skill.id } });
  const [step, setStep] = useState<{ what: 'promise' | 'by-hand'; kind: Kind } | null>(null);
  const newest = (rows: DrawView[], kind: Kind) =>
    rows.find((draw) => draw.kind === kind && draw.status !== 'set-aside');
  return (
    <Page context={context} title={title} below={tabs}>
      <p className="page-note quiet">
        {t('note')}{' '}
        <a href={`/draws/${skill.id}`} target="_blank" rel="noreferrer">
          {t('publicPage')}
        </a>
      </p>
      {skill.coded ? <p className="quiet">{t('sealedNote')}</p> : null}
      <Loaded query={draws}>
        {(rows) => (
          <>
            <div className="draw-panels">
              {KINDS.map((kind) => (
                <DrawPanel
                  key={kind}
                  kind={kind}
                  skill={skill}
                  draw={newest(rows, kind)}
                  next={kind === 'codes' || newest(rows, 'codes')?.status === 'drawn'}
                  onStep={(what) => setStep({ what, kind })}
                />
              ))}
            </div>
            {rows.length > 0 ? <DrawHistory draws={rows} /> : null}
          </>
        )}
      </Loaded>
      {step?.what === 'promise' ? <PromiseDialog kind={step.kind} skill={skill} onClose={() => setStep(null)} /> : null}
      {step?.what === 'by-hand' ? <ByHandDialog kind={step.kind} skill={skill} onClose={() => setStep(null)} /> : null}
    </Page>
  );
}
