import { Button, Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { ProblemError } from '../data/call.ts';
import { useAction } from '../data/action.ts';
import { useText } from '../words.ts';
import { ProblemNote } from './loaded.tsx';

interface Props {
  title: string;
  /** What will happen, told before it is done. */
  effect: ReactNode;
  confirmLabel: string;
  /** Ask for a reason; it is kept with the record. */
  reason?: boolean;
  /** Destructive: the person types this word first. */
  typed?: string;
  danger?: boolean;
  blocked?: boolean;
  act: (reason: string) => Promise<unknown>;
  done?: string;
  onClose: () => void;
}

/** A decision: its effect first, then a reason, then (where nothing undoes it) the word typed by hand. */
export function DecisionDialog(props: Props) {
  const { title, effect, confirmLabel, reason = false, typed, danger = false, blocked, act, done, onClose } = props;
  const t = useText('words');
  const [why, setWhy] = useState('');
  const [word, setWord] = useState('');
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const acting = useAction((text: string) => act(text), { quiet: true, done, then: onClose });
  const ready = !blocked && (!reason || why.trim().length > 0) && (!typed || word.trim() === typed);
  // with nothing to fill in the cursor waits on the answer: on the harmless one where nothing undoes the other
  const plain = !reason && !typed;
  const go = () =>
    acting.mutate(why.trim(), { onError: (error) => setProblem(error instanceof ProblemError ? error : null) });
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      closable={{ 'aria-label': t('close') }}
      width={560}
      footer={
        <div className="dialog-foot">
          <Button autoFocus={plain && danger} onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            // what was blocked while its reasons were being looked up takes the cursor when it is free
            key={blocked ? 'blocked' : 'free'}
            type="primary"
            autoFocus={plain && !danger}
            danger={danger}
            disabled={!ready}
            loading={acting.isPending}
            onClick={go}
          >
            {confirmLabel}
          </Button>
        </div>
      }
    >
      {problem ? <ProblemNote problem={problem} /> : null}
      {effect ? <div className="decision-effect">{effect}</div> : null}
      <Form layout="vertical" requiredMark={false} onFinish={() => ready && go()}>
        {reason ? (
          <Form.Item label={t('reason')} htmlFor="decision-reason" extra={t('reasonKept')}>
            <Input.TextArea
              id="decision-reason"
              autoFocus
              rows={3}
              maxLength={500}
              value={why}
              onChange={(event) => setWhy(event.target.value)}
            />
          </Form.Item>
        ) : null}
        {typed ? (
          <Form.Item label={t('typeToConfirm', { word: typed })} htmlFor="decision-word">
            <Input
              id="decision-word"
              value={word}
              autoFocus={!reason}
              autoComplete="off"
              onChange={(event) => setWord(event.target.value)}
            />
          </Form.Item>
        ) : null}
      </Form>
    </Modal>
  );
}
