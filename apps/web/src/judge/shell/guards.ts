import { notify } from '../notices.ts';
import { follow, present } from '../route.ts';

/** A page that can be loaded again without network: its service worker is in charge. */
export const opensOffline = (): boolean => Boolean(navigator.serviceWorker?.controller);

/**
 * No accidental way out: a swipe or key for "back" stays on the page, a double tap or a pinch does not zoom, and a
 * reload that would need the missing network asks first. The rest is CSS (overscroll-behavior, touch-action).
 */
export function guardPage(): () => void {
  let depth = history.length;
  const stay = (): void => {
    history.pushState({ guard: true }, '', present());
    depth = history.length;
  };
  const onPop = (event: PopStateEvent): void => {
    if ((event.state as { guard?: boolean } | null)?.guard) return;
    // A longer history means that somebody followed a link into this page (a QR code), not that they went back.
    const followed = history.length > depth;
    if (followed) follow(location.hash);
    stay();
    if (!followed) notify('back');
  };
  // Browsers skip history entries that a page made without a touch, so the guard is set with the first one.
  const onFirstTouch = (): void => {
    if (!(history.state as { guard?: boolean } | null)?.guard) stay();
  };
  const onLeave = (event: BeforeUnloadEvent): void => {
    if (!navigator.onLine && !opensOffline()) event.preventDefault();
  };
  // Safari shows the pressed state of a key only on a page that listens to touches.
  const onTouch = (): void => undefined;
  const still = (event: Event): void => event.preventDefault();
  addEventListener('popstate', onPop);
  addEventListener('pointerdown', onFirstTouch);
  addEventListener('beforeunload', onLeave);
  document.addEventListener('touchstart', onTouch, { passive: true });
  document.addEventListener('gesturestart', still);
  document.addEventListener('contextmenu', still);
  return () => {
    removeEventListener('popstate', onPop);
    removeEventListener('pointerdown', onFirstTouch);
    removeEventListener('beforeunload', onLeave);
    document.removeEventListener('touchstart', onTouch);
    document.removeEventListener('gesturestart', still);
    document.removeEventListener('contextmenu', still);
  };
}
