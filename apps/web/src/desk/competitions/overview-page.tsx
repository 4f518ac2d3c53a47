import { Button } from 'antd';
import { useState } from 'react';
import { localName, useLanguage } from '../../lib/language.ts';
import { DecisionDialog } from '../controls/decision-dialog.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { Page, Readings } from '../controls/page.tsx';
import { call } from '../data/call.ts';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';
import type { CompetitionView } from '../wire.ts';
import { BackupLine } from './backup-line.tsx';
import { CompetitionForm } from './competition-form.tsx';
import { Missing } from './missing.tsx';
import { CompetitionStatusDot } from './status-dots.tsx';
import { useCompetition } from './use-competition.ts';

type Step = 'edit' | 'publish' | 'close' | null;

export function OverviewPage() {
  const t = useText('competitions');
  const reader = useLanguage();
  const may = useMay();
  const { query } = useCompetition();
  const [step, setStep] = useState<Step>(null);
  return (
    <Loaded page query={query}>
      {(competition) => (
        <Page
          context={<CompetitionStatusDot status={competition.status} />}
          title={localName(competition, reader)}
          note={t('when', { from: competition.startsOn, count: competition.days })}
          actions={
            may('competition.manage') ? (
              <>
                <Button onClick={() => setStep('edit')}>{t('editBasics')}</Button>
                {competition.status === 'published' ? (
                  <Button onClick={() => setStep('close')}>{t('close')}</Button>
                ) : null}
              </>
            ) : null
          }
        >
          <Readings
            items={[
              { label: t('skills'), value: competition.counts.skills },
              { label: t('delegations'), value: competition.counts.delegations },
              { label: t('competitors'), value: competition.counts.competitors },
              { label: t('judges'), value: competition.counts.judges },
            ]}
          />
          <Missing
            competition={competition}
            publish={
              may('competition.manage') ? <Button onClick={() => setStep('publish')}>{t('publish')}</Button> : null
            }
          />
          {may('people.manage') ? <BackupLine /> : null}
          <CompetitionForm competition={competition} open={step === 'edit'} onClose={() => setStep(null)} />
          {step === 'publish' || step === 'close' ? (
            <StatusDecision competition={competition} step={step} onClose={() => setStep(null)} />
          ) : null}
        </Page>
      )}
    </Loaded>
  );
}

function StatusDecision(props: { competition: CompetitionView; step: 'publish' | 'close'; onClose: () => void }) {
  const { competition, step, onClose } = props;
  const t = useText('competitions');
  const status = step === 'publish' ? 'published' : 'closed';
  return (
    <DecisionDialog
      title={t(step)}
      effect={<p>{t(step === 'publish' ? 'publishEffect' : 'closeEffect', { name: competition.name })}</p>}
      confirmLabel={t(step)}
      typed={step === 'close' ? t('closeWord') : undefined}
      danger={step === 'close'}
      done={t(step === 'publish' ? 'published' : 'closed')}
      act={() =>
        call('PATCH', '/competitions/{id}', {
          path: { id: competition.id },
          body: { status, version: competition.version },
        })
      }
      onClose={onClose}
    />
  );
}
