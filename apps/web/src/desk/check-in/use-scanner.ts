import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { openDetector } from './detector.ts';

/** `insecure`: over plain http no browser gives a camera. */
export type ScannerState = 'off' | 'starting' | 'on' | 'insecure' | 'refused' | 'none';

const LOOK_EVERY_MS = 180;

/** The camera at the back, read a few times a second; what it reads is told once until it reads something else. `before`: it was on, and read this. */
export function useScanner(
  onText: (text: string) => void,
  before: { on: boolean; text: string },
): {
  state: ScannerState;
  video: RefObject<HTMLVideoElement | null>;
  start: () => void;
  stop: () => void;
} {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<ScannerState>(() =>
    typeof navigator !== 'undefined' && 'mediaDevices' in navigator ? 'off' : 'insecure',
  );
  const [wanted, setWanted] = useState(before.on);
  // the card that was read last may still lie there
  const last = useRef(before.text);
  const tell = useRef(onText);
  useEffect(() => {
    tell.current = onText;
  }, [onText]);

  useEffect(() => {
    if (!wanted) return undefined;
    let ended = false;
    let stream: MediaStream | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const run = async () => {
      setState('starting');
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
      const detector = await openDetector();
      const screen = video.current;
      if (ended || !screen) return;
      screen.srcObject = stream;
      await screen.play();
      setState('on');
      const look = async () => {
        if (ended) return;
        const found = screen.readyState >= 2 ? await detector.detect(screen).catch(() => []) : [];
        const text = found[0]?.rawValue ?? '';
        if (!ended && text && text !== last.current) tell.current(text);
        if (text) last.current = text;
        timer = setTimeout(() => void look(), LOOK_EVERY_MS);
      };
      void look();
    };
    run().catch((error: unknown) => {
      if (ended) return;
      setWanted(false);
      setState(error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'none');
    });
    return () => {
      ended = true;
      clearTimeout(timer);
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, [wanted]);

  const start = useCallback(() => setWanted(true), []);
  const stop = useCallback(() => {
    setWanted(false);
    setState('off');
  }, []);
  // the light of the camera goes out with the effect, which ends the tracks as soon as nothing is wanted
  useEffect(() => {
    const away = () => document.visibilityState === 'hidden' && wanted && stop();
    document.addEventListener('visibilitychange', away);
    return () => document.removeEventListener('visibilitychange', away);
  }, [wanted, stop]);
  return { state, video, start, stop };
}
