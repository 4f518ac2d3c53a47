import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCompetition } from '../competitions/use-competition.ts';
import { Loaded } from '../controls/loaded.tsx';
import { Page, Readings } from '../controls/page.tsx';
import { useList } from '../data/queries.ts';
import { useText } from '../words.ts';
import { DeviceTable } from './device-table.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { LoopbackWarning } from './loopback-warning.tsx';
import { isSilent } from './silence.ts';

const EVERY_MS = 10_000;

/** The judges' tablets: who has one, when it was last heard, what it still keeps to itself. */
export function TabletsPage() {
  const t = useText('tablets');
  const go = useNavigate();
  const { id, name } = useCompetition();
  const list = useList('/competitions/{competition}/devices', { path: { competition: id }, every: EVERY_MS });
  const [inviting, setInviting] = useState(false);
  const bound = (list.data ?? []).filter(({ revokedAt }) => revokedAt === null);
  const unsent = bound.reduce((sum, device) => sum + (device.unsent ?? 0), 0);
  const silent = bound.filter((device) => isSilent(device, Date.now())).length;
  const invite = (
    <Button type="primary" onClick={() => setInviting(true)}>
      {t('invite')}
    </Button>
  );
  return (
    <Page
      context={name}
      title={t('title')}
      note={t('note')}
      actions={
        <>
          <Button onClick={() => void go(`/c/${id}/tablets/slips`)}>{t('slips')}</Button>
          {list.data?.length ? invite : null}
        </>
      }
    >
      <LoopbackWarning />
      <Readings
        items={[
          { label: t('bound'), value: bound.length },
          { label: t('silent'), value: silent, tone: silent > 0 ? 'signal' : 'plain' },
          { label: t('unsent'), value: unsent, tone: unsent > 0 ? 'signal' : 'plain' },
        ]}
      />
      <Loaded query={list}>{(rows) => <DeviceTable competition={id} rows={rows} invite={invite} />}</Loaded>
      {inviting ? <InviteDialog competition={id} onClose={() => setInviting(false)} /> : null}
    </Page>
  );
}
