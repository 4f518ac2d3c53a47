import { useEffect, useRef, useState } from 'react';
import { useServices } from '../services.ts';
import { useText } from '../words.ts';
import { CODE_LENGTH, cleanCode, CodeKeys, spacedCode } from './code-keys.tsx';
import { weakPin } from './pin-lock.ts';
import { PinPad } from './pin-pad.tsx';
import type { Session } from './session.ts';
import { sentence, useSignIn } from './use-sign-in.ts';

type Step = 'code' | 'pin' | 'newPin' | 'again';

/** Code → PIN (chosen twice the first time) → in. A code from the QR goes straight to the PIN. */
export function CodeEntrance({ code: given, session }: { code: string; session: Session | null }) {
  const t = useText();
  const { server } = useServices();
  const { busy, fault, setFault, run } = useSignIn(session);
  const [code, setCode] = useState(cleanCode(given));
  const [step, setStep] = useState<Step>('code');
  const [name, setName] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const [chosen, setChosen] = useState('');
  const looked = useRef(false);

  async function look(wanted: string): Promise<void> {
    setFault(null);
    try {
      const found = await server.lookUp(wanted);
      setName(found?.name ?? null);
      // A server that does not tell is asked with a PIN typed twice: right for a new judge, harmless for the others.
      setStep(found && !found.needsPin ? 'pin' : 'newPin');
    } catch (error) {
      setFault(sentence(error, t));
    }
  }
  useEffect(() => {
    if (looked.current || cleanCode(given).length !== CODE_LENGTH) return;
    looked.current = true;
    void look(cleanCode(given));
  });

  function backToCode(): void {
    setStep('code');
    setPin('');
    setFault(null);
  }

  async function enter(): Promise<void> {
    const device = deviceName(navigator.userAgent);
    if (!(await run(() => server.enter(spacedCode(code), pin, device), pin))) setPin('');
  }

  async function onDone(): Promise<void> {
    if (step === 'pin') return enter();
    if (step === 'newPin') {
      if (weakPin(pin)) setFault(t('enter.weak'));
      else {
        setChosen(pin);
        setStep('again');
        setFault(null);
      }
      return setPin('');
    }
    if (pin === chosen) return enter();
    setFault(t('enter.differ'));
    setStep('newPin');
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
        <CodeKeys code={code} onCode={setCode} onDone={() => void look(code)} />
      </section>
    );
  }
  return (
    <section className="enter-panel">
      <h2>{t(`enter.${step}Title`)}</h2>
      <p>
        {name ? <strong>{t('enter.hello', { name })} </strong> : null}
        {t(`enter.${step}Help`)}
      </p>
      <p className="fault" role="alert">
        {fault}
      </p>
      <PinPad
        pin={pin}
        onPin={setPin}
        onDone={() => void onDone()}
        done={busy ? t('enter.entering') : t(step === 'newPin' ? 'enter.next' : 'enter.enter')}
        busy={busy}
      />
      <button type="button" className="key key-quiet" onClick={backToCode}>
        {t('enter.code', { code: spacedCode(code) })} · {t('enter.changeCode')}
      </button>
    </section>
  );
}

/** What the chief judge reads in the list of tablets. */
export function deviceName(agent: string): string {
  const model = /\(([^)]*)\)/.exec(agent)?.[1] ?? '';
  if (/iPad|iPhone/.test(model)) return 'iPad';
  const android = /Android [\d.]+; ([^;)]+)/
    .exec(model)?.[1]
    ?.replace(/ Build.*/, '')
    .trim();
  if (android && android !== 'K') return android.slice(0, 40);
  return /Android/.test(model)
    ? 'Android'
    : /Macintosh/.test(model)
      ? 'Mac / iPad'
      : /Windows/.test(model)
        ? 'Windows'
        : 'Tablet';
}
