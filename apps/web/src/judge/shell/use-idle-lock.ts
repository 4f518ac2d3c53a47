import { useEffect } from 'react';
import { usePreferences } from '../preferences.ts';
import { useServices } from '../services.ts';
import { changeSession, type Session } from '../session/session.ts';

/** Nobody has touched the tablet for a while: the PIN comes back. Without a PIN there is nothing to lock with. */
export function useIdleLock(session: Session): void {
  const { db } = useServices();
  const { lockAfter } = usePreferences();
  const lockable = session.lock !== null && !session.locked && lockAfter > 0;

  useEffect(() => {
    if (!lockable) return;
    let touched = Date.now();
    const touch = (): void => {
      touched = Date.now();
    };
    const look = (): void => {
      if (Date.now() - touched > lockAfter * 60_000) void changeSession(db, { locked: true });
    };
    const timer = setInterval(look, 5_000);
    document.addEventListener('visibilitychange', look);
    addEventListener('pointerdown', touch);
    addEventListener('keydown', touch);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      removeEventListener('pointerdown', touch);
      removeEventListener('keydown', touch);
    };
  }, [db, lockable, lockAfter]);
}
