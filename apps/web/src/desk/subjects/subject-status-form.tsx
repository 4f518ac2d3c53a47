import { SUBJECT_STATUSES, type SubjectStatus } from '@skillstar/contract';
import { Radio } from 'antd';
import { useState } from 'react';
import { DecisionDialog } from '../controls/decision-dialog.tsx';
import { call } from '../data/call.ts';
import { useText } from '../words.ts';
import type { SubjectView } from '../wire.ts';

/** Competing, absent, withdrawn, disqualified, out of contest: each choice says what it does to marks and ranking. */
export function SubjectStatusForm({ subject, onClose }: { subject: SubjectView; onClose: () => void }) {
  const t = useText('subjects');
  const words = useText('words');
  const [status, setStatus] = useState<SubjectStatus>(subject.status);
  return (
    <DecisionDialog
      reason
      title={t('statusOf', { code: subject.code })}
      blocked={status === subject.status}
      danger={status === 'disqualified'}
      typed={status === 'disqualified' ? subject.code : undefined}
      confirmLabel={t('changeStatus')}
      done={words('saved')}
      act={(reason) =>
        call('PATCH', '/subjects/{id}', {
          path: { id: subject.id },
          body: { status, reason, version: subject.version },
        })
      }
      onClose={onClose}
      effect={
        <Radio.Group
          className="status-choices"
          aria-label={t('status')}
          value={status}
          onChange={(event) => setStatus(event.target.value as SubjectStatus)}
        >
          {SUBJECT_STATUSES.map((option) => (
            <Radio key={option} value={option}>
              <strong>{words(`subjectStatus.${option}`)}</strong>
              {option === subject.status ? <span className="tag">{t('present')}</span> : null}
              <span className="status-effect">{t(`effect.${option}`)}</span>
            </Radio>
          ))}
        </Radio.Group>
      }
    />
  );
}
