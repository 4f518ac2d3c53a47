import { Star } from '@skillstar/ui';
import { useEffect, useState } from 'react';
import { go } from '../route.ts';
import { useServices } from '../services.ts';
import { RoadBadge } from '../shell/road-badge.tsx';
import { useText } from '../words.ts';
import { lockPause, opens, pauseLeft } from './pin-lock.ts';
import { PinPad } from './pin-pad.tsx';
import { changeSession, type Session } from './session.ts';

/** The PIN locks the screen, nothing else: the queue goes on sending behind it. */
export function LockScreen({ session }: { session: Session }) {
  const t = useText();
  const { db } = useServices();
  const [pin, setPin] = useState('');
  const [wrong, setWrong] = useState(false);
  const seconds = useSecondsUntil(session.pausedUntil);

  async function unlock(): Promise<void> {
    setPin('');
    if (!session.lock || opens(session.lock, pin)) {
      return changeSession(db, { locked: false, wrongTries: 0, pausedUntil: 0 });
    }
    setWrong(true);
    const wrongTries = session.wrongTries + 1;
    const pause = lockPause(wrongTries);
    await changeSession(db, { wrongTries, pausedUntil: pause === 0 ? 0 : Date.now() + pause });
  }

  return (
    <main className="lock">
      <div className="lock-side">
        <Star size={88} />
        <h1>{t('lock.title')}</h1>
        <p className="lock-name">{session.name}</p>
        <p>{t('lock.help')}</p>
        <RoadBadge still />
      </div>
      <div className="lock-main">
        <p className="fault" role="alert">
          {seconds > 0 ? t('lock.wait', { count: seconds }) : wrong ? t('lock.wrong') : ''}
        </p>
        <PinPad pin={pin} onPin={setPin} onDone={() => void unlock()} done={t('lock.open')} busy={seconds > 0} />
        <button type="button" className="key key-quiet" onClick={() => go({ at: 'enter', code: '' })}>
          {t('lock.otherwise')}
        </button>
      </div>
    </main>
  );
}

function useSecondsUntil(moment: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (moment === 0) return;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [moment]);
  return pauseLeft(moment, now);
}
