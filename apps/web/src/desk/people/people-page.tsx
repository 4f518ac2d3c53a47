import { StatusDot } from '@skillstar/ui';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { compareText } from '../controls/compare-text.ts';
import { DataTable } from '../controls/data-table.tsx';
import { DecisionDialog } from '../controls/decision-dialog.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { Page } from '../controls/page.tsx';
import { SecretDialog } from '../controls/secret-dialog.tsx';
import { call } from '../data/call.ts';
import { useList } from '../data/queries.ts';
import { useMe } from '../session/me.ts';
import { useText } from '../words.ts';
import type { PersonView } from '../wire.ts';
import { PersonForm } from './person-form.tsx';

interface Secret {
  person: string;
  password: string;
}

export function PeoplePage() {
  const t = useText('people');
  const words = useText('words');
  const me = useMe();
  const list = useList('/people');
  const [text, setText] = useState('');
  const [edited, setEdited] = useState<PersonView | 'new' | null>(null);
  const [reset, setReset] = useState<PersonView | null>(null);
  const [switched, setSwitched] = useState<PersonView | null>(null);
  const [secret, setSecret] = useState<Secret | null>(null);
  const sought = text.trim().toLowerCase();
  const shown = (list.data ?? []).filter(({ name, signInName, phone, mail }) =>
    [name, signInName, phone, mail].some((word) => word?.toLowerCase().includes(sought)),
  );
  return (
    <Page
      title={t('title')}
      note={t('note')}
      actions={
        <Button type="primary" onClick={() => setEdited('new')}>
          {t('add')}
        </Button>
      }
    >
      <Loaded query={list}>
        {(rows) => (
          <div>
            <div className="filters" role="search">
              <Input
                allowClear
                aria-label={words('search')}
                placeholder={t('searchHint')}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
              <span className="filters-count figures">{t('count', { count: rows.length })}</span>
            </div>
            <DataTable
              label={t('title')}
              rows={shown}
              rowClass={(row) => (row.disabled ? 'row-dim' : '')}
              columns={[
                {
                  key: 'name',
                  title: t('name'),
                  value: (row) => row.name,
                  sorted: true,
                  // The organiser of one competition sees a stranger's name only, and cannot change anything.
                  show: (row) =>
                    row.manageable ? (
                      <button type="button" className="row-name" onClick={() => setEdited(row)}>
                        {row.name}
                      </button>
                    ) : (
                      row.name
                    ),
                },
                { key: 'signInName', title: t('signInName'), value: (row) => row.signInName },
                { key: 'phone', title: t('phone'), value: (row) => row.phone, className: 'figures' },
                { key: 'mail', title: t('mail'), value: (row) => row.mail },
                {
                  key: 'roles',
                  title: t('roles'),
                  show: (row) => (
                    <span className="tags">
                      {[...new Set(row.grants.map(({ role }) => role))].map((role) => (
                        <span key={role} className="tag">
                          {words(`role.${role}`)}
                        </span>
                      ))}
                    </span>
                  ),
                },
                {
                  key: 'status',
                  title: t('status'),
                  value: (row) => Number(row.disabled),
                  show: (row) => (
                    <StatusDot tone={row.disabled ? 'faint' : 'confirmed'}>
                      {row.disabled ? t('disabled') : t('active')}
                    </StatusDot>
                  ),
                },
                {
                  key: 'actions',
                  title: <span className="ui-unseen">{words('actions')}</span>,
                  width: 190,
                  show: (row) =>
                    row.manageable ? (
                      <div className="row-actions">
                        <Button
                          type="text"
                          aria-label={t('resetOne', { name: row.name })}
                          onClick={() => setReset(row)}
                        >
                          {t('reset')}
                        </Button>
                        {row.id === me.person.id ? null : (
                          <Button
                            type="text"
                            aria-label={t(row.disabled ? 'enableOne' : 'disableOne', { name: row.name })}
                            onClick={() => setSwitched(row)}
                          >
                            {row.disabled ? t('enable') : t('disable')}
                          </Button>
                        )}
                      </div>
                    ) : null,
                },
              ]}
            />
          </div>
        )}
      </Loaded>
      <PersonForm
        person={edited === 'new' ? null : edited}
        open={edited !== null}
        onSecret={setSecret}
        onClose={() => setEdited(null)}
      />
      {reset ? (
        <DecisionDialog
          title={t('resetOne', { name: reset.name })}
          effect={<p>{t('resetEffect')}</p>}
          confirmLabel={t('resetDo')}
          act={async () => {
            const { password } = await call('POST', '/people/{id}/password-reset', {
              path: { id: reset.id },
            });
            setSecret({ person: reset.name, password });
          }}
          onClose={() => setReset(null)}
        />
      ) : null}
      {switched ? (
        <DecisionDialog
          danger={!switched.disabled}
          title={t(switched.disabled ? 'enableOne' : 'disableOne', { name: switched.name })}
          effect={<p>{t(switched.disabled ? 'enableEffect' : 'disableEffect')}</p>}
          confirmLabel={switched.disabled ? t('enable') : t('disable')}
          done={words('saved')}
          act={() =>
            call('PATCH', '/people/{id}', {
              path: { id: switched.id },
              body: {
                disabled: !switched.disabled,
                version: list.data?.find(({ id }) => id === switched.id)?.version ?? switched.version,
              },
            })
          }
          onClose={() => setSwitched(null)}
        />
      ) : null}
      {secret ? (
        <SecretDialog
          title={t('secretTitle', { name: secret.person })}
          secret={secret.password}
          onClose={() => setSecret(null)}
        >
          {t('secretText')}
        </SecretDialog>
      ) : null}
    </Page>
  );
}

/** People sorted as the table sorts them; used by choosers. */
export function peopleOptions(people: readonly PersonView[] | undefined) {
  return (people ?? [])
    .filter(({ disabled }) => !disabled)
    .map(({ id, name, signInName, phone }) => ({
      value: id,
      label: [name, signInName ?? phone].filter(Boolean).join(' · '),
    }))
    .sort((a, b) => compareText(a.label, b.label));
}
