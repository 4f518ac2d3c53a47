import { StatusDot } from '@skillstar/ui';
import { Button } from 'antd';
import { Link } from 'react-router';
import { saveFile } from '../controls/save-file.ts';
import { useAction } from '../data/action.ts';
import { Panel } from '../controls/page.tsx';
import { DataTable } from '../controls/data-table.tsx';
import { showMoment } from '../controls/moment.ts';
import { useList } from '../data/queries.ts';
import { useMay } from '../session/me.ts';
import { useLanguage } from '../../lib/language.ts';
import { yuan } from '../prizes/yuan.tsx';
import { useText } from '../words.ts';
import { ALL_SKILLS } from './award-wire.ts';

/** Every decision that was made here, newest first; none is ever changed. */
export function Decisions({ competition, skill }: { competition: string; skill: string }) {
  const t = useText('awards');
  const words = useText('words');
  const may = useMay();
  const reader = useLanguage();
  const saving = useAction((path: string) => saveFile(path), { dry: true });
  const decisions = useList('/competitions/{id}/award-decisions', {
    path: { id: competition },
    query: skill === ALL_SKILLS ? {} : { skill },
  });
  if (!decisions.data || decisions.data.length === 0) return null;
  return (
    <Panel
      title={t('decisions')}
      actions={
        decisions.data[0]!.amount > 0 && may('payable.read') ? (
          <Link to={`/c/${competition}/prizes`}>{t('toPrizes')}</Link>
        ) : null
      }
    >
      <DataTable
        label={t('decisions')}
        rows={decisions.data}
        columns={[
          { key: 'version', title: t('version'), figure: true, width: 80, value: ({ version }) => version },
          {
            key: 'state',
            title: t('state'),
            show: ({ replaced }) => (
              <StatusDot tone={replaced ? 'faint' : 'confirmed'}>{replaced ? t('replaced') : t('inForce')}</StatusDot>
            ),
          },
          {
            key: 'publication',
            title: t('results'),
            show: ({ publication }) => (publication ? t('resultsVersion', { version: publication.version }) : '—'),
          },
          { key: 'awards', title: t('awards'), figure: true, value: ({ awards }) => awards.length },
          {
            key: 'amount',
            title: t('money'),
            figure: true,
            value: ({ amount }) => amount,
            show: ({ amount }) => yuan(amount),
          },
          { key: 'by', title: t('decidedBy'), value: ({ decidedBy }) => decidedBy },
          {
            key: 'at',
            title: t('decidedAt'),
            value: ({ decidedAt }) => decidedAt,
            show: ({ decidedAt }) => showMoment(decidedAt, reader),
          },
          { key: 'reason', title: t('why'), value: ({ reason }) => reason },
          {
            key: 'paper',
            title: <span className="ui-unseen">{words('actions')}</span>,
            show: ({ id, version }) => (
              <div className="row-actions">
                {(['pdf', 'xlsx'] as const).map((format) => (
                  <Button
                    key={format}
                    type="text"
                    aria-label={t(`paper.${format}`, { version })}
                    onClick={() => saving.mutate(`/award-decisions/${id}/document.${format}`)}
                  >
                    {format === 'pdf' ? 'PDF' : 'Excel'}
                  </Button>
                ))}
              </div>
            ),
          },
        ]}
      />
    </Panel>
  );
}
