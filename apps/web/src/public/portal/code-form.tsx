import { useEffect, useState, type FormEvent } from 'react';
import { Button } from '@skillstar/ui';
import { plainDigits, sendCode, signInByCode, type CodeSent } from './codes.ts';
import { Field } from './field.tsx';
import { sentenceOf } from './sentence.ts';
import type { Me } from './use-me.ts';
import { useT } from './words.ts';

export interface CodeFormProps {
  sent: CodeSent;
  onSent: (sent: CodeSent) => void;
  onBack: () => void;
  onSignedIn: (me: Me) => void;
}

export function CodeForm({ sent, onSent, onBack, onSignedIn }: CodeFormProps) {
  const t = useT();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const wait = useSecondsUntil(sent.againAt);
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      setFault(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!/^\d{6}$/.test(code)) return setFault(t('signIn.codeWrong'));
    void attempt(async () => onSignedIn(await signInByCode(sent.address, code)));
  };
  const { address, minutes } = sent;
  return (
    <form onSubmit={submit} noValidate>
      <p className="portal-sent" role="status">
        {t(sent.carried ? 'signIn.sentTo' : 'signIn.handed', { address, minutes })}
      </p>
      <Field
        label={t('signIn.code')}
        fault={fault}
        value={code}
        onText={(text) => {
          setFault(undefined);
          setCode(plainDigits(text).slice(0, 6));
        }}
        className="portal-code"
        autoComplete="one-time-code"
        inputMode="numeric"
        autoFocus
        enterKeyHint="go"
      />
      <Button kind="primary" type="submit" busy={busy} className="portal-wide">
        {t('signIn.enter')}
      </Button>
      <div className="portal-row portal-asides">
        <Button kind="quiet" onClick={onBack}>
          {t('signIn.otherAddress')}
        </Button>
        <Button
          kind="quiet"
          disabled={wait > 0 || busy}
          onClick={() => void attempt(async () => onSent(await sendCode(sent.address)))}
        >
          {wait > 0 ? t('signIn.againIn', { seconds: wait }) : t('signIn.again')}
        </Button>
      </div>
    </form>
  );
}

function useSecondsUntil(moment: number): number {
  const left = () => Math.max(0, Math.ceil((moment - performance.now()) / 1_000));
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((n) => n + 1), 1_000);
    return () => clearInterval(timer);
  }, [moment]);
  return left();
}
