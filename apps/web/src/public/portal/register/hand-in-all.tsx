import { useState } from 'react';
import { Banner } from '@skillstar/ui';
import { useLanguage } from '../../../lib/language.ts';
import { Link } from '../../router.tsx';
import { Confirm } from './confirm.tsx';
import { handInAll, wordsOf, type HandInReceipt, type Registration } from './wire.ts';
import { useT } from './words.ts';

export interface HandInAllProps {
  registration: Registration;
  drafts: number;
  onDone: () => void;
}

/** Every complete draft at once; of each other one, why it stays a draft. */
export function HandInAll({ registration, drafts, onDone }: HandInAllProps) {
  const t = useT();
  const [receipts, setReceipts] = useState<HandInReceipt[] | null>(null);
  const left = receipts?.filter(({ handedIn }) => !handedIn) ?? [];
  const done = (receipts?.length ?? 0) - left.length;
  return (
    <>
      {receipts ? (
        <Banner
          tone={left.length === 0 ? 'confirmed' : 'signal'}
          title={t(done > 0 ? 'all.done' : 'all.none', { count: done })}
          live="status"
        >
          {left.length > 0 ? t('all.left', { count: left.length }) : t('statusText.submitted')}
        </Banner>
      ) : null}
      {left.length > 0 ? (
        <ul className="register-left" aria-label={t('all.left', { count: left.length })}>
          {left.map((receipt) => (
            <Left key={receipt.id} registration={registration} receipt={receipt} />
          ))}
        </ul>
      ) : null}
      {drafts > 1 ? (
        <Confirm
          kind="primary"
          open={t('all.open', { count: drafts })}
          title={t('all.title', { count: drafts })}
          text={t('all.text')}
          confirm={t('all.confirm')}
          cancel={t('all.cancel')}
          onConfirm={async () => {
            setReceipts(await handInAll(registration.competition));
            onDone();
          }}
        />
      ) : null}
    </>
  );
}

function Left({ registration, receipt }: { registration: Registration; receipt: HandInReceipt }) {
  const t = useT();
  const reader = useLanguage();
  const labelOf = (field: string): string => {
    if (field === 'skill' || field === 'group' || field === 'delegation') return t(`entry.${field}`);
    const asked = registration.form.fields.find(({ key }) => field === `answers.${key}`);
    return asked ? wordsOf(asked.label, reader) : '';
  };
  const { id, name, message, faults } = receipt;
  return (
    <li>
      <Link href={`/register/${registration.competition}/${id}`}>{name ?? t('unnamed')}</Link>
      {faults.length === 0 ? <span>{message}</span> : null}
      {faults.map((fault) => (
        <span key={`${fault.field} ${fault.message}`}>
          {t('all.reason', { field: labelOf(fault.field), reason: fault.message })}
        </span>
      ))}
    </li>
  );
}
