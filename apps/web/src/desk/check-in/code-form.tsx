import { useState } from 'react';
import { useText } from '../words.ts';

export function CodeForm({ busy, onCode }: { busy: boolean; onCode: (code: string) => void }) {
  const t = useText('checkIn');
  const [code, setCode] = useState('');
  return (
    <form
      className="code-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim() === '') return;
        onCode(code.trim());
        setCode('');
      }}
    >
      <label htmlFor="check-in-code">{t('typed')}</label>
      <input
        id="check-in-code"
        value={code}
        maxLength={20}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        placeholder="ABCD-EFGH"
        onChange={(event) => setCode(event.target.value)}
      />
      <button type="submit" className="check-in-quiet" disabled={busy}>
        {t('find')}
      </button>
    </form>
  );
}
