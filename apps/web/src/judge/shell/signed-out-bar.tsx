import { go } from '../route.ts';
import { useWork } from '../services.ts';
import { useText } from '../words.ts';

/** 401 keeps the queue: marking goes on, sending waits for the judge to sign in again. */
export function SignedOutBar() {
  const t = useText();
  const { road } = useWork();
  const other = road.kind === 'denied' && road.code === 'session.otherPerson';
  if (road.kind !== 'signedOut' && !other) return null;
  return (
    <div className="notice notice-signal notice-flow" role="alert">
      <div>
        <strong>{t(other ? 'road.otherPerson' : 'road.signedOut')}</strong>
        <p>{t('enter.again')}</p>
      </div>
      <button type="button" className="key key-strong" onClick={() => go({ at: 'enter', code: '' })}>
        {t('enter.title')}
      </button>
    </div>
  );
}
