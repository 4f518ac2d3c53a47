import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCompetition } from '../competitions/use-competition.ts';
import { Choice } from '../controls/choice.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { Page, Panel } from '../controls/page.tsx';
import { useAction } from '../data/action.ts';
import { call } from '../data/call.ts';
import { useList } from '../data/queries.ts';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';
import { Batches } from './batches.tsx';
import { CertificateTable } from './certificate-table.tsx';
import { ToIssue } from './to-issue.tsx';

/** From the awards in force to paper in a hand, and back when it must be. */
export function CertificatesPage() {
  const t = useText('certificates');
  const may = useMay();
  const go = useNavigate();
  const { id: competition, name } = useCompetition();
  const templates = useList('/competitions/{id}/certificate-templates', { path: { id: competition } });
  const [chosen, setChosen] = useState<string | null>(null);
  const template = templates.data?.find(({ id }) => id === chosen) ?? templates.data?.[0];
  const adding = useAction(
    () =>
      call('POST', '/competitions/{id}/certificate-templates', {
        path: { id: competition },
        body: { name: t('newTemplate', { n: (templates.data?.length ?? 0) + 1 }) },
      }),
    { then: ({ id }) => void go(id) },
  );
  const manage = may('certificate.manage');
  return (
    <Page
      context={name}
      title={t('title')}
      note={t('note')}
      actions={
        manage ? (
          <Button loading={adding.isPending} onClick={() => adding.mutate()}>
            {t('addTemplate')}
          </Button>
        ) : null
      }
    >
      <Loaded query={templates}>
        {(all) => (
          <>
            {all.length > 0 && template ? (
              <div className="filters">
                <Choice
                  label={t('template')}
                  options={all.map((one) => ({ value: one.id, label: one.name }))}
                  value={template.id}
                  onChange={setChosen}
                />
                <Link to={template.id}>{t('editTemplate')}</Link>
              </div>
            ) : (
              <p className="quiet">{t('noTemplate')}</p>
            )}
            {template && manage ? <ToIssue competition={competition} template={template} /> : null}
          </>
        )}
      </Loaded>
      <Batches competition={competition} />
      <Panel title={t('issued')}>
        <CertificateTable competition={competition} manage={manage} />
      </Panel>
    </Page>
  );
}
