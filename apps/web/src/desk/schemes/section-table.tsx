import { formatMark } from '@skillstar/rules';
import { DataTable } from '../controls/data-table.tsx';
import { useText } from '../words.ts';
import type { SectionView } from '../wire.ts';

type Section = Omit<SectionView, 'id'> & { id?: string };

/** Declared weight against what the aspects give; variation is their distance. */
export function SectionTable({ sections }: { sections: Section[] }) {
  const t = useText('schemes');
  const variation = sections.reduce((sum, section) => sum + section.variation, 0);
  return (
    <>
      <DataTable
        label={t('sections')}
        rows={sections}
        rowKey={(row) => row.number}
        columns={[
          { key: 'number', title: t('sectionNumber'), value: (row) => row.number, className: 'code', width: 80 },
          { key: 'name', title: t('sectionName'), value: (row) => row.name },
          {
            key: 'weight',
            title: t('weight'),
            value: (row) => row.weight,
            show: (row) => formatMark(row.weight),
            figure: true,
          },
          {
            key: 'sum',
            title: t('aspectSum'),
            value: (row) => row.aspectSum,
            show: (row) => formatMark(row.aspectSum),
            figure: true,
          },
          {
            key: 'variation',
            title: t('variation'),
            value: (row) => row.variation,
            show: (row) => <span className={row.variation > 0 ? 'signal-text' : ''}>{formatMark(row.variation)}</span>,
            figure: true,
          },
        ]}
      />
      <p className="quiet">{t('totalVariation', { variation: formatMark(variation) })}</p>
    </>
  );
}
