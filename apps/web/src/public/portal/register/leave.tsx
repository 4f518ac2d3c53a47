import { useState } from 'react';
import { Confirm } from './confirm.tsx';
import { withdraw, type Application } from './wire.ts';
import { useT } from './words.ts';

/** The way out, with what it does told before it is taken; where only the organiser may open it, that is said instead. */
export function Leave({
  application,
  onChanged,
}: {
  application: Application;
  onChanged: (application: Application) => void;
}) {
  const t = useT();
  const [reason, setReason] = useState('');
  const { id, version, withdrawal, competition } = application;
  if (withdrawal === 'none') return null;
  if (withdrawal === 'coded' || withdrawal === 'begun') {
    return (
      <p className="portal-aside">
        {t(`withdraw.does.${withdrawal}`)} <a href={`/c/${competition.id}`}>{t('withdraw.contact')}</a>
      </p>
    );
  }
  return (
    <Confirm
      open={t('withdraw.open')}
      title={t('withdraw.title')}
      text={`${t(`withdraw.does.${withdrawal}`)}${t('withdraw.text')}`}
      confirm={t('withdraw.confirm')}
      cancel={t('withdraw.cancel')}
      onConfirm={async () => onChanged(await withdraw(id, version, reason.trim() || null))}
    >
      <div className="portal-field">
        <label htmlFor="withdraw-reason">{t('withdraw.reason')}</label>
        <input
          id="withdraw-reason"
          value={reason}
          maxLength={200}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Confirm>
  );
}
