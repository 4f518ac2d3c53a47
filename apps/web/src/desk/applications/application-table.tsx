import { Link, useLocation } from 'react-router';
import { localName, useLanguage } from '../../lib/language.ts';
import { DataTable, type DataTableProps } from '../controls/data-table.tsx';
import { listing } from '../controls/listing.ts';
import { showMoment } from '../controls/moment.ts';
import { useText } from '../words.ts';
import type { ReviewLineView } from '../wire.ts';
import { ApplicationStatus } from './application-status.tsx';

interface Props {
  competition: string;
  rows: ReviewLineView[];
  chosen: string[];
  onChoose: (ids: string[]) => void;
  empty: DataTableProps<ReviewLineView>['empty'];
}

export function ApplicationTable({ competition, rows, chosen, onChoose, empty }: Props) {
  const t = useText('applications');
  const reader = useLanguage();
  // the part of the queue that one came from stands in the address of what is opened: the way back leads there
  const { search } = useLocation();
  return (
    <DataTable
      label={t('title')}
      rows={rows}
      empty={empty}
      selected={{ keys: chosen, onChange: onChoose, label: (row) => t('select', { name: row.name }) }}
      columns={[
        {
          key: 'name',
          title: t('name'),
          value: (row) => row.name,
          show: (row) => (
            <>
              <Link className="row-name" to={`/c/${competition}/applications/${row.id}${search}`}>
                {row.name}
              </Link>
              {row.lookers.length > 0 ? (
                <span className="tag tag-accent looked-at">
                  {t('lookedAt', { names: listing(row.lookers, reader) })}
                </span>
              ) : null}
            </>
          ),
        },
        { key: 'unit', title: t('unit'), value: (row) => row.unit },
        { key: 'skill', title: t('skill'), value: (row) => localName(row.skill, reader) },
        { key: 'delegation', title: t('delegation'), value: (row) => localName(row.delegation, reader) },
        { key: 'group', title: t('group'), value: (row) => row.group?.name },
        {
          key: 'handedIn',
          title: t('handedIn'),
          value: (row) => row.submittedAt,
          show: (row) => (
            <>
              <span className="figures">{showMoment(row.submittedAt, reader)}</span>
              {row.submissions > 1 ? (
                <span className="faint small again">{t('again', { n: row.submissions })}</span>
              ) : null}
            </>
          ),
        },
        {
          key: 'status',
          title: t('status'),
          className: 'desk-short',
          show: (row) => <ApplicationStatus status={row.status} />,
        },
      ]}
    />
  );
}
