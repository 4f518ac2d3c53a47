import { StatusDot, type StatusTone } from '@skillstar/ui';
import { useText } from '../words.ts';
import type { ReviewLineView } from '../wire.ts';

type Shown = 'submitted' | 'returned' | 'approved' | 'rejected' | 'withdrawn';

const TONES: Record<Shown, StatusTone> = {
  submitted: 'waiting',
  returned: 'faint',
  approved: 'confirmed',
  rejected: 'signal',
  withdrawn: 'faint',
};

export function ApplicationStatus({ status }: { status: ReviewLineView['status'] }) {
  const t = useText('applications');
  if (status === 'draft') return null;
  return <StatusDot tone={TONES[status]}>{t(`statuses.${status}`)}</StatusDot>;
}
