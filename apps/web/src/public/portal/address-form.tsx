import { useState, type FormEvent } from 'react';
import { Button } from '@skillstar/ui';
import { isAddress, plainDigits, sendCode, type CodeSent } from './codes.ts';
import { Field } from './field.tsx';
import { sentenceOf } from './sentence.ts';
import { useT } from './words.ts';

export interface AddressFormProps {
  address: string;
  onAddress: (address: string) => void;
  onSent: (sent: CodeSent) => void;
}

export function AddressForm({ address, onAddress, onSent }: AddressFormProps) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isAddress(address)) return setFault(t('signIn.addressWrong'));
    setBusy(true);
    try {
      onSent(await sendCode(address));
    } catch (error) {
      setFault(sentenceOf(error));
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Field
        label={t('signIn.address')}
        hint={t('signIn.addressHint')}
        fault={fault}
        value={address}
        onText={(text) => {
          setFault(undefined);
          onAddress(plainDigits(text));
        }}
        autoComplete="username"
        autoCapitalize="none"
        inputMode="email"
        maxLength={200}
        enterKeyHint="send"
      />
      <Button kind="primary" type="submit" busy={busy} className="portal-wide">
        {t('signIn.send')}
      </Button>
    </form>
  );
}
