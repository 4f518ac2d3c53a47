import { Button, Input } from 'antd';
import { useState } from 'react';
import { Field } from '../controls/field.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { RecordDialog } from '../controls/record-dialog.tsx';
import { RemoveButton } from '../controls/remove-button.tsx';
import { call } from '../data/call.ts';
import { useList } from '../data/queries.ts';
import { useText } from '../words.ts';
import type { StageView } from '../wire.ts';
import { Sessions } from './sessions.tsx';

/** Stages of a skill, each with its sessions. */
export function Stages({ skill, manage }: { skill: string; manage: boolean }) {
  const t = useText('skills');
  const words = useText('words');
  const path = { id: skill };
  const list = useList('/skills/{id}/stages', { path });
  const [edited, setEdited] = useState<StageView | 'new' | null>(null);
  const present = edited !== null && edited !== 'new' ? edited : null;
  return (
    <Loaded query={list}>
      {(stages) => (
        <div className="stack">
          {stages.length === 0 ? <p className="quiet">{t('noStages')}</p> : null}
          {stages.map((stage) => (
            <section key={stage.id} className="stage-block" aria-label={stage.name}>
              <div className="stage-head">
                <h3>{stage.name}</h3>
                {manage ? (
                  <span className="row-actions">
                    <Button
                      size="small"
                      type="text"
                      aria-label={`${words('edit')} ${stage.name}`}
                      onClick={() => setEdited(stage)}
                    >
                      {words('edit')}
                    </Button>
                    <RemoveButton
                      name={stage.name}
                      size="small"
                      act={() => call('DELETE', '/stages/{id}', { path: { id: stage.id } })}
                    />
                  </span>
                ) : null}
              </div>
              <Sessions stage={stage} manage={manage} />
            </section>
          ))}
          {manage ? (
            <div>
              <Button onClick={() => setEdited('new')}>{t('addStage')}</Button>
            </div>
          ) : null}
          <RecordDialog<{ name: string }>
            open={edited !== null}
            title={present ? t('editStage') : t('addStage')}
            start={{ values: { name: present?.name ?? '' }, version: present?.version ?? 0 }}
            save={(values, version) =>
              present
                ? call('PATCH', '/stages/{id}', { path: { id: present.id }, body: { ...values, version } })
                : call('POST', '/skills/{id}/stages', { path, body: values })
            }
            reload={async () => {
              const now = (await list.refetch()).data?.find(({ id }) => id === present?.id) ?? present!;
              return { values: { name: now.name }, version: now.version };
            }}
            onClose={() => setEdited(null)}
          >
            <Field name="name" label={t('stageName')} required>
              <Input maxLength={40} autoFocus />
            </Field>
          </RecordDialog>
        </div>
      )}
    </Loaded>
  );
}
