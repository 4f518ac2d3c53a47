import { useSyncExternalStore } from 'react';

/**
 * The screen never sleeps: by a wake lock where the browser has one (secure context only), else by a video without
 * picture or sound, which needs a touch to start.
 */
let awake = false;
const listeners = new Set<() => void>();

export function keepAwake(): () => void {
  let stopped = false;
  let video: HTMLVideoElement | null = null;

  const hold = async (): Promise<void> => {
    if (stopped || document.visibilityState !== 'visible') return;
    if ('wakeLock' in navigator) {
      try {
        const lock = await navigator.wakeLock.request('screen');
        lock.addEventListener('release', () => tell(false));
        return tell(true);
      } catch {
        // low battery or no permission: the video may still do
      }
    }
    video ??= silentVideo();
    tell(
      await video.play().then(
        () => true,
        () => false,
      ),
    );
  };
  const again = (): void => {
    if (!awake) void hold();
  };
  document.addEventListener('visibilitychange', again);
  document.addEventListener('pointerdown', again);
  again();
  return () => {
    stopped = true;
    document.removeEventListener('visibilitychange', again);
    document.removeEventListener('pointerdown', again);
    video?.remove();
    tell(false);
  };
}

export function useAwake(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => awake,
  );
}

function silentVideo(): HTMLVideoElement {
  const video = document.createElement('video');
  video.src = `${import.meta.env.BASE_URL}awake.webm`;
  video.loop = true;
  video.playsInline = true;
  video.tabIndex = -1;
  video.setAttribute('aria-hidden', 'true');
  video.className = 'awake-video';
  video.addEventListener('pause', () => tell(false));
  document.body.append(video);
  return video;
}

function tell(next: boolean): void {
  awake = next;
  for (const listener of listeners) listener();
}
