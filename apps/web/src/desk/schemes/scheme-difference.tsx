import { Banner } from '@skillstar/ui';
import { DataTable } from '../controls/data-table.tsx';
import { Panel } from '../controls/page.tsx';
import { useText } from '../words.ts';
import type { SchemeImportView } from '../wire.ts';

type Difference = SchemeImportView['difference'];

/** What the new file would change in the scheme that is in force. */
export function SchemeDifference({ difference }: { difference: Difference }) {
  const t = useText('schemes');
  const rows = rowsOf(difference);
  if (rows.length === 0) return <Banner tone="plain" title={t('noDifference')} />;
  return (
    <Panel title={t('difference')} note={t('differenceNote', counts(difference))}>
      <DataTable
        label={t('difference')}
        rows={rows}
        rowKey={(row) => `${row.kind}${row.label}${row.field}`}
        pageSize={50}
        columns={[
          {
            key: 'kind',
            title: t('change'),
            show: (row) => <span className="tag">{t(`changes.${row.kind}`)}</span>,
            width: 90,
          },
          { key: 'label', title: t('aspect'), value: (row) => row.label, className: 'code', width: 110 },
          { key: 'field', title: t('field'), show: (row) => (row.field ? fieldName(row.field, t) : ''), width: 120 },
          { key: 'before', title: t('before'), show: (row) => <span className="before">{row.before}</span> },
          { key: 'after', title: t('after'), show: (row) => row.after },
        ]}
      />
    </Panel>
  );
}

interface Row {
  kind: 'added' | 'removed' | 'changed';
  label: string;
  field: string;
  before: string;
  after: string;
}

export function rowsOf({ added, removed, changed }: Difference): Row[] {
  return [
    ...removed.map((text) => ({
      kind: 'removed' as const,
      ...split(text),
      field: '',
      before: nameIn(text),
      after: '',
    })),
    ...added.map((text) => ({ kind: 'added' as const, ...split(text), field: '', before: '', after: nameIn(text) })),
    ...changed.map((change) => ({ kind: 'changed' as const, ...change })),
  ];
}

const split = (text: string) => ({ label: text.split(' ', 1)[0]! });
const nameIn = (text: string) => text.slice(text.indexOf(' ') + 1);

const counts = ({ added, removed, changed }: Difference) => ({
  added: added.length,
  removed: removed.length,
  changed: changed.length,
});

const FIELDS = [
  'name',
  'mark',
  'day',
  'type',
  'description',
  'extra',
  'requirement',
  'section',
  'max',
  'calculation',
  'descriptors',
  'weight',
  'order',
  'skill',
] as const;

function fieldName(field: string, t: ReturnType<typeof useText<'schemes'>>): string {
  const known = FIELDS.find((name) => name === field);
  return known ? t(`fields.${known}`) : field;
}
