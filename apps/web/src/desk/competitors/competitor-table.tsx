import { Button } from 'antd';
import { useState } from 'react';
import { localName, useLanguage } from '../../lib/language.ts';
import { SubjectStatusDot } from '../competitions/status-dots.tsx';
import { DataTable, type DataTableProps } from '../controls/data-table.tsx';
import { DecisionDialog } from '../controls/decision-dialog.tsx';
import { call } from '../data/call.ts';
import { useText } from '../words.ts';
import type { CompetitorView } from '../wire.ts';

interface Props {
  rows: CompetitorView[];
  manage: boolean;
  onEdit: (competitor: CompetitorView) => void;
  empty: DataTableProps<CompetitorView>['empty'];
}

export function CompetitorTable({ rows, manage, onEdit, empty }: Props) {
  const t = useText('competitors');
  const words = useText('words');
  const reader = useLanguage();
  const [removed, setRemoved] = useState<CompetitorView | null>(null);
  return (
    <>
      <DataTable
        label={t('title')}
        rows={rows}
        empty={empty}
        columns={[
          {
            key: 'name',
            title: t('name'),
            value: (row) => row.name,
            sorted: true,
            show: (row) =>
              manage ? (
                <button type="button" className="row-name" onClick={() => onEdit(row)}>
                  {localName(row, reader)}
                </button>
              ) : (
                <strong>{localName(row, reader)}</strong>
              ),
          },
          { key: 'sex', title: t('sex'), value: (row) => (row.sex ? t(`sexes.${row.sex as 'male' | 'female'}`) : '') },
          { key: 'skill', title: t('skill'), value: (row) => row.skill.name },
          {
            key: 'delegation',
            title: t('delegation'),
            value: (row) => row.delegation.name,
            show: (row) => (
              <>
                <span className="code">{row.delegation.code}</span> {row.delegation.name}
              </>
            ),
          },
          { key: 'group', title: t('group'), value: (row) => row.group?.name },
          { key: 'unit', title: t('unit'), value: (row) => row.unit },
          {
            key: 'code',
            title: t('code'),
            value: (row) => row.subject?.code,
            show: (row) =>
              row.subject ? (
                <span className="code">{row.subject.code}</span>
              ) : (
                <span className="faint">{t('noCode')}</span>
              ),
          },
          {
            key: 'status',
            title: t('status'),
            show: (row) => (row.subject ? <SubjectStatusDot status={row.subject.status} /> : null),
          },
          {
            key: 'actions',
            title: <span className="ui-unseen">{words('actions')}</span>,
            width: 70,
            show: (row) =>
              manage ? (
                <div className="row-actions">
                  <Button type="text" aria-label={t('deleteOne', { name: row.name })} onClick={() => setRemoved(row)}>
                    {words('delete')}
                  </Button>
                </div>
              ) : null,
          },
        ]}
      />
      {removed ? (
        <DecisionDialog
          danger
          title={t('deleteOne', { name: removed.name })}
          effect={<p>{t('deleteEffect')}</p>}
          typed={removed.name}
          confirmLabel={words('delete')}
          done={words('deleted')}
          act={() => call('DELETE', '/competitors/{id}', { path: { id: removed.id } })}
          onClose={() => setRemoved(null)}
        />
      ) : null}
    </>
  );
}
