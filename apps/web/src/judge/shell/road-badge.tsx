import { useText, type Key } from '../words.ts';
import { useQueueCount } from '../use-sheets.ts';
import { useWork } from '../services.ts';
import { go } from '../route.ts';
import { useOnline } from './use-online.ts';
import { StatusMark } from './status-mark.tsx';

/** Always on the screen: how many taps the server has not confirmed, and why. A tap opens the details, except on the lock. */
export function RoadBadge({ still = false }: { still?: boolean }) {
  const t = useText();
  const online = useOnline();
  const { road } = useWork();
  const { saved, sent, troubles } = useQueueCount();
  const unsent = saved + sent;
  const broken = road.kind === 'signedOut' || road.kind === 'denied';
  const status = unsent === 0 ? (broken ? 'refused' : 'confirmed') : sent > 0 ? 'sent' : 'saved';
  const main = unsent > 0 ? t('road.unsent', { count: unsent }) : broken ? t(reasonOf(road)) : t('road.clear');
  return (
    <div className={still ? 'road road-still' : 'road'} inert={still}>
      {troubles > 0 ? (
        <button type="button" className="road-trouble" onClick={() => go({ at: 'troubles' })}>
          <StatusMark status="conflict" />
          {t('road.trouble', { count: troubles })}
        </button>
      ) : null}
      <button type="button" className={`road-badge road-${status}`} onClick={() => go({ at: 'device' })}>
        <StatusMark status={status} />
        <span role="status">
          <strong>{main}</strong>
          {unsent > 0 ? (
            <small>{t(reasonOf(road))}</small>
          ) : online || broken ? null : (
            <small>{t('road.offline')}</small>
          )}
        </span>
      </button>
    </div>
  );
}

function reasonOf(road: ReturnType<typeof useWork>['road']): Key {
  switch (road.kind) {
    case 'signedOut':
      return 'road.signedOut';
    case 'denied':
      return road.code === 'session.otherPerson' ? 'road.otherPerson' : 'road.denied';
    case 'waiting':
      if (road.code === 'storage.fault') return 'road.storage';
      return navigator.onLine && road.code !== 'network.unreachable' ? 'road.waiting' : 'road.offline';
    default:
      return 'road.sending';
  }
}
