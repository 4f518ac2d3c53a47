import { DataTable } from '../controls/data-table.tsx';
import { useText } from '../words.ts';
import type { AwardPreview } from './award-wire.ts';

export function UnitTable({ units }: { units: AwardPreview['units'] }) {
  const t = useText('awards');
  return (
    <DataTable
      label={t('units')}
      rows={units}
      rowKey={({ unit }) => unit}
      columns={[
        { key: 'rank', title: t('rank'), figure: true, width: 64, value: ({ rank }) => rank },
        { key: 'unit', title: t('unitName'), value: ({ unit }) => unit },
        { key: 'value', title: t('unitValue'), figure: true, show: ({ value }) => value },
        { key: 'entrants', title: t('entrants'), figure: true, value: ({ entrants }) => entrants },
        { key: 'award', title: t('award'), value: ({ award }) => award },
      ]}
    />
  );
}
