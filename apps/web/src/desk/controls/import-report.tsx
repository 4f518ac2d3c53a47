import { Banner } from '@skillstar/ui';
import { useText } from '../words.ts';
import type { CellFault, ImportReportView } from '../wire.ts';
import { DataTable } from './data-table.tsx';
import { Readings } from './page.tsx';

/** What the dry run found: what would happen, and every fault with its sheet and cell. */
export function ImportReport({ report }: { report: ImportReportView }) {
  const t = useText('imports');
  const { faults, faultCount, warnings, rows, created, updated, unchanged } = report;
  return (
    <div className="import-report" aria-live="polite">
      <Readings
        items={[
          { label: t('rows'), value: rows },
          { label: t('created'), value: created },
          { label: t('updated'), value: updated },
          { label: t('unchanged'), value: unchanged },
          { label: t('faults'), value: faultCount, tone: faultCount > 0 ? 'signal' : 'plain' },
        ]}
      />
      {faults.length > 0 ? (
        <Banner tone="signal" title={t('nothingWritten', { count: faultCount })}>
          {t('repair')}
        </Banner>
      ) : created + updated === 0 ? (
        <Banner tone="plain" title={t('noChange')} />
      ) : (
        <Banner tone="accent" title={t('ready')}>
          {t('readyNote')}
        </Banner>
      )}
      <CellFaults label={t('faults')} faults={faults} />
      {warnings.length > 0 ? (
        <>
          <h2 className="quiet-title">{t('warnings')}</h2>
          <CellFaults label={t('warnings')} faults={warnings} />
        </>
      ) : null}
    </div>
  );
}

export function CellFaults({ label, faults }: { label: string; faults: CellFault[] }) {
  const t = useText('imports');
  if (faults.length === 0) return null;
  return (
    <DataTable
      label={label}
      rows={faults}
      rowKey={(fault) => `${fault.sheet}!${fault.cell}:${fault.code}:${fault.message}`}
      pageSize={20}
      columns={[
        { key: 'sheet', title: t('sheet'), show: (fault) => fault.sheet ?? '—', width: 140 },
        {
          key: 'cell',
          title: t('cell'),
          show: (fault) => <code className="cell">{fault.cell ?? '—'}</code>,
          width: 80,
        },
        { key: 'message', title: t('fault'), show: (fault) => fault.message },
      ]}
    />
  );
}
