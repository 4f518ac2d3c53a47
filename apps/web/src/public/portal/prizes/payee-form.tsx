import { useState, type FormEvent } from 'react';
import { Button } from '@skillstar/ui';
import { ProblemError, request } from '../../../lib/api.ts';
import { plainDigits } from '../codes.ts';
import { Field } from '../field.tsx';
import { sentenceOf } from '../sentence.ts';
import { useT } from '../words.ts';
import type { Prize } from './prize.ts';

const FIELDS = ['holder', 'bank', 'account', 'document'] as const;
type Name = (typeof FIELDS)[number];
type Typed = Record<Name, string>;

/** The account is typed anew each time: what is stored is shown masked and never comes back whole. */
export function PayeeForm({ prize, onSaved, onCancel }: { prize: Prize; onSaved: () => void; onCancel: () => void }) {
  const t = useT();
  const [typed, setTyped] = useState<Typed>({
    holder: prize.payee?.holder ?? prize.recipient,
    bank: prize.payee?.bank ?? '',
    account: '',
    document: '',
  });
  const [faults, setFaults] = useState<Partial<Record<Name | 'whole', string>>>({});
  const [busy, setBusy] = useState(false);

  const faultsOf = ({ holder, bank, account, document }: Typed): typeof faults => ({
    ...(!holder.trim() && { holder: t('prizes.form.required') }),
    ...(!bank.trim() && { bank: t('prizes.form.required') }),
    ...(!/^\d{8,30}$/.test(account) && { account: t('prizes.form.accountWrong') }),
    ...(!/^[0-9A-Za-z()]{4,30}$/.test(document) && { document: t('prizes.form.documentWrong') }),
  });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const found = faultsOf(typed);
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      await request('PUT', `/payables/${prize.id}/payee`, { body: typed });
      onSaved();
    } catch (error) {
      setFaults(faultsByField(error));
      setBusy(false);
    }
  };
  const field = (name: Name, label: string, hint: string, tidy: (text: string) => string, more = {}) => (
    <Field
      label={label}
      hint={hint}
      fault={faults[name]}
      value={typed[name]}
      onText={(text) => {
        setTyped({ ...typed, [name]: tidy(text) });
        setFaults({ ...faults, [name]: undefined });
      }}
      {...more}
    />
  );
  const same = (text: string): string => text;
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      {field('holder', t('prizes.form.holder'), t('prizes.form.holderHint'), same, { maxLength: 80 })}
      {field('bank', t('prizes.form.bank'), t('prizes.form.bankHint'), same, { maxLength: 100 })}
      {field('account', t('prizes.form.accountNo'), t('prizes.form.accountHint'), plainDigits, {
        inputMode: 'numeric',
      })}
      {field('document', t('prizes.form.document'), t('prizes.form.documentHint'), (text) =>
        plainDigits(text).toUpperCase(),
      )}
      {faults.whole ? (
        <p className="portal-fault" role="alert">
          {faults.whole}
        </p>
      ) : null}
      <Button kind="primary" type="submit" busy={busy} className="portal-wide">
        {t('prizes.form.save')}
      </Button>
      <Button kind="quiet" onClick={onCancel}>
        {t('prizes.form.cancel')}
      </Button>
    </form>
  );
}

function faultsByField(error: unknown): Partial<Record<Name | 'whole', string>> {
  if (!(error instanceof ProblemError)) throw error;
  const named = error.errors.filter(({ field }) => (FIELDS as readonly string[]).includes(field));
  if (named.length === 0) return { whole: sentenceOf(error) };
  return Object.fromEntries(named.map(({ field, message }) => [field, message]));
}
