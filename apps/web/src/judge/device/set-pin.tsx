import { useState } from 'react';
import { useServices } from '../services.ts';
import { weakPin } from '../session/pin-lock.ts';
import { PinPad } from '../session/pin-pad.tsx';
import { changeSession } from '../session/session.ts';
import { lockFor } from '../session/sign-in.ts';
import { useText } from '../words.ts';

/** A judge who signed in with a password has no PIN here; one for the screen lock of this tablet can be chosen. */
export function SetPin() {
  const t = useText();
  const { db } = useServices();
  const [open, setOpen] = useState(false);
  const [pin, setPin] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [fault, setFault] = useState('');

  async function onDone(): Promise<void> {
    setPin('');
    if (chosen === null) {
      if (weakPin(pin)) return setFault(t('enter.weak'));
      setFault('');
      return setChosen(pin);
    }
    if (pin === chosen) return changeSession(db, { lock: lockFor(pin) });
    setFault(t('enter.differ'));
    setChosen(null);
  }

  if (!open) {
    return (
      <div className="choice">
        <span>{t('device.noPin')}</span>
        <button type="button" className="key" onClick={() => setOpen(true)}>
          {t('device.setPin')}
        </button>
      </div>
    );
  }
  return (
    <section className="set-pin">
      <h2>{t(chosen === null ? 'enter.newPinTitle' : 'enter.againTitle')}</h2>
      <p className="fault" role="alert">
        {fault}
      </p>
      <PinPad pin={pin} onPin={setPin} onDone={() => void onDone()} done={t('enter.next')} />
    </section>
  );
}
