import { Button, Input } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../lib/language.ts';
import { DataTable } from '../controls/data-table.tsx';
import { MomentField } from '../controls/day-field.tsx';
import { Field } from '../controls/field.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { showMoment } from '../controls/moment.ts';
import { RecordDialog, type Snapshot } from '../controls/record-dialog.tsx';
import { RemoveButton } from '../controls/remove-button.tsx';
import { call } from '../data/call.ts';
import { useList } from '../data/queries.ts';
import { useText } from '../words.ts';
import type { SessionView, StageView } from '../wire.ts';

interface Values {
  name: string;
  startsAt: string | null;
  endsAt: string | null;
}

const EMPTY: Snapshot<Values> = { values: { name: '', startsAt: null, endsAt: null }, version: 0 };
const snapshot = ({ name, startsAt, endsAt, version }: SessionView): Snapshot<Values> => ({
  values: { name, startsAt, endsAt },
  version,
});

export function Sessions({ stage, manage }: { stage: StageView; manage: boolean }) {
  const t = useText('skills');
  const words = useText('words');
  const reader = useLanguage();
  const path = { id: stage.id };
  const list = useList('/stages/{id}/sessions', { path });
  const [edited, setEdited] = useState<SessionView | 'new' | null>(null);
  const present = edited !== null && edited !== 'new' ? edited : null;
  return (
    <Loaded query={list}>
      {(sessions) => (
        <>
          {sessions.length > 0 ? (
            <DataTable
              label={t('sessionsOf', { stage: stage.name })}
              rows={sessions}
              columns={[
                { key: 'name', title: t('sessionName'), value: (row) => row.name },
                {
                  key: 'startsAt',
                  title: t('startsAt'),
                  value: (row) => row.startsAt,
                  show: (row) => <span className="figures">{showMoment(row.startsAt, reader)}</span>,
                },
                {
                  key: 'endsAt',
                  title: t('endsAt'),
                  value: (row) => row.endsAt,
                  show: (row) => <span className="figures">{showMoment(row.endsAt, reader)}</span>,
                },
                {
                  key: 'actions',
                  title: <span className="ui-unseen">{words('actions')}</span>,
                  width: 130,
                  show: (row) =>
                    manage ? (
                      <div className="row-actions">
                        <Button type="text" aria-label={`${words('edit')} ${row.name}`} onClick={() => setEdited(row)}>
                          {words('edit')}
                        </Button>
                        <RemoveButton
                          name={row.name}
                          act={() => call('DELETE', '/sessions/{id}', { path: { id: row.id } })}
                        />
                      </div>
                    ) : null,
                },
              ]}
            />
          ) : (
            <p className="quiet">{t('noSessions')}</p>
          )}
          {manage ? (
            <Button size="small" className="stage-add" onClick={() => setEdited('new')}>
              {t('addSession')}
            </Button>
          ) : null}
          <RecordDialog<Values>
            open={edited !== null}
            title={present ? t('editSession') : t('addSession')}
            start={present ? snapshot(present) : EMPTY}
            names={{ name: t('sessionName'), startsAt: t('startsAt'), endsAt: t('endsAt') }}
            save={(values, version) =>
              present
                ? call('PATCH', '/sessions/{id}', { path: { id: present.id }, body: { ...values, version } })
                : call('POST', '/stages/{id}/sessions', { path, body: values })
            }
            reload={async () => snapshot((await list.refetch()).data?.find(({ id }) => id === present?.id) ?? present!)}
            onClose={() => setEdited(null)}
          >
            <Field name="name" label={t('sessionName')} required>
              <Input maxLength={40} autoFocus />
            </Field>
            <Field name="startsAt" label={t('startsAt')}>
              <MomentField />
            </Field>
            <Field name="endsAt" label={t('endsAt')}>
              <MomentField />
            </Field>
          </RecordDialog>
        </>
      )}
    </Loaded>
  );
}
