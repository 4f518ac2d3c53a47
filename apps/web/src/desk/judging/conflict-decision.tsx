import { DecisionDialog } from '../controls/decision-dialog.tsx';
import { call } from '../data/call.ts';
import { useText } from '../words.ts';
import type { ConflictView } from '../wire.ts';
import { valueText } from './value-text.ts';

interface Props {
  conflict: ConflictView;
  take: 'present' | 'other';
  onClose: () => void;
}

/** The effect in full before the decision: which value then counts, whose, and what happens to signatures. */
export function ConflictDecision({ conflict, take, onClose }: Props) {
  const t = useText('judging');
  const side = take === 'present' ? conflict.present : conflict.other;
  const value = conflict.withheld ? t('withheld') : valueText(side?.value ?? null, null, t);
  const sentence = { label: conflict.label, code: conflict.subjectCode, value, by: side?.by.name ?? '—' };
  return (
    <DecisionDialog
      reason
      title={take === 'present' ? t('keepPresent') : t('takeOther')}
      effect={
        <ul>
          <li>{take === 'present' ? t('effectPresent', sentence) : t('effectOther', sentence)}</li>
          <li>{take === 'present' ? t('effectNothing') : t('effectSignatures')}</li>
          <li>{t('effectKept')}</li>
        </ul>
      }
      confirmLabel={t('decide')}
      done={t('decided')}
      act={(reason) =>
        call('POST', '/conflicts/{entry}/resolution', { path: { entry: conflict.entry }, body: { take, reason } })
      }
      onClose={onClose}
    />
  );
}
