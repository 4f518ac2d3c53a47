import { Banner, StatusDot } from '@skillstar/ui';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../lib/language.ts';
import { useCompetition } from '../competitions/use-competition.ts';
import { Loaded } from '../controls/loaded.tsx';
import { Page, Panel } from '../controls/page.tsx';
import { useRead } from '../data/queries.ts';
import { useText } from '../words.ts';
import type { AnnouncementView } from '../wire.ts';
import { AnnouncementForm } from './announcement-form.tsx';

/** What the public reads before the competition: written here, seen beside it as a phone shows it. */
export function AnnouncementPage() {
  const t = useText('announcement');
  const reader = useLanguage();
  const { id: competition, name } = useCompetition();
  const query = useRead('/competitions/{id}/announcement', { path: { id: competition } });
  const [editing, setEditing] = useState(false);
  const address = `/c/${competition}`;
  return (
    <Page
      context={name}
      title={t('title')}
      note={t('note')}
      actions={
        <>
          <Button href={address} target="_blank">
            {t('openPage')}
          </Button>
          <Button type="primary" disabled={!query.data} onClick={() => setEditing(true)}>
            {t('edit')}
          </Button>
        </>
      }
    >
      <Loaded query={query}>
        {(announcement) => (
          <div className="announcement">
            <div className="stack">
              {announcement.public ? null : <Banner tone="plain" title={t('draft')} />}
              <Panel title={t('link')}>
                <Address address={`${location.origin}${address}`} />
              </Panel>
              <Panel title={t('contents')}>
                <Contents announcement={announcement} />
              </Panel>
            </div>
            <Panel title={t('preview')} className="phone-preview">
              <iframe
                key={announcement.version}
                // looked at, not worked with
                sandbox=""
                title={t('preview')}
                // a copy that is a minute old would show what stood there before
                src={`${address}?v=${announcement.version}${reader === 'en' ? '&lang=en' : ''}`}
              />
            </Panel>
            <AnnouncementForm announcement={announcement} open={editing} onClose={() => setEditing(false)} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Address({ address }: { address: string }) {
  const t = useText('announcement');
  const words = useText('words');
  const { message } = App.useApp();
  const copy = () => {
    const done = navigator.clipboard?.writeText(address) ?? Promise.reject(new Error('no clipboard'));
    done.then(
      () => void message.success(words('copied')),
      () => void message.info(words('copyByHand')),
    );
  };
  return (
    <p className="announcement-address">
      <span className="figures">{address}</span>
      <Button onClick={copy}>{t('copyLink')}</Button>
    </p>
  );
}

function Contents({ announcement: told }: { announcement: AnnouncementView }) {
  const t = useText('announcement');
  const items = [
    { key: 'intro', there: told.intro },
    { key: 'conditions', there: told.conditions },
    { key: 'venue', there: told.venue },
    { key: 'host', there: told.host },
    { key: 'dates', there: told.dates.length > 0 && t('count', { count: told.dates.length }) },
    { key: 'documents', there: told.documents.length > 0 && t('count', { count: told.documents.length }) },
    { key: 'contact', there: told.contactName ?? told.contactPhone ?? told.contactMail },
  ] as const;
  return (
    <dl className="facts">
      {items.map(({ key, there }) => (
        <div key={key} className="announcement-part">
          <dt>{t(key)}</dt>
          <dd>
            {there ? (
              <span className="announcement-text">{there}</span>
            ) : (
              <StatusDot tone="faint">{t('lacking')}</StatusDot>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
