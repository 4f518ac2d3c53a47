import { StatusDot } from '@skillstar/ui';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../lib/language.ts';
import { DataTable } from '../controls/data-table.tsx';
import { DecisionDialog } from '../controls/decision-dialog.tsx';
import { showAgo } from '../controls/moment.ts';
import { call } from '../data/call.ts';
import { useText } from '../words.ts';
import type { DeviceView } from '../wire.ts';
import { isSilent } from './silence.ts';

interface Props {
  competition: string;
  rows: DeviceView[];
  invite: ReactNode;
}

export function DeviceTable({ competition, rows, invite }: Props) {
  const t = useText('tablets');
  const words = useText('words');
  const reader = useLanguage();
  const [revoked, setRevoked] = useState<DeviceView | null>(null);
  const [pin, setPin] = useState<DeviceView | null>(null);
  const now = Date.now();
  return (
    <>
      <DataTable
        label={t('title')}
        rows={rows}
        rowClass={(row) => (row.revokedAt ? 'row-dim' : '')}
        empty={{ title: t('empty'), text: t('emptyText'), action: invite }}
        columns={[
          { key: 'person', title: t('judge'), value: (row) => row.person.name, sorted: true },
          { key: 'name', title: t('device'), value: (row) => row.name },
          {
            key: 'state',
            title: t('state'),
            value: (row) => (row.revokedAt ? 2 : isSilent(row, now) ? 0 : 1),
            show: (row) =>
              row.revokedAt ? (
                <StatusDot tone="faint">{t('revoked')}</StatusDot>
              ) : isSilent(row, now) ? (
                <StatusDot tone="signal">{t('isSilent')}</StatusDot>
              ) : (
                <StatusDot tone="confirmed">{t('heard')}</StatusDot>
              ),
          },
          {
            key: 'seen',
            title: t('lastSeen'),
            value: (row) => row.lastSeenAt,
            show: (row) => showAgo(row.lastSeenAt, reader, now),
          },
          {
            key: 'unsent',
            title: t('unsent'),
            value: (row) => row.unsent,
            show: (row) => (row.unsent ? <strong className="signal-text">{row.unsent}</strong> : (row.unsent ?? '—')),
            figure: true,
          },
          { key: 'version', title: t('version'), value: (row) => row.appVersion ?? '—', className: 'figures' },
          {
            key: 'actions',
            title: <span className="ui-unseen">{words('actions')}</span>,
            width: 180,
            show: (row) =>
              row.revokedAt ? null : (
                <div className="row-actions">
                  <Button type="text" aria-label={t('pinOne', { name: row.person.name })} onClick={() => setPin(row)}>
                    {t('pin')}
                  </Button>
                  <Button
                    type="text"
                    aria-label={t('revokeOne', { name: row.person.name })}
                    onClick={() => setRevoked(row)}
                  >
                    {t('revoke')}
                  </Button>
                </div>
              ),
          },
        ]}
      />
      {revoked ? (
        <DecisionDialog
          danger
          reason
          title={t('revokeOne', { name: revoked.person.name })}
          effect={
            <>
              <p>{t('revokeEffect')}</p>
              {revoked.unsent ? <p className="signal-text">{t('revokeUnsent', { count: revoked.unsent })}</p> : null}
            </>
          }
          confirmLabel={t('revoke')}
          done={t('revokedDone')}
          act={(reason) => call('POST', '/devices/{id}/revoke', { path: { id: revoked.id }, body: { reason } })}
          onClose={() => setRevoked(null)}
        />
      ) : null}
      {pin ? (
        <DecisionDialog
          title={t('pinOne', { name: pin.person.name })}
          effect={<p>{t('pinEffect')}</p>}
          confirmLabel={t('pin')}
          done={t('pinDone')}
          act={() =>
            call('POST', '/competitions/{competition}/pin-resets', {
              path: { competition },
              body: { person: pin.person.id },
            })
          }
          onClose={() => setPin(null)}
        />
      ) : null}
    </>
  );
}
