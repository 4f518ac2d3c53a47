import { useState } from 'react';
import { useServices } from '../services.ts';
import { useText } from '../words.ts';
import { CODE_LENGTH, cleanCode, CodeKeys, spacedCode } from './code-keys.tsx';
import { PinPad } from './pin-pad.tsx';
import type { Session } from './session.ts';
import { useSignIn } from './use-sign-in.ts';

type Step = 'code' | 'pin' | 'again';

/**
 * Code → PIN twice → in. A code from the QR goes straight to the PIN. The first sign-in sets it and a later one must
 * match it; which of the two this is, only the server knows, so everybody types it twice.
 */
export function CodeEntrance({ code: given, session }: { code: string; session: Session | null }) {
  const t = useText();
  const { server } = useServices();
  const { busy, fault, setFault, run } = useSignIn(session);
  const [code, setCode] = useState(cleanCode(given));
  const [step, setStep] = useState<Step>(code.length === CODE_LENGTH ? 'pin' : 'code');
  const [pin, setPin] = useState('');
  const [chosen, setChosen] = useState('');

  function backToCode(): void {
    setStep('code');
    setPin('');
    setFault(null);
  }

  async function enter(): Promise<void> {
    if (await run(() => server.enter(spacedCode(code), pin), pin)) return;
    setPin('');
    setStep('pin');
  }

  function onDone(): void {
    if (step === 'again' && pin === chosen) return void enter();
    if (step === 'again') setFault(t('enter.differ'));
    else {
      setChosen(pin);
      setFault(null);
    }
    setStep(step === 'again' ? 'pin' : 'again');
    setPin('');
  }

  if (step === 'code') {
    return (
      <section className="enter-panel">
        <h2>{t('enter.codeTitle')}</h2>
        <p>{t('enter.codeHelp')}</p>
        <p className="fault" role="alert">
          {fault}
        </p>
        <CodeKeys code={code} onCode={setCode} onDone={() => setStep('pin')} />
      </section>
    );
  }
  return (
    <section className="enter-panel">
      <h2>{t(`enter.${step}Title`)}</h2>
      <p>{t(`enter.${step}Help`)}</p>
      <p className="fault" role="alert">
        {fault}
      </p>
      <PinPad
        pin={pin}
        onPin={setPin}
        onDone={onDone}
        done={busy ? t('enter.entering') : t(step === 'pin' ? 'enter.next' : 'enter.enter')}
        busy={busy}
      />
      <button type="button" className="key key-quiet" onClick={backToCode}>
        {t('enter.code', { code: spacedCode(code) })} · {t('enter.changeCode')}
      </button>
    </section>
  );
}
