import { EmptyState } from '@skillstar/ui';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { ManyChoices } from '../controls/choice.tsx';
import { DecisionDialog } from '../controls/decision-dialog.tsx';
import { Field } from '../controls/field.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { Panel } from '../controls/page.tsx';
import { RecordDialog, type Snapshot } from '../controls/record-dialog.tsx';
import { call } from '../data/call.ts';
import { useList } from '../data/queries.ts';
import { useText } from '../words.ts';
import type { MarkingTeamView } from '../wire.ts';

interface Values {
  name: string;
  seats: string[];
}

const snapshot = ({ name, seats, version }: MarkingTeamView): Snapshot<Values> => ({
  values: { name, seats: [...seats].sort((a, b) => a.seat - b.seat).map(({ person }) => person.id) },
  version,
});

/** Marking teams: seats are numbered in the order in which the judges were chosen. */
export function Teams({ skill, manage }: { skill: string; manage: boolean }) {
  const t = useText('judges');
  const words = useText('words');
  const path = { id: skill };
  const teams = useList('/skills/{id}/marking-teams', { path });
  const judges = useList('/skills/{id}/judges', { path });
  const [edited, setEdited] = useState<MarkingTeamView | 'new' | null>(null);
  const [removed, setRemoved] = useState<MarkingTeamView | null>(null);
  const present = edited !== null && edited !== 'new' ? edited : null;
  const add = manage ? <Button onClick={() => setEdited('new')}>{t('addTeam')}</Button> : null;
  return (
    <Panel title={t('teams')} actions={teams.data?.length ? add : null}>
      <Loaded query={teams}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={t('noTeams')} action={add}>
              {t('noTeamsText')}
            </EmptyState>
          ) : (
            <ul className="teams">
              {rows.map((team) => (
                <li key={team.id}>
                  <div className="stage-head">
                    <h3>{team.name}</h3>
                    {manage ? (
                      <span className="row-actions">
                        <Button
                          size="small"
                          type="text"
                          aria-label={`${words('edit')} ${team.name}`}
                          onClick={() => setEdited(team)}
                        >
                          {words('edit')}
                        </Button>
                        <Button
                          size="small"
                          type="text"
                          aria-label={`${words('delete')} ${team.name}`}
                          onClick={() => setRemoved(team)}
                        >
                          {words('delete')}
                        </Button>
                      </span>
                    ) : null}
                  </div>
                  <ol className="seats" aria-label={t('seatsOf', { team: team.name })}>
                    {[...team.seats]
                      .sort((a, b) => a.seat - b.seat)
                      .map(({ seat, person }) => (
                        <li key={seat}>
                          <span className="seat">{seat}</span>
                          {person.name}
                        </li>
                      ))}
                  </ol>
                  <p className="small faint">{t('marks', { count: team.subCriteria.length })}</p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <RecordDialog<Values>
        open={edited !== null}
        title={present ? t('editTeam') : t('addTeam')}
        start={present ? snapshot(present) : { values: { name: '', seats: [] }, version: 0 }}
        names={{ name: t('teamName'), seats: t('seats') }}
        reload={async () => snapshot((await teams.refetch()).data?.find(({ id }) => id === present?.id) ?? present!)}
        save={(values, version) =>
          present
            ? call('PATCH', '/marking-teams/{id}', { path: { id: present.id }, body: { ...values, version } })
            : call('POST', '/skills/{id}/marking-teams', { path, body: values })
        }
        onClose={() => setEdited(null)}
      >
        <Field name="name" label={t('teamName')} required>
          <Input maxLength={40} autoFocus />
        </Field>
        <Field
          asked
          name="seats"
          label={t('seats')}
          extra={t('seatsHint')}
          rules={[{ type: 'array', min: 1, message: t('seatsNeeded') }]}
        >
          <ManyChoices options={(judges.data ?? []).map(({ id, name }) => ({ value: id, label: name }))} />
        </Field>
      </RecordDialog>
      {removed ? (
        <DecisionDialog
          danger
          title={t('deleteTeam', { name: removed.name })}
          effect={<p>{t('deleteTeamEffect')}</p>}
          typed={removed.name}
          confirmLabel={words('delete')}
          done={words('deleted')}
          act={() => call('DELETE', '/marking-teams/{id}', { path: { id: removed.id } })}
          onClose={() => setRemoved(null)}
        />
      ) : null}
    </Panel>
  );
}
