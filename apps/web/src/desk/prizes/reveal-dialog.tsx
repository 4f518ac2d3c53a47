import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { ProblemNote } from '../controls/loaded.tsx';
import { useAction } from '../data/action.ts';
import { call, ProblemError } from '../data/call.ts';
import { useText } from '../words.ts';
import type { PayableView } from '../wire.ts';

/** The whole account on screen, for a reason that is kept. */
export function RevealDialog({ row, onClose }: { row: PayableView; onClose: () => void }) {
  const t = useText('prizes');
  const words = useText('words');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const asking = useAction(
    (why: string) => call('POST', '/payables/{id}/payee/view', { path: { id: row.id }, body: { reason: why } }),
    { quiet: true, dry: true },
  );
  const ask = () =>
    asking.mutate(reason.trim(), { onError: (error) => setProblem(error instanceof ProblemError ? error : null) });
  return (
    <Modal
      open
      title={t('revealOf', { name: row.recipient })}
      onCancel={onClose}
      closable={{ 'aria-label': words('close') }}
      width={520}
      footer={
        <div className="dialog-foot">
          <Button onClick={onClose}>{words('close')}</Button>
          {asking.data ? null : (
            <Button type="primary" disabled={reason.trim() === ''} loading={asking.isPending} onClick={ask}>
              {t('reveal')}
            </Button>
          )}
        </div>
      }
    >
      {problem ? <ProblemNote problem={problem} /> : null}
      {asking.data ? (
        <dl className="facts" aria-live="polite">
          <div>
            <dt>{t('account')}</dt>
            <dd className="figures">{asking.data.account}</dd>
          </div>
          <div>
            <dt>{t('document')}</dt>
            <dd className="figures">{asking.data.document ?? '—'}</dd>
          </div>
        </dl>
      ) : (
        <Form layout="vertical" requiredMark={false} onFinish={() => reason.trim() && ask()}>
          <Form.Item label={words('reason')} htmlFor="reveal-reason" extra={words('reasonKept')}>
            <Input
              id="reveal-reason"
              autoFocus
              maxLength={200}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}
