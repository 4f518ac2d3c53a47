import { useId, useState } from 'react';
import { useText } from '../words.ts';
import { openDetector } from './detector.ts';

/** A picture of the card, taken by the phone's own camera: the way that plain http leaves open. Nothing is sent anywhere. */
export function PhotoOfCard({ onText }: { onText: (text: string) => void }) {
  const t = useText('checkIn');
  const id = useId();
  const [state, setState] = useState<'idle' | 'reading' | 'nothing'>('idle');
  const read = async (file: File) => {
    setState('reading');
    const text = await textIn(file).catch(() => '');
    setState(text === '' ? 'nothing' : 'idle');
    if (text !== '') onText(text);
  };
  return (
    <div className="photo-of-card">
      <input
        id={id}
        className="ui-unseen"
        type="file"
        accept="image/*"
        capture="environment"
        disabled={state === 'reading'}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void read(file);
        }}
      />
      <label htmlFor={id} className="check-in-key">
        {t(state === 'reading' ? 'photoReading' : 'photo')}
      </label>
      {state === 'nothing' ? (
        <p className="scanner-note" role="alert">
          {t('photoNothing')}
        </p>
      ) : null}
    </div>
  );
}

/** The longer side that is enough for a mark on a card; a phone's picture is four times that, and slow to read. */
const ENOUGH = 1600;

async function textIn(file: File): Promise<string> {
  const whole = await createImageBitmap(file);
  const scale = Math.min(1, ENOUGH / Math.max(whole.width, whole.height));
  const picture = await createImageBitmap(whole, {
    resizeWidth: Math.max(1, Math.round(whole.width * scale)),
    resizeHeight: Math.max(1, Math.round(whole.height * scale)),
    resizeQuality: 'high',
  });
  const detector = await openDetector();
  const found = await detector.detect(picture);
  return found[0]?.rawValue ?? '';
}
