import { Button, StatusDot } from '@skillstar/ui';
import { clockTime } from '../../../lib/times.ts';
import { useLanguage } from '../../../lib/language.ts';
import type { SaveState } from './draft-saver.ts';
import type { Draft } from './use-draft.ts';
import { useT } from './words.ts';

const TONES: Record<SaveState, 'confirmed' | 'waiting' | 'signal'> = {
  idle: 'waiting',
  typing: 'waiting',
  saving: 'waiting',
  saved: 'confirmed',
  failed: 'signal',
  refused: 'signal',
  stale: 'signal',
};

export interface SaveBarProps {
  draft: Draft;
  /** Points that keep it from being handed in, once that was tried. */
  count: number;
  again: boolean;
  busy: boolean;
  onFirst: () => void;
}

/** Always under the thumb: how the draft stands, and the one primary action. */
export function SaveBar({ draft, count, again, busy, onFirst }: SaveBarProps) {
  const t = useT();
  const reader = useLanguage();
  const time = clockTime(draft.application.updatedAt, reader);
  return (
    <div className="register-bar">
      {count > 0 ? (
        <div className="register-count" role="alert">
          <span>{t('faults', { count })}</span>
          <Button kind="quiet" onClick={onFirst}>
            {t('toFirst')}
          </Button>
        </div>
      ) : null}
      <div className="register-bar-row">
        <span className="register-state" role="status">
          <StatusDot tone={TONES[draft.state]}>{t(`saved.${draft.state}`, { time })}</StatusDot>
        </span>
        <Button kind="primary" type="submit" busy={busy} disabled={draft.state === 'stale'}>
          {t(busy ? 'submitting' : again ? 'resubmit' : 'submit')}
        </Button>
      </div>
    </div>
  );
}
