import { useEffect, useState } from 'react';
import type { Road } from '../../lib/offline-queue/sender.ts';
import { useServices } from '../services.ts';
import { Tablet } from '../tablet.ts';

const HEARTBEAT_MS = 30_000;

/** The judge's tablet at work, and what it says about the road. One for each signed-in person. */
export function useTablet(person: string): { tablet: Tablet; road: Road } | null {
  const services = useServices();
  const [road, setRoad] = useState<Road>({ kind: 'sending' });
  const [tablet, setTablet] = useState<Tablet | null>(null);

  useEffect(() => {
    const fresh = new Tablet({ ...services, person, onRoad: setRoad });
    setTablet(fresh);
    fresh.start();
    const wake = (): void => {
      if (document.visibilityState === 'visible') fresh.wake();
    };
    const beat = setInterval(() => void fresh.report(), HEARTBEAT_MS);
    void fresh.report();
    void navigator.storage?.persist?.().catch(() => undefined);
    addEventListener('online', wake);
    // Two windows side by side are both visible: coming here from the other one, the cookie may be another's.
    addEventListener('focus', wake);
    addEventListener('pageshow', wake);
    document.addEventListener('visibilitychange', wake);
    return () => {
      fresh.stop();
      clearInterval(beat);
      removeEventListener('online', wake);
      removeEventListener('focus', wake);
      removeEventListener('pageshow', wake);
      document.removeEventListener('visibilitychange', wake);
    };
  }, [services, person]);

  return tablet && tablet.person === person ? { tablet, road } : null;
}
