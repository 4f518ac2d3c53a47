import { useLanguage } from '../../lib/language.ts';
import { DataTable } from '../controls/data-table.tsx';
import { showClock } from '../controls/moment.ts';
import { Panel } from '../controls/page.tsx';
import { useText } from '../words.ts';
import type { DrawView } from '../wire.ts';

/** Every promise and every draw, the undrawn ones too: whoever promises until the result pleases is seen. */
export function DrawHistory({ draws }: { draws: DrawView[] }) {
  const t = useText('draw');
  const reader = useLanguage();
  return (
    <Panel title={t('history')}>
      <DataTable
        label={t('history')}
        rows={draws}
        columns={[
          {
            key: 'when',
            title: t('when'),
            value: (draw) => draw.drawnAt ?? draw.promisedAt,
            show: (draw) => <span className="figures">{showClock(draw.drawnAt ?? draw.promisedAt, reader)}</span>,
          },
          { key: 'kind', title: t('what'), value: (draw) => t(`kind.${draw.kind}`) },
          { key: 'method', title: t('how'), value: (draw) => t(`method.${draw.method}`) },
          { key: 'word', title: t('word'), value: (draw) => draw.word ?? t('noWord') },
          { key: 'count', title: t('howMany'), value: (draw) => draw.count, figure: true, width: 120 },
          { key: 'status', title: t('state'), value: (draw) => t(`status.${draw.status}`) },
        ]}
      />
    </Panel>
  );
}
