import { useText } from '../words.ts';
import { PhotoOfCard } from './photo-of-card.tsx';
import { useScanner } from './use-scanner.ts';

interface Props {
  /** Whether the camera was on before, and what it read then. */
  before: { on: boolean; text: string };
  /** `live`: read by the camera of this page, which goes on for the next card. */
  onText: (text: string, live: boolean) => void;
  onStop: () => void;
}

/** The camera, when it is asked for; where there is none it says why, and what works instead. */
export function Scanner({ before, onText, onStop }: Props) {
  const t = useText('checkIn');
  const { state, video, start, stop } = useScanner((text) => onText(text, true), before);
  const on = state === 'on' || state === 'starting';
  return (
    <section className="scanner" aria-label={t('camera')}>
      <video ref={video} muted playsInline hidden={!on} aria-label={t('camera')} />
      {on ? (
        <button type="button" className="check-in-quiet" onClick={() => (stop(), onStop())}>
          {state === 'starting' ? t('starting') : t('stop')}
        </button>
      ) : state === 'insecure' ? (
        <>
          <p className="scanner-note">{t('insecure')}</p>
          <PhotoOfCard onText={(text) => onText(text, false)} />
        </>
      ) : (
        <>
          {state === 'refused' || state === 'none' ? (
            <p className="scanner-note" role="alert">
              {t(state)}
            </p>
          ) : null}
          <button type="button" className="check-in-key" onClick={start}>
            {t('scan')}
          </button>
          {state === 'refused' || state === 'none' ? <PhotoOfCard onText={(text) => onText(text, false)} /> : null}
        </>
      )}
    </section>
  );
}
