import type { SlotStatus } from '../../lib/offline-queue/slot.ts';
import { StatusMark } from '../shell/status-mark.tsx';
import { useText } from '../words.ts';

const STEPS = ['saved', 'sent', 'confirmed'] as const;

/** saved here → sent → confirmed. Only the last one is green, because only the server can say it. */
export function Delivery({ status, draft }: { status: SlotStatus; draft: boolean }) {
  const t = useText();
  const reached = STEPS.indexOf(status as (typeof STEPS)[number]);
  const words = draft ? t('status.draft') : t(`status.${status}`);
  if (draft || reached < 0) {
    return (
      <p className="delivery" role="status" aria-label={t('status.name')}>
        <StatusMark status={draft ? 'draft' : status} />
        {words}
      </p>
    );
  }
  return (
    <p className="delivery" role="status" aria-label={`${t('status.name')} ${words}`}>
      {STEPS.map((step, at) => (
        <span key={step} className={at <= reached ? `delivery-step delivery-${step} delivery-on` : 'delivery-step'}>
          <StatusMark status={step} />
          {t(`status.${step}`)}
        </span>
      ))}
    </p>
  );
}
