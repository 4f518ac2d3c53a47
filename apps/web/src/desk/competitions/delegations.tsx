import { Button, Input } from 'antd';
import { useState } from 'react';
import { localName, useLanguage } from '../../lib/language.ts';
import { DataTable } from '../controls/data-table.tsx';
import { DecisionDialog } from '../controls/decision-dialog.tsx';
import { Field } from '../controls/field.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { Panel } from '../controls/page.tsx';
import { RecordDialog, type Snapshot } from '../controls/record-dialog.tsx';
import { call } from '../data/call.ts';
import { useList } from '../data/queries.ts';
import { useText } from '../words.ts';
import type { DelegationView } from '../wire.ts';

interface Values {
  code: string;
  name: string;
  nameEn: string | null;
}

const EMPTY: Snapshot<Values> = { values: { code: '', name: '', nameEn: null }, version: 0 };
const snapshot = ({ code, name, nameEn, version }: DelegationView): Snapshot<Values> => ({
  values: { code, name, nameEn },
  version,
});

export function Delegations({ competition, manage }: { competition: string; manage: boolean }) {
  const t = useText('delegations');
  const words = useText('words');
  const reader = useLanguage();
  const path = { id: competition };
  const list = useList('/competitions/{id}/delegations', { path });
  const [edited, setEdited] = useState<DelegationView | 'new' | null>(null);
  const [removed, setRemoved] = useState<DelegationView | null>(null);
  const present = edited !== null && edited !== 'new' ? edited : null;
  const add = manage ? (
    <Button type="primary" onClick={() => setEdited('new')}>
      {t('add')}
    </Button>
  ) : null;

  return (
    <Panel title={t('delegations')} actions={list.data?.length ? add : null}>
      <Loaded query={list}>
        {(rows) => (
          <DataTable
            label={t('delegations')}
            rows={rows}
            empty={{ title: t('empty'), text: t('emptyText'), action: add }}
            columns={[
              { key: 'code', title: t('code'), value: (row) => row.code, className: 'code', width: 90, sorted: true },
              { key: 'name', title: t('name'), value: (row) => localName(row, reader) },
              { key: 'nameEn', title: t('nameEn'), value: (row) => row.nameEn },
              {
                key: 'competitors',
                title: t('competitors'),
                value: (row) => row.competitors,
                figure: true,
                width: 100,
              },
              {
                key: 'actions',
                title: <span className="ui-unseen">{words('actions')}</span>,
                width: 130,
                show: (row) =>
                  manage ? (
                    <div className="row-actions">
                      <Button type="text" aria-label={t('editOne', { name: row.name })} onClick={() => setEdited(row)}>
                        {words('edit')}
                      </Button>
                      <Button
                        type="text"
                        aria-label={t('deleteOne', { name: row.name })}
                        onClick={() => setRemoved(row)}
                      >
                        {words('delete')}
                      </Button>
                    </div>
                  ) : null,
              },
            ]}
          />
        )}
      </Loaded>
      <RecordDialog<Values>
        open={edited !== null}
        title={present ? t('editTitle') : t('add')}
        start={present ? snapshot(present) : EMPTY}
        names={{ code: t('code'), name: t('name'), nameEn: t('nameEn') }}
        reload={async () => {
          const now = await call('GET', '/competitions/{id}/delegations', { path });
          return snapshot(now.items.find(({ id }) => id === present?.id) ?? present!);
        }}
        save={(values, version) => {
          const body = { ...values, nameEn: values.nameEn || null };
          return present
            ? call('PATCH', '/delegations/{id}', { path: { id: present.id }, body: { ...body, version } })
            : call('POST', '/competitions/{id}/delegations', { path, body });
        }}
        onClose={() => setEdited(null)}
      >
        <Field name="code" label={t('code')} extra={t('codeHint')} required>
          <Input maxLength={12} autoFocus />
        </Field>
        <Field name="name" label={t('name')} required>
          <Input maxLength={60} />
        </Field>
        <Field name="nameEn" label={t('nameEn')}>
          <Input maxLength={120} />
        </Field>
      </RecordDialog>
      {removed ? (
        <DecisionDialog
          danger
          title={t('deleteOne', { name: removed.name })}
          effect={<p>{t('deleteEffect')}</p>}
          typed={removed.code}
          confirmLabel={words('delete')}
          done={words('deleted')}
          act={() => call('DELETE', '/delegations/{id}', { path: { id: removed.id } })}
          onClose={() => setRemoved(null)}
        />
      ) : null}
    </Panel>
  );
}
