import { ROLES } from '@skillstar/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { localName, useLanguage } from '../../lib/language.ts';
import { Choice } from '../controls/choice.tsx';
import { DataTable } from '../controls/data-table.tsx';
import { DecisionDialog } from '../controls/decision-dialog.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { showMoment } from '../controls/moment.ts';
import { Page } from '../controls/page.tsx';
import { call } from '../data/call.ts';
import { useList } from '../data/queries.ts';
import { useText } from '../words.ts';
import type { RoleGrantView } from '../wire.ts';
import { GrantForm } from './grant-form.tsx';
import { ScopeText } from './scope-text.tsx';

export function RolesPage() {
  const t = useText('people');
  const words = useText('words');
  const reader = useLanguage();
  const [search] = useSearchParams();
  const asked = ROLES.find((one) => one === search.get('grant')) ?? null;
  const [competition, setCompetition] = useState<string | null>(search.get('competition'));
  const [role, setRole] = useState<string | null>(null);
  const competitions = useList('/competitions');
  const list = useList('/role-grants', { query: { competition } });
  const [granting, setGranting] = useState(asked !== null);
  const [revoked, setRevoked] = useState<RoleGrantView | null>(null);
  const grant = (
    <Button type="primary" onClick={() => setGranting(true)}>
      {t('grant')}
    </Button>
  );
  return (
    <Page title={t('rolesTitle')} note={t('rolesNote')} actions={grant}>
      <Loaded query={list}>
        {(rows) => {
          const shown = rows.filter((row) => role === null || row.role === role);
          return (
            <div>
              <div className="filters" role="search">
                <Choice
                  clearable
                  label={t('competition')}
                  placeholder={t('allCompetitions')}
                  options={(competitions.data ?? []).map((one) => ({ value: one.id, label: localName(one, reader) }))}
                  value={competition}
                  onChange={setCompetition}
                />
                <Choice
                  clearable
                  label={t('role')}
                  placeholder={t('allRoles')}
                  options={ROLES.map((value) => ({ value, label: words(`role.${value}`) }))}
                  value={role}
                  onChange={setRole}
                />
                <span className="filters-count figures">{t('grantCount', { count: shown.length })}</span>
              </div>
              <DataTable
                label={t('rolesTitle')}
                rows={shown}
                empty={{ title: t('noGrants'), text: t('noGrantsText') }}
                columns={[
                  { key: 'person', title: t('name'), value: (row) => row.person.name, sorted: true },
                  {
                    key: 'role',
                    title: t('role'),
                    value: (row) => words(`role.${row.role}`),
                    show: (row) => <span className="tag">{words(`role.${row.role}`)}</span>,
                  },
                  { key: 'scope', title: t('scope'), show: (row) => <ScopeText grant={row} /> },
                  {
                    key: 'grantedAt',
                    title: t('grantedAt'),
                    value: (row) => row.grantedAt,
                    show: (row) => <span className="figures">{showMoment(row.grantedAt, reader)}</span>,
                    width: 140,
                  },
                  {
                    key: 'actions',
                    title: <span className="ui-unseen">{words('actions')}</span>,
                    width: 90,
                    show: (row) => (
                      <div className="row-actions">
                        <Button
                          type="text"
                          aria-label={t('revokeOne', { name: row.person.name, role: words(`role.${row.role}`) })}
                          onClick={() => setRevoked(row)}
                        >
                          {t('revoke')}
                        </Button>
                      </div>
                    ),
                  },
                ]}
              />
            </div>
          );
        }}
      </Loaded>
      <GrantForm open={granting} role={asked ?? ''} competition={competition} onClose={() => setGranting(false)} />
      {revoked ? (
        <DecisionDialog
          danger
          title={t('revokeOne', { name: revoked.person.name, role: words(`role.${revoked.role}`) })}
          effect={<p>{t('revokeEffect')}</p>}
          confirmLabel={t('revoke')}
          done={t('revoked')}
          act={() => call('DELETE', '/role-grants/{id}', { path: { id: revoked.id } })}
          onClose={() => setRevoked(null)}
        />
      ) : null}
    </Page>
  );
}
