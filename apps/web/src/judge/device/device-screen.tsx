import { setLanguage, useLanguage, type Language } from '../../lib/language.ts';
import { Segment } from '../list/list-filters.tsx';
import { prefer, usePreferences } from '../preferences.ts';
import { useServices, useWork } from '../services.ts';
import { changeSession } from '../session/session.ts';
import { useAwake } from '../shell/awake.ts';
import { opensOffline } from '../shell/guards.ts';
import { TopBar } from '../shell/top-bar.tsx';
import { usePackageHead, useQueueCount } from '../use-sheets.ts';
import { useText } from '../words.ts';
import { SetPin } from './set-pin.tsx';
import { SignOut } from './sign-out.tsx';
import { useStorage } from './use-storage.ts';

/** Everything about this tablet: what is unsent and why, how it keeps things, how it is set up. */
export function DeviceScreen() {
  const t = useText();
  const { session, tablet } = useWork();
  const { version, db } = useServices();
  const { saved, sent } = useQueueCount();
  const head = usePackageHead();
  const reader = useLanguage();
  const awake = useAwake();
  const storage = useStorage();
  const { hand, lockAfter } = usePreferences();
  const time = head
    ? new Date(head.fetchedAt).toLocaleTimeString(reader, { timeZone: 'Asia/Shanghai' })
    : t('device.never');
  return (
    <div className="list">
      <TopBar title={t('device.title')} detail={window.isSecureContext ? undefined : t('plainHttp')} />
      <main className="device">
        <dl>
          <Fact name={t('device.judge')}>{session.name}</Fact>
          <Fact name={t('device.deviceName')}>{session.device?.name ?? t('device.browser')}</Fact>
          <Fact name={t('device.unsent')}>
            <b>{saved + sent}</b>
          </Fact>
          <Fact name={t('device.lastFetched')}>{time}</Fact>
          <Fact name={t('device.storage')}>
            {t(storage.persisted ? 'device.persisted' : 'device.notPersisted')}
            {storage.words ? <small>{t('device.usage', storage.words)}</small> : null}
          </Fact>
          <Fact name={t('device.offlineCopy')}>
            {t(opensOffline() ? 'device.offlineReady' : 'device.offlineMissing')}
          </Fact>
          <Fact name={t('device.awake')}>{t(awake ? 'device.awakeOn' : 'device.awakeOff')}</Fact>
          <Fact name={t('device.version')}>{version}</Fact>
        </dl>
        <div className="device-side">
          <Choice name={t('device.language')}>
            <Segment<Language>
              label={t('device.language')}
              value={reader}
              options={[
                ['zh-CN', '中文'],
                ['en', 'English'],
              ]}
              onValue={setLanguage}
            />
          </Choice>
          <Choice name={t('device.hand')}>
            <Segment
              label={t('device.hand')}
              value={hand}
              options={[
                ['right', t('device.right')],
                ['left', t('device.left')],
              ]}
              onValue={(next) => prefer({ hand: next })}
            />
          </Choice>
          {session.lock ? (
            <Choice name={t('device.idle')}>
              <Segment
                label={t('device.idle')}
                value={lockAfter}
                options={[
                  ...[2, 10, 30].map((count): [number, string] => [count, t('device.minutes', { count })]),
                  [0, t('device.neverLock')],
                ]}
                onValue={(next) => prefer({ lockAfter: next })}
              />
            </Choice>
          ) : (
            <SetPin />
          )}
          <div className="device-actions">
            <button type="button" className="key" onClick={() => tablet.wake()}>
              {t('device.sendNow')}
            </button>
            {document.fullscreenEnabled ? (
              <button type="button" className="key" onClick={() => void toggleFullscreen()}>
                {t('device.fullscreen')}
              </button>
            ) : null}
            {session.lock ? (
              <button type="button" className="key" onClick={() => void changeSession(db, { locked: true })}>
                {t('device.lockNow')}
              </button>
            ) : null}
            <SignOut />
          </div>
        </div>
      </main>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Choice({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="choice">
      <span aria-hidden="true">{name}</span>
      {children}
    </div>
  );
}

async function toggleFullscreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
  } catch {
    // the browser keeps its bars
  }
}
