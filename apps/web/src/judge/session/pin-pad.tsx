import { useEffect, useEffectEvent } from 'react';
import { useText } from '../words.ts';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

export interface PinPadProps {
  pin: string;
  onPin: (pin: string) => void;
  onDone: () => void;
  done: string;
  busy?: boolean;
}

/** Own keys for 4–8 digits; what was typed shows as dots. A keyboard works as well. */
export function PinPad({ pin, onPin, onDone, done, busy = false }: PinPadProps) {
  const t = useText();
  const add = (digit: string): void => onPin((pin + digit).slice(0, 8));
  const back = (): void => onPin(pin.slice(0, -1));
  const ready = pin.length >= 4 && !busy;
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (/^\d$/.test(event.key)) add(event.key);
    else if (event.key === 'Backspace') back();
    else if (event.key === 'Enter' && ready && !(event.target instanceof HTMLButtonElement)) onDone();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);

  return (
    <div className="pin" role="group" aria-label={t('pad.name')}>
      <output className="pin-dots" aria-label={`${t('pad.display')} ${pin.length}`}>
        {Array.from({ length: Math.max(4, pin.length) }, (_, at) => (
          <i key={at} className={at < pin.length ? 'pin-dot pin-dot-on' : 'pin-dot'} />
        ))}
      </output>
      <div className="pin-keys">
        {DIGITS.map((digit) => (
          <button key={digit} type="button" className="key key-digit" onClick={() => add(digit)}>
            {digit}
          </button>
        ))}
        <button type="button" className="key key-digit" aria-label={t('pad.back')} onClick={back}>
          ⌫
        </button>
        <button type="button" className="key key-digit" onClick={() => add('0')}>
          0
        </button>
        <button type="button" className="key key-strong" disabled={!ready} aria-busy={busy} onClick={onDone}>
          {done}
        </button>
      </div>
    </div>
  );
}
