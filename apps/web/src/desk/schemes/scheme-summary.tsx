import { formatMark } from '@skillstar/rules';
import { Readings } from '../controls/page.tsx';
import { useText } from '../words.ts';
import type { SchemeImportView } from '../wire.ts';

export function SchemeSummary({ report }: { report: SchemeImportView }) {
  const t = useText('schemes');
  const { scheme, faults, warnings } = report;
  return (
    <Readings
      items={[
        ...(scheme ? [{ label: t('total'), value: formatMark(scheme.total) }] : []),
        ...(scheme
          ? [
              { label: t('aspects'), value: scheme.aspects },
              { label: t('measurements'), value: scheme.measurements },
              { label: t('judgements'), value: scheme.judgements },
            ]
          : []),
        {
          label: t('faults'),
          value: faults.length,
          tone: faults.length > 0 ? ('signal' as const) : ('plain' as const),
        },
        { label: t('remarks'), value: warnings.length },
      ]}
    />
  );
}
