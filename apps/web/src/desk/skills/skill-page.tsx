import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { SkillStatusDot } from '../competitions/status-dots.tsx';
import { useCompetition, useSkill } from '../competitions/use-competition.ts';
import { Loaded } from '../controls/loaded.tsx';
import { MarkFigure } from '../controls/mark-figure.tsx';
import { Page, Panel, Readings } from '../controls/page.tsx';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';
import { OpenSkill } from './open-skill.tsx';
import { SkillForm } from './skill-form.tsx';
import { SkillTabs } from './skill-tabs.tsx';
import { Stages } from './stages.tsx';
import { Workstations } from './workstations.tsx';

export function SkillPage() {
  const t = useText('skills');
  const words = useText('words');
  const may = useMay();
  const competition = useCompetition();
  const { id, query, name } = useSkill();
  const [search] = useSearchParams();
  const [step, setStep] = useState<'edit' | 'open' | null>(search.has('open') && may('skill.open') ? 'open' : null);
  return (
    <Loaded page query={query}>
      {(skill) => (
        <Page
          context={competition.name}
          title={name}
          below={<SkillTabs competition={competition.id} skill={id} />}
          actions={
            <>
              {may('skill.manage') ? <Button onClick={() => setStep('edit')}>{words('edit')}</Button> : null}
              {may('skill.open') && skill.status !== 'closed' ? (
                <Button type={skill.status === 'preparing' ? 'primary' : 'default'} onClick={() => setStep('open')}>
                  {skill.status === 'preparing' ? t('open') : t('openMore')}
                </Button>
              ) : null}
            </>
          }
        >
          <Readings
            items={[
              { label: t('status'), value: <SkillStatusDot status={skill.status} /> },
              { label: t('total'), value: <MarkFigure value={skill.total} /> },
              { label: t('competitors'), value: skill.competitors },
              { label: t('judgesCount'), value: skill.judges },
            ]}
          />
          <dl className="facts">
            <dt>{t('codedSwitch')}</dt>
            <dd>{skill.coded ? t('codedYes') : t('codedNo')}</dd>
          </dl>
          <div className="main-and-side">
            <Panel title={t('stages')} note={t('stagesNote')}>
              <Stages skill={id} manage={may('skill.manage')} />
            </Panel>
            <Workstations skill={id} manage={may('skill.manage')} />
          </div>
          <SkillForm competition={competition.id} skill={skill} open={step === 'edit'} onClose={() => setStep(null)} />
          {step === 'open' ? <OpenSkill skill={skill} onClose={() => setStep(null)} /> : null}
        </Page>
      )}
    </Loaded>
  );
}
