import { Button } from 'antd';
import { useState } from 'react';
import { localName, useLanguage } from '../../lib/language.ts';
import { useNames } from '../competitions/use-names.ts';
import { Choice } from '../controls/choice.tsx';
import { DataTable } from '../controls/data-table.tsx';
import { Field } from '../controls/field.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { Panel } from '../controls/page.tsx';
import { RecordDialog } from '../controls/record-dialog.tsx';
import { listing } from '../controls/listing.ts';
import { RemoveButton } from '../controls/remove-button.tsx';
import { call } from '../data/call.ts';
import { useList } from '../data/queries.ts';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';

interface Props {
  competition: string;
  skill: string;
  manage: boolean;
  /** Whoever may bring a whole list in. */
  bring?: () => void;
}

interface Values {
  person: string;
  delegation: string | null;
}

export function Judges({ competition, skill, manage, bring }: Props) {
  const t = useText('judges');
  const words = useText('words');
  const may = useMay();
  const reader = useLanguage();
  const path = { id: skill };
  const named = useNames(competition);
  const judges = useList('/skills/{id}/judges', { path });
  const teams = useList('/skills/{id}/marking-teams', { path });
  const [adding, setAdding] = useState(false);
  const people = useList('/people', { when: adding });
  const delegations = useList('/competitions/{id}/delegations', {
    path: { id: competition },
    when: adding,
  });
  const add = manage && may('people.manage') ? <Button onClick={() => setAdding(true)}>{t('add')}</Button> : null;
  const seatsOf = (person: string) =>
    (teams.data ?? []).filter(({ seats }) => seats.some((seat) => seat.person.id === person)).map((team) => team.name);
  return (
    <Panel title={t('judges')} actions={judges.data?.length ? add : null}>
      <Loaded query={judges}>
        {(rows) => (
          <DataTable
            label={t('judges')}
            rows={rows}
            empty={{
              title: t('empty'),
              text: t('emptyText'),
              action: (
                <div className="page-actions">
                  {bring ? (
                    <Button type="primary" onClick={bring}>
                      {words('excelIn')}
                    </Button>
                  ) : null}
                  {add}
                </div>
              ),
            }}
            columns={[
              { key: 'name', title: t('name'), value: (row) => row.name, sorted: true },
              {
                key: 'delegation',
                title: t('delegation'),
                value: (row) => row.delegation && named(row.delegation).name,
              },
              {
                key: 'teams',
                title: t('teamsOf'),
                show: (row) =>
                  seatsOf(row.id).length > 0 ? (
                    listing(seatsOf(row.id), reader)
                  ) : (
                    <span className="faint">{t('noTeam')}</span>
                  ),
              },
              {
                key: 'actions',
                title: <span className="ui-unseen">{words('actions')}</span>,
                width: 70,
                show: (row) =>
                  manage ? (
                    <div className="row-actions">
                      <RemoveButton
                        name={row.name}
                        verb={t('remove')}
                        act={() =>
                          call('DELETE', '/skills/{id}/judges/{person}', { path: { id: skill, person: row.id } })
                        }
                      />
                    </div>
                  ) : null,
              },
            ]}
          />
        )}
      </Loaded>
      <RecordDialog<Values>
        open={adding}
        title={t('add')}
        start={{ values: { person: '', delegation: null }, version: 0 }}
        save={({ person, delegation }) =>
          call('POST', '/skills/{id}/judges', { path, body: { person, ...(delegation && { delegation }) } })
        }
        onClose={() => setAdding(false)}
      >
        <Field name="person" label={t('name')} required extra={t('personHint')}>
          <Choice
            options={(people.data ?? [])
              .filter(({ disabled, id }) => !disabled && !judges.data?.some((judge) => judge.id === id))
              .map(({ id, name, signInName, phone }) => ({
                value: id,
                label: [name, signInName ?? phone].filter(Boolean).join(' · '),
              }))}
          />
        </Field>
        <Field name="delegation" label={t('delegation')} extra={t('delegationHint')}>
          <Choice
            clearable
            options={(delegations.data ?? []).map((one) => ({ value: one.id, label: localName(one, reader) }))}
          />
        </Field>
      </RecordDialog>
    </Panel>
  );
}
