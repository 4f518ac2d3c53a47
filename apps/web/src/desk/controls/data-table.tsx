import { EmptyState } from '@skillstar/ui';
import { Table, type TableColumnType } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import { useText } from '../words.ts';
import { compareText } from './compare-text.ts';

export interface Column<T> {
  key: string;
  title: ReactNode;
  /** What the column sorts by; a column without it does not sort. */
  value?: (row: T) => string | number | null | undefined;
  /** What stands in the cell; the value itself where left out. */
  show?: (row: T) => ReactNode;
  /** Figures: right-aligned, tabular. */
  figure?: boolean;
  width?: number | string;
  sorted?: boolean;
  className?: string;
}

export interface DataTableProps<T> {
  /** Read by a screen reader as the table's name. */
  label: string;
  rows: readonly T[] | undefined;
  columns: Column<T>[];
  rowKey?: (row: T) => string;
  /** Teaches the next step. */
  empty?: { title: string; text?: string; action?: ReactNode };
  loading?: boolean;
  selected?: { keys: string[]; onChange: (keys: string[]) => void; label: (row: T) => string };
  expanded?: (row: T) => ReactNode;
  rowClass?: (row: T) => string;
  pageSize?: number;
}

/** antd's table, once: named, dense, with arrow keys from row to row and figures on their right edge. */
export function DataTable<T extends object>(props: DataTableProps<T>) {
  const { label, rows, columns, empty, loading, selected, expanded, rowClass, pageSize = 100 } = props;
  const t = useText('words');
  const rowKey = props.rowKey ?? ((row: T) => (row as { id: string }).id);
  if (rows && rows.length === 0 && empty && !loading) {
    return (
      <EmptyState title={empty.title} action={empty.action}>
        {empty.text}
      </EmptyState>
    );
  }
  return (
    <div className="desk-table" onKeyDown={walkRows}>
      <Table<T>
        size="small"
        aria-label={label}
        dataSource={rows as T[]}
        columns={columns.map(columnOf)}
        rowKey={rowKey}
        loading={loading ?? rows === undefined}
        rowClassName={rowClass}
        pagination={
          (rows?.length ?? 0) > pageSize ? { pageSize, showSizeChanger: false, placement: ['bottomEnd'] } : false
        }
        rowSelection={
          selected && {
            selectedRowKeys: selected.keys,
            onChange: (keys) => selected.onChange(keys as string[]),
            getCheckboxProps: (row) => ({ 'aria-label': selected.label(row) }) as object,
          }
        }
        expandable={
          expanded && { expandedRowRender: expanded, columnTitle: <span className="ui-unseen">{t('unfold')}</span> }
        }
        showSorterTooltip={false}
      />
    </div>
  );
}

function columnOf<T>(column: Column<T>): TableColumnType<T> {
  const { key, title, value, show, figure, width, sorted, className } = column;
  return {
    key,
    title,
    width,
    className: [figure ? 'desk-figure' : '', className ?? ''].join(' ').trim() || undefined,
    align: figure ? 'right' : 'left',
    render: (_, row) => (show ? show(row) : (value?.(row) ?? '')),
    ...(value && {
      sorter: (a: T, b: T) => compareText(value(a), value(b)),
      ...(sorted && { defaultSortOrder: 'ascend' as const }),
    }),
  };
}

/** Arrow up and down keep the column: from a row's button to the same button of the next row. */
function walkRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const active = event.target as HTMLElement;
  if (!active.matches('button, a')) return;
  const row = active.closest('tr');
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling;
  if (!row || !next) return;
  const place = [...row.querySelectorAll('button, a')].indexOf(active);
  const target = next.querySelectorAll<HTMLElement>('button, a')[Math.max(place, 0)];
  if (!target) return;
  event.preventDefault();
  target.focus();
}
