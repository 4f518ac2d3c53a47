import { useQueryClient } from '@tanstack/react-query';
import { StatusDot } from '@skillstar/ui';
import { Button, Progress } from 'antd';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../../lib/language.ts';
import { DataTable } from '../controls/data-table.tsx';
import { showMoment } from '../controls/moment.ts';
import { Panel } from '../controls/page.tsx';
import { saveFile } from '../controls/save-file.ts';
import { useAction } from '../data/action.ts';
import { useRead } from '../data/queries.ts';
import { useText } from '../words.ts';

const TONES = { waiting: 'faint', running: 'waiting', done: 'confirmed', failed: 'signal' } as const;

/** Orders and how far they are; while one runs it is asked every second, and the lists once it is over. */
export function Batches({ competition }: { competition: string }) {
  const t = useText('certificates');
  const words = useText('words');
  const reader = useLanguage();
  const queries = useQueryClient();
  const running = useRef(false);
  const batches = useRead('/competitions/{id}/certificate-batches', { path: { id: competition }, every: 1_000 });
  const saving = useAction((path: string) => saveFile(path), { dry: true });
  const isRunning = (batches.data?.items ?? []).some(({ state }) => state === 'waiting' || state === 'running');
  useEffect(() => {
    if (running.current && !isRunning) void queries.invalidateQueries();
    running.current = isRunning;
  }, [isRunning, queries]);
  if (!batches.data || batches.data.items.length === 0) return null;
  return (
    <Panel title={t('batches')}>
      <DataTable
        label={t('batches')}
        rows={batches.data.items}
        pageSize={5}
        columns={[
          {
            key: 'at',
            title: t('orderedAt'),
            value: ({ createdAt }) => createdAt,
            show: ({ createdAt }) => showMoment(createdAt, reader),
          },
          { key: 'template', title: t('template'), value: ({ templateName }) => templateName },
          { key: 'by', title: t('orderedBy'), value: ({ createdBy }) => createdBy },
          {
            key: 'state',
            title: t('state'),
            show: ({ state, fault, heldBack }) => (
              <>
                <StatusDot tone={TONES[state]}>
                  {t(`batch.${state}`)}
                  {fault ? ` (${fault})` : ''}
                </StatusDot>
                {heldBack.length > 0 ? (
                  <p className="quiet">
                    {t('heldBack', {
                      names: heldBack.map(({ recipient, missing }) => `${recipient}: ${missing.join(' ')}`).join('; '),
                    })}
                  </p>
                ) : null}
              </>
            ),
          },
          {
            key: 'made',
            title: t('progress'),
            show: ({ made, total }) => (
              <Progress
                size="small"
                percent={Math.round((100 * made) / total)}
                format={() => `${made} / ${total}`}
                aria-label={t('progress')}
              />
            ),
          },
          {
            key: 'print',
            title: <span className="ui-unseen">{words('actions')}</span>,
            show: ({ id, made }) => (
              <div className="row-actions">
                <Button
                  type="text"
                  disabled={made === 0}
                  loading={saving.isPending}
                  onClick={() => saving.mutate(`/certificate-batches/${id}/print.pdf`)}
                >
                  {t('print')}
                </Button>
              </div>
            ),
          },
        ]}
      />
    </Panel>
  );
}
