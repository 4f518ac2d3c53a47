import { StatusDot } from '@skillstar/ui';
import { useText } from '../words.ts';
import type { PayableView } from '../wire.ts';

const TONES = {
  open: 'waiting',
  approved: 'waiting',
  sent: 'waiting',
  paid: 'confirmed',
  returned: 'signal',
  cancelled: 'faint',
} as const;

/** Where a payable stands, in one word. */
export function PayableState({ row }: { row: PayableView }) {
  const t = useText('prizes');
  if (row.direction === 'recover' && row.status === 'paid')
    return <StatusDot tone="confirmed">{t('state.recovered')}</StatusDot>;
  if (row.status === 'open' && row.direction === 'pay' && !row.payee)
    return <StatusDot tone="signal">{t('state.noAccount')}</StatusDot>;
  if (row.status === 'open' && row.approvals.length > 0)
    return <StatusDot tone="waiting">{t('state.half', { person: row.approvals[0]!.person })}</StatusDot>;
  if (row.status === 'paid' && row.receiptedAt) return <StatusDot tone="confirmed">{t('state.receipted')}</StatusDot>;
  return <StatusDot tone={TONES[row.status]}>{t(`state.${row.status}`)}</StatusDot>;
}
