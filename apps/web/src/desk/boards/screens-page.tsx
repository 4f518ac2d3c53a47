import { Button, Input } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../lib/language.ts';
import { useCompetition } from '../competitions/use-competition.ts';
import { Choice } from '../controls/choice.tsx';
import { DataTable } from '../controls/data-table.tsx';
import { DecisionDialog } from '../controls/decision-dialog.tsx';
import { Field } from '../controls/field.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { showAgo, showMoment } from '../controls/moment.ts';
import { Page } from '../controls/page.tsx';
import { RecordDialog } from '../controls/record-dialog.tsx';
import { SecretDialog } from '../controls/secret-dialog.tsx';
import { call } from '../data/call.ts';
import { useList } from '../data/queries.ts';
import { useText } from '../words.ts';
import type { ScreenView } from '../wire.ts';
import { screenAddress } from './screen-address.ts';

/** Screens in the hall and in the studio: each has a key of its own, shown once, revocable. */
export function ScreensPage() {
  const t = useText('boards');
  const words = useText('words');
  const reader = useLanguage();
  const { id: competition, name } = useCompetition();
  const path = { competition };
  const list = useList('/competitions/{competition}/screens', { path });
  const boards = useList('/competitions/{competition}/boards', { path });
  const [adding, setAdding] = useState(false);
  const [fresh, setFresh] = useState<{ name: string; address: string } | null>(null);
  const [removed, setRemoved] = useState<ScreenView | null>(null);
  const add = (
    <Button type="primary" onClick={() => setAdding(true)}>
      {t('addScreen')}
    </Button>
  );
  return (
    <Page context={name} title={t('screens')} note={t('screensNote')} actions={list.data?.length ? add : null}>
      <Loaded query={list}>
        {(rows) => (
          <DataTable
            label={t('screens')}
            rows={rows}
            empty={{ title: t('noScreens'), text: t('noScreensText'), action: add }}
            columns={[
              { key: 'name', title: t('screenName'), value: (row) => row.name, sorted: true },
              {
                key: 'created',
                title: t('created'),
                value: (row) => row.createdAt,
                show: (row) => <span className="figures">{showMoment(row.createdAt, reader)}</span>,
              },
              {
                key: 'seen',
                title: t('lastSeen'),
                value: (row) => row.lastSeenAt,
                show: (row) => showAgo(row.lastSeenAt, reader),
              },
              {
                key: 'actions',
                title: <span className="ui-unseen">{words('actions')}</span>,
                width: 90,
                show: (row) => (
                  <div className="row-actions">
                    <Button
                      type="text"
                      aria-label={t('revokeScreen', { name: row.name })}
                      onClick={() => setRemoved(row)}
                    >
                      {t('revoke')}
                    </Button>
                  </div>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      <RecordDialog<{ name: string; board: string | null }>
        open={adding}
        title={t('addScreen')}
        start={{ values: { name: '', board: boards.data?.[0]?.id ?? null }, version: 0 }}
        saveLabel={t('makeKey')}
        save={async ({ name, board }) => {
          const made = await call('POST', '/competitions/{competition}/screens', { path, body: { name } });
          setFresh({ name: made.name, address: screenAddress(location.origin, board, made.key) });
        }}
        onClose={() => setAdding(false)}
      >
        <Field name="name" label={t('screenName')} extra={t('screenNameHint')} required>
          <Input maxLength={60} autoFocus />
        </Field>
        <Field name="board" label={t('screenBoard')} extra={t('screenBoardHint')}>
          <Choice options={(boards.data ?? []).map(({ id, title }) => ({ value: id, label: title }))} />
        </Field>
      </RecordDialog>
      {fresh ? (
        <SecretDialog
          title={t('screenReady', { name: fresh.name })}
          secret={fresh.address}
          onClose={() => setFresh(null)}
        >
          {t('screenSecret')}
        </SecretDialog>
      ) : null}
      {removed ? (
        <DecisionDialog
          danger
          title={t('revokeScreen', { name: removed.name })}
          effect={<p>{t('revokeEffect')}</p>}
          confirmLabel={t('revoke')}
          done={words('deleted')}
          act={() => call('DELETE', '/screens/{screen}', { path: { screen: removed.id } })}
          onClose={() => setRemoved(null)}
        />
      ) : null}
    </Page>
  );
}
