import { useState } from 'react';
import { AddressForm } from './address-form.tsx';
import { CodeForm } from './code-form.tsx';
import type { CodeSent } from './codes.ts';
import type { Me } from './use-me.ts';
import { useT } from './words.ts';

/** Address, then code; going back keeps the address. */
export function SignIn({ onSignedIn }: { onSignedIn: (me: Me) => void }) {
  const t = useT();
  const [address, setAddress] = useState('');
  const [sent, setSent] = useState<CodeSent | null>(null);
  return (
    <>
      <section className="card portal-card">
        {sent ? (
          <CodeForm sent={sent} onSent={setSent} onBack={() => setSent(null)} onSignedIn={onSignedIn} />
        ) : (
          <AddressForm address={address} onAddress={setAddress} onSent={setSent} />
        )}
      </section>
      <p className="portal-aside">
        {t('signIn.office')} · <a href="/desk/">{t('signIn.toDesk')}</a>
      </p>
    </>
  );
}
