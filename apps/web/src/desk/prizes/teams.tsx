import { StatusDot } from '@skillstar/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { DataTable } from '../controls/data-table.tsx';
import { Panel } from '../controls/page.tsx';
import { useList } from '../data/queries.ts';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';
import { TeamShares } from './team-shares.tsx';
import { yuan } from './yuan.tsx';

/** How teams divide their prizes; nothing where no team has one. */
export function Teams({ competition }: { competition: string }) {
  const t = useText('prizes');
  const may = useMay();
  const teams = useList('/competitions/{id}/prize-teams', { path: { id: competition } });
  const [asked, setAsked] = useState<string | null>(null);
  const team = teams.data?.find(({ subject }) => subject === asked);
  if (!teams.data || teams.data.length === 0) return null;
  return (
    <Panel title={t('teams')} note={t('teamsNote')}>
      <DataTable
        label={t('teams')}
        rows={teams.data}
        rowKey={({ subject }) => subject}
        columns={[
          {
            key: 'team',
            title: t('team'),
            show: (row) => (
              <>
                <strong>{row.name}</strong>
                <span className="payable-under">{row.skill.name}</span>
              </>
            ),
          },
          {
            key: 'gross',
            title: t('gross'),
            show: (row) => yuan(row.amounts.reduce((sum, amount) => sum + amount, 0)),
            figure: true,
            width: 120,
          },
          {
            key: 'members',
            title: t('teamMembers'),
            show: (row) => (
              <ul className="team-members">
                {row.members.map(({ competitor, name, amount }) => (
                  <li key={competitor}>
                    <span>{name}</span> <span className="figures">{yuan(amount)}</span>
                  </li>
                ))}
              </ul>
            ),
          },
          {
            key: 'basis',
            title: t('teamBasis'),
            show: (row) =>
              row.outdated ? (
                <StatusDot tone="signal">{t('teamOutdated')}</StatusDot>
              ) : row.version === 0 ? (
                t('teamEqual')
              ) : (
                <>
                  {row.basis}
                  <span className="payable-under">{row.setBy}</span>
                </>
              ),
          },
          {
            key: 'actions',
            title: <span className="ui-unseen">{t('teamShare')}</span>,
            width: 120,
            show: (row) =>
              may('payable.manage') && !row.held ? (
                <div className="row-actions">
                  <Button
                    type="text"
                    aria-label={t('teamShareOf', { name: row.name })}
                    onClick={() => setAsked(row.subject)}
                  >
                    {t('teamShare')}
                  </Button>
                </div>
              ) : null,
          },
        ]}
      />
      {team ? <TeamShares competition={competition} team={team} onClose={() => setAsked(null)} /> : null}
    </Panel>
  );
}
